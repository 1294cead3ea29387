import { alike } from '../analysis/alike.ts';
import { type Families, lazily, type Parts, sameList, sameSet } from '../analysis/reactive.ts';
import { rules } from '../rules/index.ts';
import type { Context, Draft, EntryRule, Options, PlanRule, Rule, Sections } from '../rules/rule.ts';
import { type Found, foundBy, withKnown } from './found.ts';
import { optionsOf, type Settings } from './settings.ts';

/** What rules find, in pieces of which each is made anew only when something that its making has read has changed. */
export interface Pieces {
  /** Of the rules that speak of the plan alone. */
  readonly first: () => Iterable<readonly Found[]>;
  /** Of those that speak of what the first have found. */
  readonly second: () => Iterable<readonly Found[]>;
  /** Of the rules about acceptances. */
  readonly last: () => Iterable<readonly Found[]>;
}

/** What the rules are run with; `onCrash` hears of a rule that crashed, which finds nothing then. */
interface Running {
  readonly families: Families;
  readonly parts: Omit<Parts<Context>, 'given' | 'acceptances' | 'shared' | 'sharedOf'>;
  readonly given: () => Context['given'];
  readonly acceptances: () => Context['acceptances'];
  readonly configured: () => Settings['rules'];
  readonly onCrash: (rule: string, error: unknown) => void;
}

type Ran = Pick<Rule, 'name' | 'severity'>;

export function piecesOf({
  families: { each, kept, settled },
  parts,
  given,
  acceptances,
  configured,
  onCrash,
}: Running): Pieces {
  const sharing = sharedAmong(each, settled);
  const context: Context = lazily<Context>({
    ...parts,
    given: () => [],
    acceptances: () => [],
    shared: () => sharing.shared(context),
    sharedOf: () => sharing.sharedOf(context),
  });
  const after = { ...parts, given, shared: () => context.shared, sharedOf: () => context.sharedOf };
  const contextOfSecond = lazily<Context>({ ...after, acceptances: () => [] });
  const contextOfLast = lazily<Context>({ ...after, acceptances });
  const { plan } = context;
  const active = settled(
    () => new Set(rules.filter((rule) => applies(rule, context)).map(({ name }) => name)),
    sameSet,
  );

  const numbers = each((name) => numbersFor(name, configured()), alike);

  const run = (rule: Ran, check: (options: Options) => Iterable<Draft>): readonly Found[] => {
    if (!active().has(rule.name)) return [];
    try {
      return foundBy(rule, check(numbers(rule.name)));
    } catch (error) {
      onCrash(rule.name, error);
      return [];
    }
  };
  const piece = (rule: PlanRule, seen: Context) =>
    kept<readonly Found[]>(
      (before) =>
        withKnown(
          run(rule, (options) => rule.check(seen, options)),
          before,
        ),
      sameList,
    );
  const piecesOfEntries = <S extends keyof Sections>(section: S, entry: (id: string) => Sections[S] | undefined) => {
    const ofSection = rules.filter(({ each: of }) => of === section) as readonly unknown[] as readonly EntryRule<S>[];
    return each<readonly Found[]>((id, before) => {
      const found = entry(id);
      if (!found) return [];
      return withKnown(
        ofSection.flatMap((rule) => run(rule, (options) => rule.of(found, context, options))),
        before,
      );
    }, sameList);
  };

  const ofPlan = rules.filter((rule): rule is PlanRule => !rule.each);
  const piecesAfter = (after: Rule['after'], seen: Context) =>
    ofPlan.filter((rule) => rule.after === after).map((rule) => piece(rule, seen));
  const wholePlan = piecesAfter(undefined, context);
  const afterFindings = piecesAfter('findings', contextOfSecond);
  const afterAcceptances = piecesAfter('acceptances', contextOfLast);
  const ofStakeholder = piecesOfEntries('stakeholders', context.stakeholder);
  const ofAction = piecesOfEntries('actions', context.action);
  const ofTactic = piecesOfEntries('tactics', context.tactic);
  return {
    *first() {
      for (const make of wholePlan) yield make();
      for (const { id } of plan.stakeholders) yield ofStakeholder(id);
      for (const { id } of plan.actions) yield ofAction(id);
      for (const { id } of plan.tactics) yield ofTactic(id);
    },
    *second() {
      for (const make of afterFindings) yield make();
    },
    *last() {
      for (const make of afterAcceptances) yield make();
    },
  };
}

/** A rule may go by the numbers of another one beside its own. */
function numbersFor(name: string, configured: Settings['rules']): Options {
  const own = rules.find((rule) => rule.name === name);
  const other = own?.numbersOf && rules.find((rule) => rule.name === own.numbersOf);
  return {
    ...(other && optionsOf(other, { rules: configured })),
    ...(own && optionsOf(own, { rules: configured })),
  };
}

/** Keeps what rules share, by the function that makes it. */
function sharedAmong(each: Families['each'], settled: Families['settled']) {
  const ofPlan = new Map<unknown, () => unknown>();
  const ofIds = new Map<unknown, (id: string) => unknown>();
  return {
    shared:
      (context: Context): Context['shared'] =>
      <T>(make: (context: Context) => T) => {
        const known = ofPlan.get(make) ?? settled(() => make(context), alike);
        ofPlan.set(make, known);
        return known() as T;
      },
    sharedOf:
      (context: Context): Context['sharedOf'] =>
      <T>(make: (context: Context, id: string) => T, id: string) => {
        const known = ofIds.get(make) ?? each((one) => make(context, one), alike);
        ofIds.set(make, known);
        return known(id) as T;
      },
  };
}

/** Of the rules about support those that speak before there is an action to judge: LANGUAGE 4.4. */
const beforeActions: readonly string[] = ['missing-purpose', 'unanswered-resistance', 'tried-in-vain'];

function applies({ needsSupport, inOrganizationFiles, inNamesFiles, name }: Rule, context: Context): boolean {
  const { plan, actions } = context;
  if (plan.document.beyondLimits) return name === 'syntax';
  if (plan.kind === 'organization' && !inOrganizationFiles) return false;
  if (plan.kind === 'names' && !inNamesFiles) return false;
  if (!needsSupport) return true;
  return actions.length > 0 ? context.needsSupport : beforeActions.includes(name);
}

import type { Action, Plan, Stakeholder, Tactic } from '../model/plan.ts';
import type { Verdict } from './alignment.ts';
import { alike } from './alike.ts';
import type { Base } from './base.ts';
import type { Influence, Loss, Route } from './influence.ts';
import { constant, type Families, grouped, type Parts } from './reactive.ts';
import type { Resource } from './resources.ts';
import { type Response, responseOf } from './response.ts';
import type { Situation } from './situation.ts';

/** Narrow questions about one entry. Whoever asks only these depends on little, whatever else the plan says. */
export interface Lookups {
  /** The stakeholder who drives the plan. */
  readonly lead: Stakeholder | undefined;
  readonly isLead: (stakeholder: Stakeholder) => boolean;
  /** Acts for the plan; the lead is never its own ally. */
  readonly isAlly: (stakeholder: Stakeholder) => boolean;
  /** Whether much depends on the stakeholder. */
  readonly isKey: (stakeholder: Stakeholder) => boolean;
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  readonly action: (id: string) => Action | undefined;
  readonly tactic: (id: string) => Tactic | undefined;
  /** A resource that an action needs. */
  readonly resource: (id: string) => Resource | undefined;
  /** The needed resources that the stakeholder controls, in the order in which they are first needed. */
  readonly controlledBy: (stakeholder: Pick<Stakeholder, 'id'>) => readonly Resource[];
  /** Every tactic that targets the stakeholder, given up or not, each once, in the order of the plan. */
  readonly tacticsTowards: (stakeholder: Pick<Stakeholder, 'id'>) => readonly Tactic[];
  /** Every tactic that the stakeholder is to carry, given up or not, each once, in the order of the plan. */
  readonly tacticsThrough: (stakeholder: Pick<Stakeholder, 'id'>) => readonly Tactic[];
  /** The judged actions that are said to change the work of the stakeholder, in the order of the plan. */
  readonly actionsAffecting: (stakeholder: Pick<Stakeholder, 'id'>) => readonly Action[];
  /** What the stakeholder can be expected to do; unknown of the lead. */
  readonly response: (stakeholder: Stakeholder) => Response;
  readonly situation: (action: Action) => Situation;
  /** The way from an ally to a key stakeholder that is none. */
  readonly routeTo: (stakeholder: Stakeholder) => Route | undefined;
  /** The ally through whom to reach the stakeholder; further than one step only the ways to key stakeholders are known. */
  readonly messengerTo: (stakeholder: Stakeholder) => Stakeholder | undefined;
  /** Those to whom the stakeholder listens, in the order of the plan. */
  readonly speakersTo: (stakeholder: Stakeholder) => readonly Stakeholder[];
  /** What the plan would lose with an ally on whom something hangs. */
  readonly lossOf: (stakeholder: Stakeholder) => Loss | undefined;
}

/** What the questions are answered from. */
interface Known {
  /** The judged ones. */
  readonly actions: () => readonly Action[];
  readonly plan: Pick<Plan, 'stakeholders' | 'actions' | 'tactics' | 'lead'>;
  readonly base: () => Base;
  readonly influence: () => Influence;
  readonly resources: () => readonly Resource[];
  readonly worst: (id: string) => Verdict | undefined;
  readonly situation: (action: Action) => Situation;
}

type Entries = Pick<Lookups, 'stakeholder' | 'action' | 'tactic'>;

/** The entries by their ids. */
export function entriesIn(plan: Known['plan'], { spread }: Families): Entries {
  const byId = <T extends { readonly id: string }>(entries: () => readonly T[]) =>
    spread(() => new Map(entries().map((entry) => [entry.id, entry])));
  return {
    stakeholder: byId(() => plan.stakeholders),
    action: byId(() => plan.actions),
    tactic: byId(() => plan.tactics),
  };
}

/** Each answer is a part of its own, so that whoever asks depends on that answer and not on all that it was found in. */
export function lookupsIn(known: Known, entries: Entries, { each, kept, spread }: Families): Parts<Lookups> {
  const { plan, actions, base, influence, resources, worst, situation } = known;
  const leadId = kept(() => plan.lead?.value);
  const lead = () => entries.stakeholder(leadId() ?? '');
  const resource = answers(spread, resources, ({ id }) => id);
  const routeTo = answers(
    spread,
    () => influence().routes,
    ({ to }) => to.id,
  );
  const lossOf = answers(
    spread,
    () => [...influence().losses],
    ([{ id }]) => id,
  );
  const keys = spread(() => new Map(influence().keyStakeholders.map(({ id }) => [id, true])));
  const controlledBy = lists(spread, resources, ({ controlledBy: by }) => by.map(({ id }) => id));
  const towards = lists(
    spread,
    () => plan.tactics,
    ({ targets }) => targets.map(({ id }) => id),
  );
  const through = lists(
    spread,
    () => plan.tactics,
    (tactic) => tactic.through.map(({ id }) => id),
  );
  const speakers = lists(
    spread,
    () => plan.stakeholders,
    ({ influences }) => influences.map(({ id }) => id),
  );
  const alliesSpeaking = lists(
    spread,
    () => base().allies,
    ({ influences }) => influences.map(({ id }) => id),
  );
  const messengerTo = each((id) => routeTo(id)?.path[0] ?? alliesSpeaking(id).find((ally) => ally.id !== id));
  const affecting = lists(spread, actions, ({ affects }) => affects.map(({ id }) => id));
  const answer: Omit<Lookups, 'lead'> = {
    ...entries,
    isLead: ({ id }) => id === leadId(),
    isAlly: ({ id, stance }) => stance?.value === 'ally' && id !== leadId(),
    isKey: ({ id }) => keys(id) === true,
    resource,
    controlledBy: ({ id }) => controlledBy(id),
    tacticsTowards: ({ id }) => towards(id),
    tacticsThrough: ({ id }) => through(id),
    actionsAffecting: ({ id }) => affecting(id),
    response: ({ id }) => responseOf(worst(id) ?? 'unknown'),
    situation,
    routeTo: ({ id }) => routeTo(id),
    messengerTo: ({ id }) => messengerTo(id),
    speakersTo: ({ id }) => speakers(id),
    lossOf: ({ id }) => lossOf(id)?.[1],
  };
  return { lead, ...constant(answer) };
}

/** The first of the items that answers to each id. */
function answers<V>(spread: Families['spread'], items: () => readonly V[], idOf: (item: V) => string) {
  return spread<V>(() => new Map(items().map((item) => [idOf(item), item])), alike);
}

/** The items that concern each id, each once, in the order of the plan. */
function lists<V>(spread: Families['spread'], items: () => readonly V[], idsOf: (item: V) => readonly string[]) {
  const known = spread<readonly V[]>(() => grouped(items(), (item) => new Set(idsOf(item))), alike);
  return (id: string) => known(id) ?? [];
}

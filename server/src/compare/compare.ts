import type { Alignment, Holder, Verdict } from '../analysis/alignment.ts';
import type { Checked } from '../check/check.ts';
import { idOf } from '../model/ids.ts';
import { isSection, kindOfSection, type NameKind, type SectionName, sections } from '../model/names.ts';
import type { Action, Entry, Plan, Scenario, Stakeholder, Tactic } from '../model/plan.ts';
import {
  type Content,
  entryContent,
  type Ids,
  type Item,
  organizationContent,
  planContent,
  type Telling,
} from './content.ts';
import { compareFindings, type FindingChanges } from './findings.ts';
import { type Pairs, pair, type Which } from './pairs.ts';
import { type Standing, standingOf } from './standing.ts';

/** What two versions of a plan mean differently. Layout, comments and the order of keys mean nothing. */
export interface Difference {
  /** `new`: there was no plan before; `gone`: there is none any more. */
  readonly state: 'unchanged' | 'changed' | 'new' | 'gone';
  readonly kind: Plan['kind'];
  readonly standing: Change<Standing | undefined>;
  /** Of the plan as a whole: title, purpose, lead, what is accepted … */
  readonly plan: readonly KeyChange[];
  readonly organization: readonly KeyChange[];
  /** Of the glossary. */
  readonly values: EntryChanges;
  readonly stakeholders: EntryChanges;
  readonly actions: EntryChanges;
  readonly tactics: EntryChanges;
  /** Of the measures of success. */
  readonly success: EntryChanges;
  readonly scenarios: EntryChanges;
  readonly allies: { readonly won: readonly Named[]; readonly lost: readonly Named[] };
  /** How actions stand to what holders pursue, where that is not as before. */
  readonly verdicts: readonly VerdictChange[];
  readonly findings: FindingChanges;
  /** Entries that could not be read in full on either side: what they do not say is not taken for gone. */
  readonly unread: readonly Named[];
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** An entry: what has gone as it was called before, everything else as it is called now. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface EntryChanges {
  /** With all that they say. */
  readonly added: readonly EntryChange[];
  /** With all that they said. */
  readonly gone: readonly EntryChange[];
  readonly changed: readonly EntryChange[];
}

export interface EntryChange extends Named {
  /** What it was called before, when its id was another. */
  readonly before?: Named;
  readonly changes: readonly KeyChange[];
}

/** A dotted key such as `resistance.severity`: what it no longer says, and what it says now; of lists what differs. */
export interface KeyChange {
  readonly key: string;
  /** The key holds one thing, and not a list. */
  readonly single: boolean;
  readonly telling: Telling;
  readonly gone: readonly Item[];
  readonly added: readonly Item[];
}

export interface VerdictChange {
  readonly action: Named;
  readonly holder: Named;
  /** Absent where the action or the holder was not there. */
  readonly before?: Judged;
  readonly after?: Judged;
}

export type Judged = Pick<Alignment, 'verdict' | 'aligned' | 'conflicting'>;

/**
 * Compares two versions of a plan, one of which may not be there. The other way round it tells the same the other way
 * round. Linear in the size of both.
 */
export function compare(before: Checked | undefined, after: Checked | undefined): Difference {
  const [one, other] = [sideOf(before), sideOf(after)];
  // Which entries are the same is found from those that name no others to those that do.
  const keys: Partial<Record<NameKind, Key>> = {};
  const paired = <T extends Entry>(
    section: SectionName,
    all: (side: Side) => readonly T[],
    name: (entry: T) => string,
  ) => {
    const content = contentOf(section, one, other, { ...keys });
    const pairs = pair(all(one), all(other), {
      name: (entry) => (name(entry) === entry.id ? '' : name(entry)),
      content,
    });
    keys[kindOfSection[section]] = keysOf(pairs, all(other));
    return { section, pairs, name };
  };
  const values = paired(
    'values',
    (side) => side.values,
    ({ meaning }) => meaning?.value.trim() ?? '',
  );
  keys.value = joinedValues(one, other, values.pairs.ids);
  const stakeholders = paired(
    'stakeholders',
    (side) => side.stakeholders,
    ({ name }) => name,
  );
  const actions = paired(
    'actions',
    (side) => side.actions,
    ({ summary }) => summary,
  );
  const tactics = paired('tactics', (side) => side.tactics, summaryOf);
  const success = paired(
    'success',
    (side) => side.success,
    ({ id, measure }) => measure?.value.trim() || id,
  );
  const scenarios = paired('scenarios', (side) => side.scenarios, summaryOf);
  const subject = subjectKey({ ...keys, value: keysOf(values.pairs, other.values) });
  const ids = idsOfBoth(one, other, keys, subject);
  const changes = <T extends Entry>({ section, pairs, name }: Paired<T>) =>
    entryChanges(pairs, (entry, which) => entryContent(section, entry, ids[which]), name);
  const told = {
    kind: (after ?? before)?.analysis.plan.kind ?? 'plan',
    standing: { before: before && standingOf(before), after: after && standingOf(after) },
    plan: keyChanges(planTold(before, ids.before), planTold(after, ids.after)),
    organization: keyChanges(organizationTold(before, ids.before), organizationTold(after, ids.after)),
    values: changes({ ...values, name: ({ id }) => id }),
    stakeholders: changes(stakeholders),
    actions: changes(actions),
    tactics: changes(tactics),
    success: changes(success),
    scenarios: changes(scenarios),
    allies: allyChanges(one, other, keys.stakeholder ?? same),
    verdicts: verdictChanges(one, other, keys.stakeholder ?? same, keys.action ?? same),
    findings: compareFindings(before?.findings ?? [], after?.findings ?? [], subject),
    unread: unreadIn(one, other),
  } satisfies Omit<Difference, 'state'>;
  return { state: stateOf(before, after, told), ...told };
}

interface Paired<T> {
  readonly section: SectionName;
  readonly pairs: Pairs<T>;
  /** What people call it; its id where it has no other name. */
  readonly name: (entry: T) => string;
}

const summaryOf = ({ id, summary }: Tactic | Scenario) => summary?.value.trim() || id;

/** What is compared of one version; a plan that is not there says nothing. */
interface Side extends Pick<Plan, SectionName> {
  readonly checked: Checked | undefined;
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  readonly resolve: (id: string) => string;
}

function sideOf(checked: Checked | undefined): Side {
  if (!checked) return { checked, ...emptySections, stakeholder: () => undefined, resolve: same };
  const { plan, stakeholder, resolve } = checked.analysis;
  return { ...plan, checked, stakeholder, resolve };
}

const emptySections = { values: [], success: [], stakeholders: [], actions: [], tactics: [], scenarios: [] };

/** What an id is compared by. */
type Key = (id: string) => string;

type Keys = Readonly<Partial<Record<NameKind, Key>>>;

const same: Key = (id) => id;

/** What entries say, with what is known by now of which ids are the same. */
function contentOf(section: SectionName, one: Side, other: Side, keys: Keys): (entry: Entry, which: Which) => Content {
  const ids = idsOfBoth(one, other, keys, same);
  return (entry, which) => entryContent(section, entry, ids[which]);
}

/** The ids of both versions, compared by those of the later one. */
function idsOfBoth(one: Side, other: Side, keys: Keys, subject: Key): Readonly<Record<Which, Ids>> {
  const later = { ...(keys.value && { value: keys.value }) };
  return { before: idsOf(one, keys, subject), after: idsOf(other, later, same) };
}

function idsOf({ stakeholder, resolve }: Side, keys: Keys, subject: Key): Ids {
  return {
    of(kind, written) {
      const id = kind === 'stakeholder' ? idOf(written).trim() : idOf(written);
      const key = keys[kind]?.(id) ?? id;
      if (kind === 'value') return { key, written: resolve(id), name: resolve(id) };
      return { key, written: id, name: (kind === 'stakeholder' && stakeholder(id)?.name) || id };
    },
    subject: (path) => ({ key: subject(path), written: path, name: path }),
  };
}

/** Values are the same when either version takes them for the same. */
function joinedValues(one: Side, other: Side, renamed: ReadonlyMap<string, string>): Key {
  return (id) => {
    const known = one.resolve(other.resolve(id));
    return other.resolve(renamed.get(known) ?? known);
  };
}

/** The later ids of earlier ones; an id that has gone is never taken for a new entry that happens to be called so. */
function keysOf<T extends Entry>({ ids, gone }: Pairs<T>, after: readonly T[]): Key {
  const taken = new Set(after.map(({ id }) => id));
  const others = new Set(gone.map(({ id }) => id).filter((id) => taken.has(id)));
  return (id) => ids.get(id) ?? (others.has(id) ? `- ${id}` : id);
}

/** The later paths of earlier entries. */
function subjectKey(keys: Keys): Key {
  return (path) => {
    const dot = path.indexOf('.');
    const section = path.slice(0, Math.max(dot, 0));
    const key = isSection(section) ? keys[kindOfSection[section]] : undefined;
    return key ? `${section}.${key(path.slice(dot + 1))}` : path;
  };
}

const planTold = (checked: Checked | undefined, ids: Ids): Content =>
  checked ? planContent(checked.analysis.plan, ids) : new Map();

function organizationTold(checked: Checked | undefined, ids: Ids): Content {
  const organization = checked?.analysis.plan.organization;
  return organization ? organizationContent(organization, ids) : new Map();
}

function entryChanges<T extends Entry>(
  { both, gone, added }: Pairs<T>,
  content: (entry: T, which: Which) => Content,
  name: (entry: T) => string,
): EntryChanges {
  const named = (entry: T): Named => ({ id: entry.id, name: name(entry) });
  const nothing: Content = new Map();
  return {
    added: added.map((entry) => ({ ...named(entry), changes: keyChanges(nothing, content(entry, 'after')) })),
    gone: gone.map((entry) => ({ ...named(entry), changes: keyChanges(content(entry, 'before'), nothing) })),
    changed: both.flatMap(([before, after]) => {
      const changes = keyChanges(content(before, 'before'), content(after, 'after'), before.broken, after.broken);
      const renamed = before.id !== after.id;
      return renamed || changes.length > 0
        ? [{ ...named(after), ...(renamed && { before: named(before) }), changes }]
        : [];
    }),
  };
}

/** What a broken entry does not say may only be unreadable. */
function keyChanges(before: Content, after: Content, brokenBefore = false, brokenAfter = false): KeyChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [earlier, later] = [before.get(key), after.get(key)];
    const gone = without(earlier, later);
    const added = without(later, earlier);
    const single = (later ?? earlier)?.single === true;
    const change = {
      key,
      single,
      telling: ((later?.items.length ? later : earlier) ?? later)?.telling ?? 'changed',
      gone: brokenAfter && (!single || added.length === 0) ? [] : gone,
      added: brokenBefore && (!single || gone.length === 0) ? [] : added,
    };
    return change.gone.length + change.added.length > 0 ? [change] : [];
  });
}

function without(told: { readonly items: readonly Item[] } | undefined, other: typeof told): Item[] {
  const known = new Set(other?.items.map(({ key }) => key));
  const items = new Map((told?.items ?? []).map((it) => [it.key, it]));
  return [...items.values()].filter(({ key }) => !known.has(key));
}

function allyChanges(one: Side, other: Side, key: Key): Difference['allies'] {
  const before = one.checked?.analysis.base.allies ?? [];
  const after = other.checked?.analysis.base.allies ?? [];
  const [were, are] = [new Set(before.map(({ id }) => key(id))), new Set(after.map(({ id }) => id))];
  const named = ({ id, name }: Stakeholder): Named => ({ id, name });
  return {
    won: after.filter(({ id }) => !were.has(id)).map(named),
    lost: before.filter(({ id }) => !are.has(key(id))).map(named),
  };
}

/** Only pairs that share a value on either side are looked at, so that the work grows with what the plans say. */
function verdictChanges(one: Side, other: Side, stakeholderKey: Key, actionKey: Key): VerdictChange[] {
  const before = judgements(one, stakeholderKey, actionKey);
  const after = judgements(other, same, same);
  return [...new Set([...after.touched, ...before.touched])].flatMap((key) => {
    const [was, is] = [before.of(key), after.of(key)];
    const shown = is ?? was;
    if (!shown || was?.verdict === is?.verdict) return [];
    if (saysNothing(was?.verdict) && saysNothing(is?.verdict)) return [];
    return [
      {
        action: { id: shown.action.id, name: shown.action.summary },
        holder: { id: shown.holder.id, name: shown.holder.name },
        ...(was && { before: judged(was) }),
        ...(is && { after: judged(is) }),
      },
    ];
  });
}

const saysNothing = (verdict: Verdict | undefined) =>
  verdict === undefined || verdict === 'unrelated' || verdict === 'unknown';

const judged = ({ verdict, aligned, conflicting }: Alignment): Judged => ({ verdict, aligned, conflicting });

/** Alignments by action and holder. */
function judgements({ checked, actions }: Side, stakeholderKey: Key, actionKey: Key) {
  const alignments = checked?.analysis.alignments;
  const holderKey = ({ id, stakeholder }: Holder) => (stakeholder ? `stakeholders.${stakeholderKey(id)}` : id);
  const byKey = new Map(actions.map((action): [string, Action] => [actionKey(action.id), action]));
  const holders = new Map((alignments?.holders ?? []).map((holder) => [holderKey(holder), holder]));
  const separator = '\n';
  return {
    touched: actions.flatMap((action) =>
      (alignments?.touched(action) ?? []).map(
        ({ holder }) => `${actionKey(action.id)}${separator}${holderKey(holder)}`,
      ),
    ),
    of: (key: string): Alignment | undefined => {
      const [action = '', holder = ''] = key.split(separator);
      const [found, whose] = [byKey.get(action), holders.get(holder)];
      return found && whose && alignments?.of(found, whose);
    },
  };
}

function unreadIn(one: Side, other: Side): Named[] {
  const broken = [other, one].flatMap((side) =>
    sections.flatMap((section) => (section === 'values' ? [] : side[section].filter((entry) => entry.broken))),
  );
  return [...new Map(broken.map(({ id, path }) => [path, { id, name: id }])).values()];
}

function stateOf(
  before: Checked | undefined,
  after: Checked | undefined,
  told: Omit<Difference, 'state'>,
): Difference['state'] {
  if (!before || !after) return before ? 'gone' : 'new';
  const { plan, organization, allies, verdicts, findings } = told;
  const groups = [...sections.map((section) => told[section]), allies, findings];
  const lists = [
    plan,
    organization,
    verdicts,
    ...groups.flatMap((group): (readonly unknown[])[] => Object.values(group)),
  ];
  return lists.some(({ length }) => length > 0) ? 'changed' : 'unchanged';
}

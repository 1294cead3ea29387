import type {
  ActionStatus,
  Audience,
  Basis,
  Certainty,
  Depth,
  Interest,
  Power,
  Relation,
  Scope,
  Severity,
  StakeholderKind,
  Stance,
  Status,
  TacticType,
} from '../../../schemas/choices.ts';
import { namesFileSchema, organizationFileSchema, planSchema } from '../../../schemas/plan.ts';
import { byPosition, type Span } from '../text/span.ts';
import { type Document, isCutShort } from './document.ts';
import type { Fault } from './fault.ts';
import { idOf } from './ids.ts';
import { limits } from './limits.ts';
import { type MapNode, type Node, type Pair, pairOf, pairSpan, type ScalarNode } from './node.ts';
import { circlesIn, isEarlier } from './order.ts';
import type {
  Acceptance,
  Action,
  Affected,
  CouldBe,
  Entry,
  GlossaryEntry,
  HeldValue,
  Mention,
  Organization,
  Plan,
  Resistance,
  Said,
  Scenario,
  ScenarioEntry,
  Stakeholder,
  StatedConflict,
  Success,
  Tactic,
  ValuesHeld,
} from './plan.ts';
import { conform } from './shape.ts';

/**
 * The plan that the document holds, as far as it fits the language, and everything that does not. Entries of the used
 * documents, nearest first, count as if written here; of a stakeholder in both, the nearer file's keys win one by one
 * (LANGUAGE 3.1). Never throws.
 */
export function readPlan(document: Document, used: readonly Document[] = []): { plan: Plan; faults: readonly Fault[] } {
  const own = fitted(document);
  if (document.beyondLimits) return { plan: { ...nothing(document), kind: own.kind }, faults: document.faults };
  const others = used.map(fitted);
  const plan = toPlan(own, others);
  const faults = [own, ...others].flatMap((file) =>
    atMost(limits.faults, [...file.document.faults, ...file.faults, ...(file === own ? outOfOrder(plan) : [])]),
  );
  return { plan, faults };
}

/** A file, and what of it fits the language. */
interface Fitted {
  readonly document: Document;
  readonly kind: Plan['kind'];
  readonly root: MapNode | undefined;
  readonly faults: readonly Fault[];
}

function fitted(document: Document): Fitted {
  const said = scalar(document.root, 'kind')?.text;
  const kind = said === 'organization' || said === 'names' ? said : 'plan';
  if (document.beyondLimits) return { document, kind, root: undefined, faults: [] };
  return { document, kind, ...conform(document, schemas[kind]) };
}

const schemas = { plan: planSchema, organization: organizationFileSchema, names: namesFileSchema };

/** The names that a names file has for ids of stakeholders; none where it is no such file. */
export function namesSaid(document: Document): ReadonlyMap<string, string> {
  const { kind, root } = fitted(document);
  const names = kind === 'names' ? pairOf(root, 'names')?.value : undefined;
  const pairs = names?.kind === 'map' ? names.pairs : [];
  return new Map(
    pairs.flatMap(({ key, value }) =>
      value?.kind === 'scalar' && value.text.trim() ? [[idOf(key.text), value.text.trim()] as const] : [],
    ),
  );
}

/** What of an action's dates and of what comes before it cannot be. */
function outOfOrder({ actions }: Plan): readonly Fault[] {
  return [...actions.flatMap(isEarlier), ...circlesIn(actions)];
}

/** The paths under `uses`, as far as they are texts. */
export function usesIn({ root }: Document): readonly Mention[] {
  return mentions(root, 'uses');
}

function atMost(most: number, faults: readonly Fault[]): readonly Fault[] {
  const sorted = [...faults].sort((a, b) => byPosition(a.at, b.at));
  const next = sorted[most];
  if (!next) return sorted;
  const more = sorted.length - most;
  const message = `${more} more ${more === 1 ? 'error stands' : 'errors stand'} from here on; they show once those above are mended.`;
  return [...sorted.slice(0, most), { rule: 'syntax', at: next.at, message }];
}

function nothing(document: Document): Omit<Plan, 'kind'> {
  return {
    document,
    success: [],
    stopIf: [],
    uses: [],
    values: [],
    stakeholders: [],
    actions: [],
    tactics: [],
    scenarios: [],
    accepted: [],
    used: [],
    keys: new Map(),
  };
}

function toPlan(own: Fitted, others: readonly Fitted[]): Plan {
  const { document, kind, root } = own;
  const files = [own, ...others];
  const organization = mergedPair(files, 'organization');
  const lead = text(root, 'lead');
  return {
    document,
    kind,
    ...optional('said', root),
    ...optional('title', text(root, 'title')),
    ...optional('purpose', text(root, 'purpose')),
    ...optional('lead', lead && { ...lead, value: idOf(lead.value) }),
    ...optional('audience', text<Audience>(root, 'audience')),
    ...optional('names', kind === 'names' ? undefined : text(root, 'names')),
    success: entries([own], 'success', toSuccess),
    stopIf: mentions(root, 'stop-if'),
    ...optional('keepUntil', text(root, 'keep-until')),
    uses: mentions(root, 'uses'),
    ...optional('organization', organization && toOrganization(organization)),
    values: entries(files, 'values', toGlossaryEntry),
    stakeholders: entries(files, 'stakeholders', toStakeholder),
    actions: entries([own], 'actions', toAction),
    tactics: entries([own], 'tactics', toTactic),
    scenarios: entries([own], 'scenarios', toScenario),
    accepted: files.flatMap((file) =>
      items(pairOf(file.root, 'accepted')?.value).flatMap((item) => (item.kind === 'map' ? [toAcceptance(item)] : [])),
    ),
    used: others.map((file) => ({
      document: file.document,
      ...optional('names', text(file.root, 'names')),
      ...optional('audience', text<Audience>(file.root, 'audience')),
    })),
    keys: new Map(document.root?.pairs.map((pair) => [pair.key.text, pair])),
  };
}

/** The pair of that key in the nearest file that has it, with what only farther files say of it added key by key. */
function mergedPair(files: readonly Fitted[], key: string): Pair | undefined {
  return files.map(({ root }) => pairOf(root, key)).reduce(merged, undefined);
}

function merged(near: Pair | undefined, far: Pair | undefined): Pair | undefined {
  if (!near || !far) return near ?? far;
  if (!near.value || far.value?.kind !== 'map') return near.value ? near : { ...far, key: near.key };
  if (near.value.kind !== 'map') return near;
  const known = new Set(near.value.pairs.map((pair) => idOf(pair.key.text)));
  const pairs = [...near.value.pairs, ...far.value.pairs.filter((pair) => !known.has(idOf(pair.key.text)))];
  return { key: near.key, value: { ...near.value, pairs } };
}

/** The entries of one of the maps at the top, also those of which nothing but the key could be read. */
function entries<T extends Entry>(
  files: readonly Fitted[],
  section: string,
  read: (entry: Entry, value: Node | undefined) => T,
): T[] {
  const found = new Map<string, { readonly entry: Entry; readonly farther: Span[]; pair: Pair }>();
  for (const { document, root } of files) {
    const fitting = pairOf(root, section)?.value;
    const written = pairOf(document.root, section)?.value;
    if (fitting?.kind !== 'map' || written?.kind !== 'map') continue;
    const byKey = new Map(written.pairs.map((pair) => [pair.key.text, pair]));
    for (const pair of fitting.pairs) {
      const id = idOf(pair.key.text);
      const near = found.get(id);
      if (near) {
        near.pair = merged(near.pair, pair) ?? near.pair;
        near.farther.push(pair.key.span);
      } else {
        const farther: Span[] = [];
        found.set(id, { entry: entryOf(document, section, byKey.get(pair.key.text) ?? pair, farther), farther, pair });
      }
    }
  }
  return [...found.values()].map(({ entry, pair: { value } }) => read({ ...entry, ...optional('said', value) }, value));
}

function entryOf(document: Document, section: string, written: Pair, farther: readonly Span[]): Entry {
  const { text, span: at } = written.key;
  const id = idOf(text);
  const broken = isCutShort(document, pairSpan(written));
  return { id, at, document, path: `${section}.${id}`, written, broken, farther };
}

function toOrganization({ key, value }: Pair): Organization {
  return {
    at: key.span,
    ...optional('said', value),
    ...optional('name', text(value, 'name')),
    values: valuesHeld(value),
  };
}

function toGlossaryEntry(entry: Entry, value: Node | undefined): GlossaryEntry {
  const said = value?.kind === 'scalar' ? { value: value.text, at: value.span, key: entry.at } : text(value, 'meaning');
  return { ...entry, ...optional('meaning', said), aliases: mentions(value, 'aliases') };
}

function toStakeholder(entry: Entry, value: Node | undefined): Stakeholder {
  const resistance = pairOf(value, 'resistance');
  const couldBe = pairOf(value, 'could-be');
  return {
    ...entry,
    name: text(value, 'name')?.value.trim() || entry.id,
    ...optional('role', text(value, 'role')),
    kind: text<StakeholderKind>(value, 'kind')?.value ?? 'group',
    ...optional('size', number(value, 'size')),
    ...optional('relation', text<Relation>(value, 'relation')),
    ...optional('department', text(value, 'department')),
    ...optional('power', text<Power>(value, 'power')),
    ...optional('stance', text<Stance>(value, 'stance')),
    ...optional('interest', text<Interest>(value, 'interest')),
    ...optional('assessed', text(value, 'assessed')),
    ...optional('sure', text<Certainty>(value, 'sure')),
    ...optional('couldBe', couldBe && toCouldBe(couldBe)),
    ...optional('source', text(value, 'source')),
    concerns: mentions(value, 'concerns'),
    ...optional('owner', text(value, 'owner')),
    ...optional('bears', number(value, 'bears')),
    values: valuesHeld(value),
    controls: mentions(value, 'controls'),
    influences: mentions(value, 'influences'),
    ...optional('resistance', resistance && toResistance(resistance)),
    ...optional('notes', text(value, 'notes')),
  };
}

function toCouldBe({ key, value }: Pair): CouldBe {
  return {
    key: key.span,
    stance: mentions(value, 'stance') as CouldBe['stance'],
    power: mentions(value, 'power') as CouldBe['power'],
  };
}

function toResistance({ key, value }: Pair): Resistance {
  return {
    key: key.span,
    dimensions: mentions(value, 'dimensions') as Resistance['dimensions'],
    ...optional('dimensionsAt', placeOf(pairOf(value, 'dimensions'))),
    signs: mentions(value, 'signs'),
    ...optional('severity', text<Severity>(value, 'severity')),
  };
}

function toAction(entry: Entry, value: Node | undefined): Action {
  return {
    ...entry,
    summary: text(value, 'summary')?.value.trim() || entry.id,
    scope: text<Scope>(value, 'scope')?.value ?? 'organization',
    needs: mentions(value, 'needs'),
    alignsWith: described(value, 'aligns-with').map(({ mention, about }) => ({ ...mention, ...how(about) })),
    conflictsWith: described(value, 'conflicts-with').map(toConflict),
    ...optional('justification', text(value, 'justification')),
    status: text<ActionStatus>(value, 'status')?.value ?? 'planned',
    after: mentions(value, 'after'),
    ...optional('start', text(value, 'start')),
    ...optional('due', text(value, 'due')),
    affects: described(value, 'affects').map(toAffected),
  };
}

function toConflict({ mention, about }: Described): StatedConflict {
  const only = pairOf(about?.value, 'for');
  return { ...mention, ...how(about), ...(only?.value && { for: mentionsIn(only.value) }) };
}

function toAffected({ mention, about }: Described): Affected {
  const value = about?.value;
  const depth = about && value?.kind === 'scalar' ? saidBehind<Depth>(about.key, value) : text<Depth>(value, 'depth');
  return {
    ...mention,
    ...optional('depth', depth),
    ...optional('loss', text(value, 'loss')),
    ...optional('gain', text(value, 'gain')),
  };
}

function toTactic(entry: Entry, value: Node | undefined): Tactic {
  const serves = pairOf(value, 'for');
  return {
    ...entry,
    ...optional('type', text<TacticType>(value, 'type')),
    ...optional('summary', text(value, 'summary')),
    targets: mentions(value, 'targets'),
    ...optional('for', serves?.value && mentionsIn(serves.value)),
    appealsTo: mentions(value, 'appeals-to'),
    evidence: mentions(value, 'evidence'),
    through: mentions(value, 'through'),
    ...optional('purpose', text(value, 'purpose')),
    ...optional('offer', text(value, 'offer')),
    ...optional('aimsFor', text<Stance>(value, 'aims-for')),
    ...optional('owner', text(value, 'owner')),
    ...optional('start', text(value, 'start')),
    ...optional('due', text(value, 'due')),
    ...optional('last', text(value, 'last')),
    ...optional('every', text(value, 'every')),
    status: text<Status>(value, 'status')?.value ?? 'planned',
    ...optional('outcome', text(value, 'outcome')),
  };
}

function toSuccess(entry: Entry, value: Node | undefined): Success {
  return {
    ...entry,
    ...optional('measure', text(value, 'measure')),
    ...optional('target', text(value, 'target')),
    ...optional('by', text(value, 'by')),
    ...optional('reached', text(value, 'reached')),
  };
}

function toScenario(entry: Entry, value: Node | undefined): Scenario {
  const changed = (section: string) => described(value, section).map(toScenarioEntry);
  return {
    ...entry,
    ...optional('summary', text(value, 'summary')),
    stakeholders: changed('stakeholders'),
    actions: changed('actions'),
    tactics: changed('tactics'),
  };
}

function toScenarioEntry({ mention, about }: Described): ScenarioEntry {
  const value = about?.value;
  return { ...mention, absent: value?.kind === 'scalar', ...(value?.kind === 'map' && { said: value }) };
}

function toAcceptance(value: MapNode): Acceptance {
  const subject = text(value, 'subject');
  return {
    at: value.span,
    said: value,
    ...optional('rule', text(value, 'rule')),
    ...optional('subject', subject && { ...subject, value: idOf(subject.value) }),
    ...optional('reason', text(value, 'reason')),
    ...optional('by', text(value, 'by')),
    ...optional('until', text(value, 'until')),
  };
}

function valuesHeld(holder: Node | undefined): ValuesHeld {
  const values = pairOf(holder, 'values');
  const held = (key: string) => described(values?.value, key).map(toHeldValue);
  return {
    terminal: held('terminal'),
    instrumental: held('instrumental'),
    keys: {
      ...optional('values', values?.key.span),
      ...optional('terminal', pairOf(values?.value, 'terminal')?.key.span),
      ...optional('instrumental', pairOf(values?.value, 'instrumental')?.key.span),
    },
  };
}

function toHeldValue({ mention, about }: Described): HeldValue {
  const value = about?.value;
  return {
    ...mention,
    ...how(about),
    ...optional('basis', text<Basis>(value, 'basis')),
    ...optional('source', text(value, 'source')),
    pursuedBy: mentions(value, 'pursued-by'),
  };
}

/** An id with, where it is the key of a map, the pair that says more about it. */
interface Described {
  readonly mention: Mention;
  readonly about?: Pair;
}

/** One id, a list of ids or a map from ids, as one list. */
function described(node: Node | undefined, key: string): Described[] {
  const value = pairOf(node, key)?.value;
  if (value?.kind !== 'map') return value ? mentionsIn(value).map((mention) => ({ mention })) : [];
  return value.pairs.map((pair) => ({ mention: { id: idOf(pair.key.text), at: pair.key.span }, about: pair }));
}

function how(about: Pair | undefined): { how?: Said<string> } {
  const value = about?.value;
  if (about && value?.kind === 'scalar') return { how: { value: value.text, at: value.span, key: about.key.span } };
  return optional('how', text(value, 'how'));
}

const mentions = (node: Node | undefined, key: string): Mention[] => described(node, key).map(({ mention }) => mention);

const mentionsIn = (node: Node): Mention[] =>
  (node.kind === 'scalar' ? [node] : items(node)).flatMap((item) =>
    item.kind === 'scalar' ? [{ id: idOf(item.text), at: item.span, ...optional('anchored', item.anchored) }] : [],
  );

/** The value where it is a single one, else the key. */
function placeOf(pair: Pair | undefined): Span | undefined {
  return pair?.value?.kind === 'scalar' ? pair.value.span : pair?.key.span;
}

const items = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

function scalar(node: Node | undefined, key: string): ScalarNode | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The text behind a key. What the shape lets through is one of the choices, so the caller may name them. */
function text<T extends string>(node: Node | undefined, key: string): Said<T> | undefined {
  const pair = pairOf(node, key);
  return pair?.value?.kind === 'scalar' ? saidBehind<T>(pair.key, pair.value) : undefined;
}

function saidBehind<T extends string>(key: ScalarNode, { text: value, span: at, anchored }: ScalarNode): Said<T> {
  return { value: value as T, at, key: key.span, ...optional('anchored', anchored) };
}

function number(node: Node | undefined, key: string): Said<number> | undefined {
  const said = text(node, key);
  return said && { ...said, value: Number(said.value) };
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}

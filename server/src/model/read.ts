import type {
  Audience,
  Basis,
  Power,
  Relation,
  Scope,
  Severity,
  StakeholderKind,
  Stance,
  Status,
  TacticType,
} from '../../../schemas/choices.ts';
import { fileKinds, organizationFileSchema, planSchema } from '../../../schemas/plan.ts';
import { byPosition } from '../text/span.ts';
import { type Document, isBroken } from './document.ts';
import type { Fault } from './fault.ts';
import { limits } from './limits.ts';
import { type MapNode, type Node, type Pair, pairOf, pairSpan, type ScalarNode } from './node.ts';
import type {
  Acceptance,
  Action,
  Entry,
  GlossaryEntry,
  HeldValue,
  Mention,
  Organization,
  Plan,
  Resistance,
  Said,
  Stakeholder,
  StatedConflict,
  Tactic,
  ValuesHeld,
} from './plan.ts';
import { conform } from './shape.ts';

/** The plan that the document holds, as far as it fits the language, and everything that does not. Never throws. */
export function readPlan(document: Document): { plan: Plan; faults: readonly Fault[] } {
  const kind = scalar(document.root, 'kind')?.text === fileKinds[1] ? 'organization' : 'plan';
  if (document.beyondLimits) return { plan: { ...nothing(document), kind }, faults: document.faults };
  const { root, faults } = conform(document, kind === 'organization' ? organizationFileSchema : planSchema);
  return { plan: { ...toPlan(document, root), kind }, faults: atMost(limits.faults, [...document.faults, ...faults]) };
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
  return { document, uses: [], values: [], stakeholders: [], actions: [], tactics: [], accepted: [], keys: new Map() };
}

function toPlan(document: Document, root: MapNode | undefined): Omit<Plan, 'kind'> {
  const organization = pairOf(root, 'organization');
  return {
    document,
    ...optional('title', text(root, 'title')),
    ...optional('purpose', text(root, 'purpose')),
    ...optional('lead', text(root, 'lead')),
    ...optional('audience', text<Audience>(root, 'audience')),
    uses: mentions(root, 'uses'),
    ...optional('organization', organization && toOrganization(organization)),
    values: entries(document, root, 'values', toGlossaryEntry),
    stakeholders: entries(document, root, 'stakeholders', toStakeholder),
    actions: entries(document, root, 'actions', toAction),
    tactics: entries(document, root, 'tactics', toTactic),
    accepted: items(pairOf(root, 'accepted')?.value).flatMap((item) =>
      item.kind === 'map' ? [toAcceptance(item)] : [],
    ),
    keys: new Map(document.root?.pairs.map((pair) => [pair.key.text, pair])),
  };
}

/** The entries of one of the maps at the top, also those of which nothing but the key could be read. */
function entries<T extends Entry>(
  document: Document,
  root: MapNode | undefined,
  section: string,
  read: (entry: Entry, value: Node | undefined) => T,
): T[] {
  const fitting = pairOf(root, section)?.value;
  const written = pairOf(document.root, section)?.value;
  if (fitting?.kind !== 'map' || written?.kind !== 'map') return [];
  const byKey = new Map(written.pairs.map((pair) => [pair.key.text, pair]));
  return fitting.pairs.map(({ key, value }) => {
    const pair = byKey.get(key.text) ?? { key };
    const entry = {
      id: key.text,
      at: key.span,
      path: `${section}.${key.text}`,
      written: pair,
      broken: isBroken(document, pairSpan(pair)),
    };
    return read(entry, value);
  });
}

function toOrganization({ key, value }: Pair): Organization {
  return { at: key.span, ...optional('name', text(value, 'name')), values: valuesHeld(value) };
}

function toGlossaryEntry(entry: Entry, value: Node | undefined): GlossaryEntry {
  const said = value?.kind === 'scalar' ? { value: value.text, at: value.span, key: entry.at } : text(value, 'meaning');
  return { ...entry, ...optional('meaning', said), aliases: mentions(value, 'aliases') };
}

function toStakeholder(entry: Entry, value: Node | undefined): Stakeholder {
  const resistance = pairOf(value, 'resistance');
  return {
    ...entry,
    name: text(value, 'name')?.value.trim() || entry.id,
    kind: text<StakeholderKind>(value, 'kind')?.value ?? 'group',
    ...optional('relation', text<Relation>(value, 'relation')),
    ...optional('department', text(value, 'department')),
    ...optional('power', text<Power>(value, 'power')),
    ...optional('stance', text<Stance>(value, 'stance')),
    ...optional('assessed', text(value, 'assessed')),
    values: valuesHeld(value),
    controls: mentions(value, 'controls'),
    influences: mentions(value, 'influences'),
    ...optional('resistance', resistance && toResistance(resistance)),
    ...optional('notes', text(value, 'notes')),
  };
}

function toResistance({ key, value }: Pair): Resistance {
  return {
    key: key.span,
    dimensions: mentions(value, 'dimensions') as Resistance['dimensions'],
    ...optional('dimensionsKey', pairOf(value, 'dimensions')?.key.span),
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
  };
}

function toConflict({ mention, about }: Described): StatedConflict {
  const only = pairOf(about?.value, 'for');
  return { ...mention, ...how(about), ...(only?.value && { for: mentionsIn(only.value) }) };
}

function toTactic(entry: Entry, value: Node | undefined): Tactic {
  return {
    ...entry,
    ...optional('type', text<TacticType>(value, 'type')),
    ...optional('summary', text(value, 'summary')),
    targets: mentions(value, 'targets'),
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

function toAcceptance(value: MapNode): Acceptance {
  return {
    at: value.span,
    ...optional('rule', text(value, 'rule')),
    ...optional('subject', text(value, 'subject')),
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
  return value.pairs.map((pair) => ({ mention: { id: pair.key.text, at: pair.key.span }, about: pair }));
}

function how(about: Pair | undefined): { how?: Said<string> } {
  const value = about?.value;
  if (about && value?.kind === 'scalar') return { how: { value: value.text, at: value.span, key: about.key.span } };
  return optional('how', text(value, 'how'));
}

const mentions = (node: Node | undefined, key: string): Mention[] => described(node, key).map(({ mention }) => mention);

const mentionsIn = (node: Node): Mention[] =>
  (node.kind === 'scalar' ? [node] : items(node)).flatMap((item) =>
    item.kind === 'scalar' ? [{ id: item.text, at: item.span }] : [],
  );

const items = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

function scalar(node: Node | undefined, key: string): ScalarNode | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The text behind a key. What the shape lets through is one of the choices, so the caller may name them. */
function text<T extends string>(node: Node | undefined, key: string): Said<T> | undefined {
  const pair = pairOf(node, key);
  return pair?.value?.kind === 'scalar'
    ? { value: pair.value.text as T, at: pair.value.span, key: pair.key.span }
    : undefined;
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}

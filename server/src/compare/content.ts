/**
 * What entries mean, key by key, so that neither layout nor order nor another spelling of the same id counts. Which keys
 * there are, and what they hold, is asked of the language itself.
 */
import type { Described, Form } from '../../../schemas/describe.ts';
import type { Holds, NameKind } from '../../../schemas/holds.ts';
import { behind, languages } from '../model/language.ts';
import { entryOf, isSection, type SectionName } from '../model/names.ts';
import { type MapNode, type Node, type Pair, pairOf, type ScalarNode } from '../model/node.ts';
import type { Acceptance, Entry, Organization, Plan } from '../model/plan.ts';

/** One thing that a key says. */
export interface Item {
  /** What it is compared by: the same on both sides, whatever the ids are called there. */
  readonly key: string;
  /** As the plan writes it, on one line. */
  readonly written: string;
  /** As people read it: a name instead of an id. */
  readonly name: string;
  /** It is a word of the language. */
  readonly isWord?: true;
}

/** How what a key says is told where it has changed: in full, in quotes, or only that it has changed. */
export type Telling = 'whole' | 'quoted' | 'changed';

export interface Told {
  /** The key holds one thing, and not a list. */
  readonly single: boolean;
  readonly telling: Telling;
  /** It says no more than would be so without it. */
  readonly usual?: true;
  readonly items: readonly Item[];
}

/** Dotted keys, such as `resistance.severity`, in the order of the language, and what they say; one that is not said may be empty. */
export type Content = ReadonlyMap<string, Told>;

/** What ids stand for on one side of a comparison. */
export interface Ids {
  readonly of: (kind: NameKind, id: string) => Item;
  /** Of an acceptance: a dotted path. */
  readonly subject: (path: string) => Item;
}

/** What a plan says of itself, its entries and the organization left out. */
export function planContent({ said, accepted }: Plan, ids: Ids): Content {
  const pairs = (said?.pairs ?? []).filter(({ key }) => !isElsewhere(key.text));
  const own: Node | undefined = said && { ...said, pairs };
  return content([
    ...lines(own, languages.plan, '', ids, true).filter(([key]) => !isElsewhere(key)),
    ...accepted.flatMap((acceptance) => acceptanceLines(acceptance, ids)),
  ]);
}

/** Keys at the top that are compared by themselves, or that every file has. */
const isElsewhere = (key: string) => isSection(key) || ['changeplan', 'organization', 'accepted'].includes(key);

/** What is said of the organization. */
export function organizationContent({ said }: Organization, ids: Ids): Content {
  return content(lines(said, behind(languages.plan, 'organization'), '', ids, true));
}

/** What an entry says; a name that is no other than its id says nothing. */
export function entryContent(section: SectionName, { id, said }: Entry, ids: Ids): Content {
  const all = lines(said, entryOf[section], '', ids, true);
  return content(all.filter(([key, { items }]) => !(named.has(key) && items[0]?.written === id)));
}

/** Keys for which an id stands in. */
const named: ReadonlySet<string> = new Set(['name', 'summary']);

type Line = readonly [key: string, told: Told];

/** Everything that a node says, by the keys that it stands under. `withUsual`: also what is so when nothing is said. */
function lines(
  node: Node | undefined,
  described: Described | undefined,
  key: string,
  ids: Ids,
  withUsual = false,
): Line[] {
  if (!described) return [];
  const { forms } = described;
  if (node?.kind === 'scalar')
    return keysIn(described) ? shortLines(node, described, key, ids) : scalarLines(node, described, key, ids);
  if (node?.kind === 'list') {
    const [list] = forms.flatMap((form) => (form.kind === 'list' ? form.of.forms : []));
    return list ? [[key, told(false, list, node.items.flatMap(scalarIn), ids)]] : [];
  }
  const keys = keysIn(described);
  if (keys) return keyLines(node, keys, key, ids, withUsual);
  const [entries] = forms.flatMap((form) => (form.kind === 'entries' ? [form] : []));
  if (node) return entries ? mapLines(node, entries, key, ids) : [];
  const usual = withUsual ? usualOf(described) : undefined;
  const single = !entries && !forms.some(({ kind }) => kind === 'list');
  const items = usual === undefined ? [] : [asWord(usual)];
  return [[key, { single, telling: 'whole', items, ...(usual !== undefined && { usual: true }) }]];
}

const keysIn = ({ forms }: Described) => forms.flatMap((form) => (form.kind === 'keys' ? [form.keys] : []))[0];

function keyLines(
  node: MapNode | undefined,
  keys: ReadonlyMap<string, Described>,
  key: string,
  ids: Ids,
  withUsual: boolean,
): Line[] {
  return [...keys].flatMap(([name, described]) =>
    lines(pairOf(node, name)?.value, described, below(key, name), ids, withUsual),
  );
}

/** Ids with what is said about each. */
function mapLines(node: MapNode, form: Form & { readonly kind: 'entries' }, key: string, ids: Ids): Line[] {
  return [
    [key, { single: false, telling: 'whole', items: node.pairs.map((pair) => idItem(pair, form.ids, ids)) }],
    ...node.pairs.flatMap((pair) => {
      const about = `${key}.${idItem(pair, form.ids, ids).key}`;
      if (pair.value?.kind === 'scalar') return shortLines(pair.value, form.of, about, ids);
      return pair.value ? lines(pair.value, form.of, about, ids) : [];
    }),
  ];
}

const below = (key: string, name: string) => (key === '' ? name : `${key}.${name}`);

const idItem = ({ key }: Pair, { of }: Holds, ids: Ids): Item => (of ? ids.of(of, key.text) : asText(key.text));

/** A text behind an id stands for the first of the keys that could stand there instead; where there are none, for `how`. */
function shortLines(node: ScalarNode, described: Described, key: string, ids: Ids): Line[] {
  const [first] = keysIn(described) ?? [['how', described] as const];
  if (!first) return [];
  const [name, inner] = first;
  const isSame = described.forms.some((form) => inner.forms.some((other) => isAlike(form, other)));
  return isSame ? scalarLines(node, inner, below(key, name), ids) : scalarLines(node, described, key, ids);
}

const isAlike = (a: Form, b: Form): boolean =>
  a.kind === 'choice' && b.kind === 'choice'
    ? a.choices.every(({ name }, index) => name === b.choices[index]?.name)
    : a.kind === b.kind && a.kind === 'text';

function scalarLines(node: ScalarNode, described: Described, key: string, ids: Ids): Line[] {
  const isList = described.forms.some(({ kind }) => kind === 'list' || kind === 'entries');
  const [form] = described.forms.filter(({ kind }) => kind !== 'list' && kind !== 'entries' && kind !== 'keys');
  if (!form) return [];
  const usual = usualOf(described) === node.text ? { usual: true as const } : {};
  return [[key, { ...told(!isList, form, [node], ids), ...usual }]];
}

function told(single: boolean, form: Form, nodes: readonly ScalarNode[], ids: Ids): Told {
  const holds = 'holds' in form ? form.holds : undefined;
  return {
    single,
    telling: tellingOf(holds),
    items: nodes.map(({ text }) => (form.kind === 'choice' ? asWord(text) : itemOf(text, holds, ids))),
  };
}

/** What may be long is not told in full. */
function tellingOf(holds: Holds | undefined): Telling {
  if (holds?.kind !== 'words' || holds.called === 'department' || holds.called === 'somebody') return 'whole';
  return holds.short ? 'quoted' : 'changed';
}

function itemOf(text: string, holds: Holds | undefined, ids: Ids): Item {
  if (holds?.kind === 'subject') return ids.subject(text);
  return holds?.of && !holds.further ? ids.of(holds.of, text) : asText(text);
}

/** What is so when nothing is said. */
const usualOf = ({ forms }: Described): string | undefined =>
  forms.flatMap((form) => (form.kind === 'choice' && form.usual !== undefined ? [form.usual] : []))[0];

const scalarIn = (node: Node): ScalarNode[] => (node.kind === 'scalar' ? [node] : []);

const acceptance = behind(languages.plan, 'accepted')?.forms.flatMap((form) =>
  form.kind === 'list' ? [form.of] : [],
)[0];

/** An acceptance is known by what it accepts. */
function acceptanceLines({ rule, subject, said }: Acceptance, ids: Ids): Line[] {
  const about = [rule?.value ?? '', ...(subject ? [ids.subject(subject.value).key] : [])].join(' ');
  return lines(said, acceptance, `accepted.${about}`, ids).filter(([key]) => !/\.(?:rule|subject)$/.test(key));
}

/** A key that is there twice, as an acceptance may be, says both. */
function content(all: readonly Line[]): Content {
  const found = new Map<string, Told>();
  for (const [key, one] of all) found.set(key, { ...one, items: [...(found.get(key)?.items ?? []), ...one.items] });
  return found;
}

const asWord = (text: string): Item => ({ ...asText(text), isWord: true });

/** Where a text is broken into lines says nothing. */
function asText(text: string): Item {
  const line = text.trim().replace(/\s+/g, ' ');
  return { key: line, written: line, name: line };
}

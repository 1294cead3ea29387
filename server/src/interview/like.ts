import type { Described, Form } from '../../../schemas/describe.ts';
import { idPattern, type NameKind } from '../../../schemas/holds.ts';
import type { Document } from '../model/document.ts';
import { unusedId } from '../model/ids.ts';
import { behind, itemOf, languages } from '../model/language.ts';
import { printPair, type Value } from '../model/layout.ts';
import { type MapNode, type Node, type Pair, pairOf } from '../model/node.ts';
import { placeholder } from '../text/placeholder.ts';

/** A plan to make another one like, and what has to be known beside its text. */
export interface Pattern {
  readonly document: Document;
  /** The ids of the groups, also of those in organization files; whoever is none of them is a person or nobody. */
  readonly groups: ReadonlySet<string>;
  /** Whether a text or an id speaks of a person. */
  readonly namesSomebody: (text: string) => boolean;
  /** What the new plan is called. */
  readonly title: string;
  /** A path to a file beside the plan, as the new plan would say it. */
  readonly path: (path: string) => string;
}

/**
 * A new plan of the same structure: groups with what is lasting about them, values, actions by what they need, serve and
 * hurt, and tactics by their types. Without people, dates, stances, comments, and what was said in words of the old change.
 */
export function planLike(pattern: Pattern): string {
  const { title, document } = pattern;
  const copy = copyOf(pattern, idsOf(pattern));
  const top = (key: string) => copy(pairOf(document.root, key), languages.plan);
  const head = ['lead', 'audience', 'uses'].flatMap((key) => pairLines(key, top(key)));
  const sections = ['organization', 'values', 'stakeholders', 'actions', 'tactics'].flatMap((key) => {
    const lines = pairLines(key, top(key));
    return lines.length > 0 ? ['', ...lines] : [];
  });
  return [
    'changeplan: 1',
    ...pairLines('title', title),
    ...pairLines('purpose', placeholder),
    ...head,
    ...sections,
    '',
  ].join('\n');
}

/** What is true of a moment, or of what somebody knew then. */
const ofThen: ReadonlySet<string> = new Set([
  'aims-for',
  'basis',
  'could-be',
  'interest',
  'resistance',
  'stance',
  'status',
  'sure',
]);

/** What each section has to say of an entry, though the old one may not be taken over. */
const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actions: { summary: placeholder },
  tactics: { type: placeholder },
};

type NewIds = Readonly<Record<'action' | 'tactic', ReadonlyMap<string, string>>>;

/** Actions and tactics keep their ids, unless those speak of somebody; what was dropped is left out. */
function idsOf({ document, namesSomebody }: Pattern): NewIds {
  const newIds = (section: string, kind: string) => {
    const ids = new Map<string, string>();
    const entries = pairOf(document.root, section)?.value;
    const pairs = (entries?.kind === 'map' ? entries.pairs : []).filter(
      ({ key, value }) => idPattern.test(key.text) && textIn(value, 'status') !== 'dropped',
    );
    const taken = new Set(pairs.map(({ key }) => key.text));
    for (const { key } of pairs) {
      const id = namesSomebody(key.text) ? unusedId(kind, kind, (it) => taken.has(it)) : key.text;
      taken.add(id);
      ids.set(key.text, id);
    }
    return ids;
  };
  return { action: newIds('actions', 'action'), tactic: newIds('tactics', 'tactic') };
}

const textIn = (node: Node | undefined, key: string): string | undefined => {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
};

/** What is taken over of a pair; `undefined` where that is nothing. */
type Copy = (pair: Pair | undefined, around: Described) => Value | undefined;

function copyOf({ groups, namesSomebody, path }: Pattern, newIds: NewIds): Copy {
  const reference = (id: string, of: NameKind | undefined): string | undefined => {
    if (!idPattern.test(id)) return undefined;
    if (of === 'stakeholder') return groups.has(id) ? id : undefined;
    if (of === 'action' || of === 'tactic') return newIds[of].get(id);
    return namesSomebody(id) ? undefined : id;
  };

  const scalar = (text: string, forms: readonly Form[], key: string): Value | undefined => {
    for (const form of forms) {
      if (form.kind === 'choice' && form.choices.some(({ name }) => name === text)) return text;
      if (form.kind === 'number' && /^\d{1,9}$/.test(text)) return Number(text);
      if (form.kind !== 'text') continue;
      const { kind, of, called } = form.holds;
      if (kind === 'id') return reference(text, of);
      if (kind === 'path') return path(text);
      if (kind === 'rhythm' && /^[\da-z ]+$/.test(text) && !namesSomebody(text)) return text;
      if (kind === 'words' && (called || key === 'meaning') && !namesSomebody(text)) return text;
    }
    return undefined;
  };

  const node = (from: Node | undefined, described: Described | undefined, key: string): Value | undefined => {
    if (!from || !described) return undefined;
    if (from.kind === 'scalar') return scalar(from.text, described.forms, key);
    if (from.kind === 'list') {
      const items = from.items.map((it) => node(it, itemOf(described), key));
      const texts = items.filter((it) => typeof it === 'string');
      return texts.length > 0 ? [...new Set(texts)] : undefined;
    }
    const entries = described.forms.find((form) => form.kind === 'entries');
    return entries ? inEntries(from, entries, key) : inKeys(from, described);
  };

  const inKeys = (map: MapNode, described: Described): Value | undefined => {
    const parts = map.pairs.flatMap(({ key, value }): [string, Value][] => {
      if (ofThen.has(key.text)) return [];
      const part = node(value, behind(described, key.text), key.text);
      return part === undefined ? [] : [[key.text, part]];
    });
    return parts.length > 0 ? Object.fromEntries(parts) : undefined;
  };

  const inEntries = (map: MapNode, { ids, of }: Form & { kind: 'entries' }, section: string): Value | undefined => {
    const entries = map.pairs.flatMap(({ key, value }): [string, Value | undefined][] => {
      const id = reference(key.text, ids.of);
      if (id === undefined) return [];
      const part = node(value, of, section === 'values' ? 'meaning' : '');
      const least = needed[section];
      return [[id, least && (part === undefined || isKeys(part)) ? { ...least, ...part } : part]];
    });
    if (entries.length === 0) return undefined;
    const isSaid = ids.declares || entries.some(([, part]) => part !== undefined);
    return isSaid
      ? Object.fromEntries(entries.map(([id, part]) => [id, part ?? (section === 'stakeholders' ? {} : placeholder)]))
      : [...new Set(entries.map(([id]) => id))];
  };

  return (pair, around) => pair && node(pair.value, behind(around, pair.key.text), pair.key.text);
}

const isKeys = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && !Array.isArray(value);

/** The lines of a key at the top, with a blank line between the entries of a section. */
function pairLines(key: string, value: Value | undefined): string[] {
  if (value === undefined) return [];
  const entries = isKeys(value) && key !== 'organization' && key !== 'values' ? Object.entries(value) : undefined;
  if (!entries) return [printed(key, value, '')];
  return [`${key}:`, ...entries.flatMap(([id, part], at) => [...(at > 0 ? [''] : []), printed(id, part, '  ')])];
}

/** A map with nothing in it has no lines of its own. */
const printed = (key: string, value: Value, indent: string): string =>
  isKeys(value) && Object.keys(value).length === 0
    ? `${indent}${printPair(key, placeholder, '', 2, '\n').slice(0, -placeholder.length)}{}`
    : printPair(key, value, indent, 2, '\n');

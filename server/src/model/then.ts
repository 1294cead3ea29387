/** The files of a plan as they would be in a scenario: LANGUAGE 3.4. */
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { idOf } from './ids.ts';
import { isBlank } from './layout.ts';
import type { MapNode, Node, Pair } from './node.ts';
import { pairOf } from './node.ts';
import type { Scenario, ScenarioEntry } from './plan.ts';
import { type Gone, withoutMentions } from './without.ts';

/** The sections of whose entries a scenario may speak. */
export const changeable = ['stakeholders', 'actions', 'tactics'] as const;
export type Changeable = (typeof changeable)[number];

/** What would be otherwise. */
export type Otherwise = Pick<Scenario, Changeable>;

/**
 * Several changes as one, in their order: of an entry in both, the later one's keys win one by one; who is absent in one
 * and spoken of in a later one is there.
 */
export function together(changes: readonly Otherwise[]): Otherwise {
  const entries = (section: Changeable) => {
    const found = new Map<string, ScenarioEntry>();
    for (const entry of changes.flatMap((change) => change[section])) {
      const before = found.get(entry.id);
      found.set(entry.id, before?.said && entry.said ? { ...entry, said: over(before.said, entry.said) } : entry);
    }
    return [...found.values()];
  };
  return { stakeholders: entries('stakeholders'), actions: entries('actions'), tactics: entries('tactics') };
}

/**
 * The documents of a plan, its own first, as they would be: every entry says what the change says of it, key by key, in
 * the file nearest to the plan that speaks of it; who is absent is nowhere named. What is new stands where the entry
 * says it now, so that places are those of the plan. Scenarios are left out: they are about the plan as it is. Entries
 * that the plan has not are passed over.
 */
export function documentsThen(documents: readonly Document[], change: Otherwise): readonly Document[] {
  const said = documents.map((document) => withRoot(document, withoutScenarios(document.root)));
  const laid = changeable.reduce<readonly Document[]>((all, section) => laidOver(all, section, change[section]), said);
  const absent = (section: Changeable) => new Set(change[section].filter((it) => it.absent).map(({ id }) => id));
  const gone: Gone = {
    stakeholder: absent('stakeholders'),
    action: absent('actions'),
    tactic: absent('tactics'),
  };
  if (changeable.every((section) => !change[section].some((it) => it.absent))) return laid;
  return laid.map((document) => withRoot(document, document.root && withoutMentions(document.root, gone)));
}

/** What a scenario says of an entry, key by key; empty values change nothing. */
export const keysSaid = ({ said }: ScenarioEntry): readonly Pair[] =>
  (said?.pairs ?? []).filter(({ value }) => value && !isBlank(value));

function withRoot(document: Document, root: MapNode | undefined): Document {
  if (root === document.root || !root) return document;
  // What it says is never read on, and nothing leads back to what stands in the text.
  return { ...document, versions: { file: document.file }, root };
}

function withoutScenarios(root: MapNode | undefined): MapNode | undefined {
  if (!pairOf(root, 'scenarios')) return root;
  return root && { ...root, pairs: root.pairs.filter(({ key }) => key.text !== 'scenarios') };
}

function laidOver(
  documents: readonly Document[],
  section: Changeable,
  changes: readonly ScenarioEntry[],
): readonly Document[] {
  const open = new Map(changes.map((entry) => [entry.id, keysSaid(entry)]));
  return documents.map((document) => {
    const entries = pairOf(document.root, section)?.value;
    if (entries?.kind !== 'map' || !document.root || open.size === 0) return document;
    const pairs = entries.pairs.map((pair) => {
      const id = idOf(pair.key.text);
      const keys = open.get(id);
      open.delete(id);
      return keys && keys.length > 0 ? { key: pair.key, value: saying(pair, keys) } : pair;
    });
    if (pairs.every((pair, index) => pair === entries.pairs[index])) return document;
    const inSection = (pair: Pair) => (pair.value === entries ? { ...pair, value: { ...entries, pairs } } : pair);
    return withRoot(document, { ...document.root, pairs: document.root.pairs.map(inSection) });
  });
}

/** The entry with those keys in place of its own. */
function saying({ key, value }: Pair, keys: readonly Pair[]): MapNode {
  const own = value?.kind === 'map' ? value : undefined;
  const replaced = new Map(keys.map((pair) => [pair.key.text, pair]));
  const kept = (own?.pairs ?? []).map((pair) => {
    const now = replaced.get(pair.key.text);
    replaced.delete(pair.key.text);
    return now ? placed(now, pair.key.span, pair.value?.span ?? pair.key.span) : pair;
  });
  const added = [...replaced.values()].map((pair) => placed(pair, key.span, key.span));
  return { kind: 'map', span: own?.span ?? key.span, flow: own?.flow ?? false, pairs: [...kept, ...added] };
}

function placed({ key, value }: Pair, keyAt: Span, at: Span): Pair {
  return { key: { ...withoutAnchor(key), span: keyAt }, ...(value && { value: placedNode(value, at) }) };
}

function placedNode(node: Node, at: Span): Node {
  if (node.kind === 'scalar') return { ...withoutAnchor(node), span: at };
  if (node.kind === 'list') return { ...node, span: at, items: node.items.map((item) => placedNode(item, at)) };
  return { ...node, span: at, pairs: node.pairs.map((pair) => placed(pair, at, at)) };
}

function withoutAnchor<T extends { readonly anchored?: Span }>({ anchored: _, ...node }: T): Omit<T, 'anchored'> {
  return node;
}

/** The later map, with what only the earlier says. */
function over(earlier: MapNode, later: MapNode): MapNode {
  const known = new Set(later.pairs.filter(({ value }) => value && !isBlank(value)).map(({ key }) => key.text));
  return {
    ...later,
    pairs: [...later.pairs, ...earlier.pairs.filter(({ key }) => !known.has(key.text))],
  };
}

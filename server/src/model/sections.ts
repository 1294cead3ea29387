/** The entries of the maps at the top, put together from the files that speak of them. */
import { type Document, isCutShort } from './document.ts';
import { optional } from './fields.ts';
import { idOf } from './ids.ts';
import { type Kept, samePairs } from './kept.ts';
import type { FileKind } from './language.ts';
import type { SectionName } from './names.ts';
import { type MapNode, type Node, type Pair, pairOf, pairSpan } from './node.ts';
import type { Entry } from './plan.ts';

/** A file, and what of it fits the language. */
export interface Fitted {
  readonly document: Document;
  readonly kind: FileKind;
  readonly root: MapNode | undefined;
}

/**
 * The entries of one of the maps at the top, also those of which nothing but the key could be read. One whose pairs are
 * the same as in the reading before is the same object, and stands in the newest document.
 */
export function entriesIn<T extends Entry>(
  files: readonly Fitted[],
  section: SectionName,
  read: (entry: Entry, value: Node | undefined) => T,
  kept: Kept,
): T[] {
  const speaking = files.filter((file) => pairsIn(file, section).length > 0);
  const [only, other] = speaking;
  if (only && !other) return entriesOfOne(only, section, read, kept);
  const found = new Map<string, { readonly file: Fitted; readonly pairs: Pair[] }>();
  for (const file of speaking) {
    for (const pair of pairsIn(file, section)) {
      const id = idOf(pair.key.text);
      const near = found.get(id);
      if (near) near.pairs.push(pair);
      else found.set(id, { file, pairs: [pair] });
    }
  }
  return [...found.values()].map(({ file, pairs }) => keptEntry(section, file, pairs, read, kept));
}

function pairsIn({ root }: Fitted, section: SectionName): readonly Pair[] {
  const entries = pairOf(root, section)?.value;
  return entries?.kind === 'map' ? entries.pairs : [];
}

/** Most entries still stand where they stood last, so they are looked for there first. */
function entriesOfOne<T extends Entry>(
  file: Fitted,
  section: SectionName,
  read: (entry: Entry, value: Node | undefined) => T,
  kept: Kept,
): T[] {
  const { document } = file;
  const last = document.broken.length === 0 ? kept.rows.get(section) : undefined;
  const pairs = pairsIn(file, section);
  const entries = pairs.map((pair, index) => {
    const known = last?.pairs[index] === pair ? last.entries[index] : undefined;
    return known && !known.broken ? movedTo(document, known as T) : keptEntry(section, file, [pair], read, kept);
  });
  kept.rows.set(section, { pairs, entries });
  return entries;
}

/** An entry that is kept stands in the newest document, whoever looks at it. */
function movedTo<T extends Entry>(document: Document, entry: T): T {
  (entry as { document: Document }).document = document;
  return entry;
}

function keptEntry<T extends Entry>(
  section: SectionName,
  { document, kind }: Fitted,
  pairs: readonly Pair[],
  read: (entry: Entry, value: Node | undefined) => T,
  { fits, entries }: Kept,
): T {
  const near = pairs[0] as Pair;
  const written = fits[kind].writtenOf(near);
  const broken = document.broken.length > 0 && isCutShort(document, pairSpan(written));
  const known = entries.get(near);
  if (known?.section === section && known.entry.broken === broken && samePairs(known.pairs, pairs)) {
    return movedTo(document, known.entry as T);
  }
  const { text, span: at } = written.key;
  const id = idOf(text);
  const value = pairs.reduce<Pair | undefined>(merged, undefined)?.value;
  const farther = pairs.slice(1).map(({ key }) => key.span);
  const path = `${section}.${id}`;
  const entry = read({ id, at, document, path, written, ...optional('said', value), broken, farther }, value);
  entries.set(near, { section, pairs, entry });
  return entry;
}

/** What the nearer says, with what only the farther says of it added key by key. */
export function merged(near: Pair | undefined, far: Pair | undefined): Pair | undefined {
  if (!near || !far) return near ?? far;
  if (!near.value || far.value?.kind !== 'map') return near.value ? near : { ...far, key: near.key };
  if (near.value.kind !== 'map') return near;
  const known = new Set(near.value.pairs.map((pair) => idOf(pair.key.text)));
  const pairs = [...near.value.pairs, ...far.value.pairs.filter((pair) => !known.has(idOf(pair.key.text)))];
  return { key: near.key, value: { ...near.value, pairs } };
}

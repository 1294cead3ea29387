/** Keys that stand in the column of what they belong to: keys of an entry beside its id, entries beside their section. */
import type { Edit } from '../text/edit.ts';
import { across } from '../text/span.ts';
import type { Document } from './document.ts';
import { indentOf, insertAt, stepOf } from './layout.ts';
import { type MapNode, type Pair, pairSpan } from './node.ts';

/** An entry as it was meant, and the keys of it that stand beside it. */
export interface Strayed {
  readonly owner: Pair;
  readonly strays: readonly Pair[];
  /** The entry with what stands beside it. */
  readonly whole: Pair;
}

/**
 * What stands beside entries and belongs under them: a key that an entry has, with something behind it that the key takes
 * and an entry does not, right below an entry that does not say it yet.
 */
export function strayedIn(
  pairs: readonly Pair[],
  { text }: Document,
  isKeyWith: (pair: Pair) => boolean,
): readonly Strayed[] {
  const found: { readonly owner: Pair; readonly strays: Pair[] }[] = [];
  let owner: Pair | undefined;
  let last: (typeof found)[number] | undefined;
  for (const pair of pairs) {
    const isStray = owner && (last?.owner === owner || pair.value?.kind !== 'map') && isKeyWith(pair);
    if (!isStray || !owner || said(owner, last).has(pair.key.text)) {
      owner = canOwn(pair, text) ? pair : undefined;
      last = undefined;
      continue;
    }
    if (!last) {
      last = { owner, strays: [] };
      found.push(last);
    }
    last.strays.push(pair);
  }
  return found.map((it) => ({ ...it, whole: wholeOf(it.owner, it.strays) }));
}

/** What the top of a file knows of its keys, and a section of those of its entries. */
export interface Tops {
  readonly isKnown: (pair: Pair) => boolean;
  /** Whether it is near to a key of the top that takes what stands behind it. */
  readonly isMeant: (pair: Pair) => boolean;
  readonly isSection: (pair: Pair) => boolean;
  /** Whether what stands behind it can only be an entry of that section: a map with one of its keys. */
  readonly isEntryOf: (section: Pair, pair: Pair) => boolean;
  /** Whether an entry of that section has the key, and may hold what stands behind it. */
  readonly isKeyOf: (section: Pair, pair: Pair) => boolean;
  /** Whether it belongs under that key of an entry of the section, behind which nothing stands. */
  readonly isPartOf: (section: Pair, key: Pair, pair: Pair) => boolean;
}

/** Of a section also its entries and their keys, each with what belongs under it and stands beside it. */
export interface Spilled extends Strayed {
  readonly parts: readonly Strayed[];
  /** The ids of its entries. */
  readonly entries: readonly Pair[];
}

/**
 * Sections whose entries stand beside them at the top, with their keys below them or in the same column. Of a key that
 * stands there twice, both are among the pairs.
 */
export function spilledIn(pairs: readonly Pair[], { text }: Document, tops: Tops): readonly Spilled[] {
  const found: Spilled[] = [];
  const seen = new Set<string>();
  let owner: Pair | undefined;
  let strays: Pair[] = [];
  let entry: Pair | undefined;
  let key: Pair | undefined;
  let under = new Map<Pair, Pair[]>();
  const put = (pair: Pair, below: Pair) => under.set(below, [...(under.get(below) ?? []), pair]);
  let isSure = false;
  const close = () => {
    if (owner && isSure) found.push(spilled(owner, strays, under));
    [strays, entry, key, under, isSure] = [[], undefined, undefined, new Map(), false];
  };
  for (const [index, pair] of pairs.entries()) {
    const isTwin = seen.has(pair.key.text);
    seen.add(pair.key.text);
    const next = pairs[index + 1];
    const isFlat = owner !== undefined && entry !== undefined && !entry.value;
    const isKey = isFlat && owner !== undefined && tops.isKeyOf(owner, pair);
    const opens = isKey && owner !== undefined && !pair.value && next !== undefined && tops.isPartOf(owner, pair, next);
    const isFree = isTwin || opens || !tops.isKnown(pair);
    if (isKey && isFree && entry) {
      put(pair, entry);
      [key, isSure] = [pair, true];
    } else if (owner && key && !key.value && isFree && tops.isPartOf(owner, key, pair)) put(pair, key);
    else if (owner && !isTwin && isFree && !tops.isMeant(pair) && tops.isEntryOf(owner, pair))
      [entry, key, isSure] = [pair, undefined, true];
    else if (owner && !isTwin && isFree && !pair.value && (!owner.value || (next && tops.isKeyOf(owner, next))))
      [entry, key] = [pair, undefined];
    else {
      close();
      owner = tops.isSection(pair) && canOwn(pair, text) ? pair : undefined;
      continue;
    }
    strays.push(pair);
  }
  close();
  return found;
}

function spilled(owner: Pair, strays: readonly Pair[], under: ReadonlyMap<Pair, readonly Pair[]>): Spilled {
  const gathered = (pair: Pair): Pair => {
    const below = under.get(pair)?.map(gathered);
    return below ? wholeOf(pair, below) : pair;
  };
  const parts = [...under].map(([key, pairs]) => ({ owner: key, strays: pairs.map(gathered), whole: gathered(key) }));
  const below = new Set([...under.values()].flat());
  const entries = strays.filter((it) => !below.has(it));
  return { owner, strays, whole: wholeOf(owner, entries.map(gathered)), parts, entries };
}

/** An entry with nothing or keys behind it; in braces it is whole, and what an alias repeats stands elsewhere. */
function canOwn({ value }: Pair, text: string): boolean {
  if (value?.kind === 'map') return !value.flow && text[value.span.start] !== '*';
  return !value || (value.kind === 'scalar' && value.type === 'null');
}

const said = ({ value }: Pair, more: { readonly strays: readonly Pair[] } | undefined): ReadonlySet<string> =>
  new Set([...(value?.kind === 'map' ? value.pairs : []), ...(more?.strays ?? [])].map(({ key }) => key.text));

function wholeOf({ key, value }: Pair, strays: readonly Pair[]): Pair {
  const map: MapNode =
    value?.kind === 'map'
      ? { ...value, pairs: [...value.pairs, ...strays] }
      : {
          kind: 'map',
          span: across(pairSpan(strays[0] as Pair), pairSpan(strays.at(-1) as Pair)),
          pairs: strays,
          flow: false,
        };
  return { key, value: map };
}

/** Puts them under their entry, in the column of what stands there already; none where they do not begin their lines. */
export function putUnder(document: Document, { owner, strays }: Strayed): readonly Edit[] {
  const { text } = document;
  const [first, last] = [strays[0], strays.at(-1)];
  const from = first && indentOf(document, first.key.span.start);
  if (!from || !last || strays.some(({ key }) => indentOf(document, key.span.start)?.spaces !== from.spaces)) return [];
  const inside = owner.value?.kind === 'map' ? owner.value.pairs[0] : undefined;
  const to = inside && indentOf(document, inside.key.span.start)?.spaces.length;
  const more = ' '.repeat(Math.max(to === undefined ? stepOf(document) : to - from.spaces.length, 1));
  const edits: Edit[] = [];
  const end = pairSpan(last).end;
  for (let line = first.key.span.start - from.spaces.length; line < end; ) {
    const next = text.indexOf('\n', line) + 1 || text.length + 1;
    if (text.slice(line, next).trim() !== '') edits.push(insertAt(document, line, more));
    line = next;
  }
  return edits;
}

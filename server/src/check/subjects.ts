import type { Document } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { isSection } from '../model/names.ts';
import { type Pair, pairSpan } from '../model/node.ts';
import { type Home, holds, homeOf, type Span } from '../text/span.ts';

/** Tells the entry or top-level key that a place lies in, as a dotted path; empty outside of all. */
export function subjectsIn(documents: readonly Document[]): (at: Span) => string {
  const parts = documents.flatMap(partsOf);
  const byHome = new Map<Home, Part>();
  for (const part of parts) {
    const home = homeOf(part.pair.key.span);
    if (home) byHome.set(home, part);
  }
  return (at) => {
    const home = homeOf(at);
    const near = home && byHome.get(home);
    // A block that the layout could not split is home to several parts.
    if (near && holds(pairSpan(near.pair), at)) return near.path;
    return searched(documents, at);
  };
}

interface Part {
  readonly path: string;
  readonly pair: Pair;
}

/** The entries of a file, and what stands behind the other keys at its top. */
function partsOf({ root }: Document): Part[] {
  return (root?.pairs ?? []).flatMap((pair) => {
    const { key, value } = pair;
    if (!isSection(key.text) || value?.kind !== 'map') return { path: key.text, pair };
    return value.pairs.map((entry) => ({ path: pathOf(pair, entry), pair: entry }));
  });
}

const pathOf = ({ key }: Pair, entry: Pair) => `${key.text}.${idOf(entry.key.text)}`;

function searched(documents: readonly Document[], at: Span): string {
  const document = documents.find(({ file }) => file === at.file);
  const section = document && pairAt(document.root?.pairs ?? [], at, document.text);
  if (!section) return '';
  const { key, value } = section;
  if (!isSection(key.text) || value?.kind !== 'map') return key.text;
  const entry = pairAt(value.pairs, at, document.text);
  return entry ? pathOf(section, entry) : key.text;
}

/** Pairs stand in the order of the text, so that half of them can be left out at each step. */
function pairAt(pairs: readonly Pair[], at: Span, text: string): Pair | undefined {
  let [low, high] = [0, pairs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pairs[middle]?.key.span.start ?? 0) <= at.start) low = middle;
    else high = middle - 1;
  }
  const pair = pairs[low];
  return pair && (holds(pairSpan(pair), at) || isBelow(pair.key.span, at, text)) ? pair : undefined;
}

/** Whether a place that nothing was read of is laid out as part of what stands behind a key: every line is farther in. */
function isBelow({ start }: Span, at: Span, text: string): boolean {
  if (at.start < start) return false;
  const margin = start - (text.lastIndexOf('\n', start - 1) + 1);
  const end = text.indexOf('\n', at.start);
  const [, ...lines] = text.slice(start, end < 0 ? text.length : end).split('\n');
  // A tab cannot indent, and is meant to.
  return lines.every((line) => line.trim() === '' || line.replaceAll('\t', '        ').search(/\S/) > margin);
}

import { areEntries, type Block, bodyOf, splitBlocks, startsWithKey } from '../model/blocks.ts';
import { type Document, readDocument } from '../model/document.ts';
import { firstVersions } from '../model/merge.ts';
import { type Node, type Pair, pairSpan } from '../model/node.ts';
import { findDocument } from '../model/stream.ts';
import { tokensOf } from '../model/yaml.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { type Level, layOut, type Sound } from './formatting/lay-out.ts';

/** As often as entries are left out because they would say something else, before all is left as it is. */
const passes = 5;

/**
 * The edits that lay a file out: `step` columns a level, one space where one belongs, at most one blank line in a row,
 * one line break at the end. White space is all that changes. Entries that could not be read whole, and with `range`
 * those that lie outside it, stay as they are to the letter; so does whatever would say something else afterwards.
 */
export function format(document: Document, step: number, range?: Span): Edit[] {
  const { file, text } = document;
  // Whoever settles a conflict compares both versions line by line.
  if (document.beyondLimits || firstVersions(text).faults.length > 0) return [];
  const parts = partsOf(document);
  const asked = range ? new Set(partsAt(parts, range)) : undefined;
  const kept = new Set([
    ...parts.filter((part) => !part.sound || (asked && !asked.has(part))),
    ...[...document.broken, ...document.faults.map(({ at }) => at)].flatMap((span) => partsAt(parts, span)),
  ]);
  for (let pass = 0; pass < passes; pass++) {
    const edits = editsOf(document, parts, kept, step);
    if (edits.length === 0) return [];
    const changed = changedBetween(document, readDocument(file, applyEdits(text, edits)));
    if (changed?.length === 0) return edits;
    if (!changed) return [];
    for (const part of changed.flatMap((span) => partsAt(parts, span))) kept.add(part);
  }
  return [];
}

/** Whole lines that are laid out or left alone together: an entry, or what stands beside entries. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** The block of an entry or a key at the top; none has what stands before the first key, and what is no map of keys. */
  readonly block?: Block;
  /** The part with the key that an entry stands below. */
  readonly section?: Part;
  /** Absent where a token stands that a plan has no use for. */
  readonly sound?: Sound;
}

function partsOf({ text }: Document): Part[] {
  const stream = findDocument(text);
  const isWholeLine = stream.start === firstOf(text) || text[stream.start - 1] === '\n';
  const start = isWholeLine ? stream.start : text.indexOf('\n', stream.start) + 1;
  const blocks = splitBlocks(text, stream.start, stream.end);
  if (!blocks?.some((block) => startsWithKey(text, block))) return [partOf(text, start, stream.end)];
  const [first] = blocks;
  if (!first || first.start < start) return [];
  return [partOf(text, start, first.start), ...blocks.flatMap((block) => sectionOf(text, block))];
}

/** The part of a key at the top, and those of its entries, as the document reads them. */
function sectionOf(text: string, block: Block): Part[] {
  const body = bodyOf(text, block);
  const below = body === undefined ? undefined : splitBlocks(text, body, block.end);
  const [first] = below ?? [];
  if (!below || !first || !areEntries(text, below)) return [partOf(text, block.start, block.end, { block })];
  const section = partOf(text, block.start, first.start, { block });
  return [section, ...below.map((entry) => partOf(text, entry.start, entry.end, { block: entry, section }))];
}

function partOf(text: string, start: number, end: number, place: Pick<Part, 'block' | 'section'> = {}): Part {
  const tokens = tokensOf(text, start, end);
  return { start, end, ...place, ...(tokens && { sound: { start, end, tokens } }) };
}

/** Behind a byte order mark. */
const firstOf = (text: string) => (text.startsWith('\ufeff') ? 1 : 0);

/** The parts that share a character with the span; an empty one counts as the character behind it. */
function partsAt(parts: readonly Part[], { start, end }: Span): Part[] {
  let [first, last] = [0, parts.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((parts[middle]?.end ?? 0) <= start) first = middle + 1;
    else last = middle;
  }
  const found: Part[] = [];
  for (let part = parts[first]; part && part.start < Math.max(end, start + 1); part = parts[++first]) found.push(part);
  return found;
}

function editsOf({ file, text }: Document, parts: readonly Part[], kept: ReadonlySet<Part>, step: number): Edit[] {
  const columns = columnsOf(parts, kept, step);
  const columnOf = (part: Part) => columns.get(part) ?? 0;
  return parts.flatMap((part, index) => {
    if (kept.has(part) || !part.sound) return [];
    const levels = [part.section, part].flatMap((it): Level[] =>
      it?.block ? [{ kind: 'map', column: it.block.indent, target: columnOf(it) }] : [],
    );
    const next = parts[index + 1];
    return layOut(part.sound, {
      ...{ file, text, step, levels },
      ...(next?.block && { next: { column: next.block.indent, target: columnOf(next) } }),
      isFirst: part.start === firstOf(text),
      isLast: part.end === text.length,
    });
  });
}

/** Where each part should begin: beside one that is left alone, its neighbours in the same map stay where they are. */
function columnsOf(parts: readonly Part[], kept: ReadonlySet<Part>, step: number): Map<Part, number> {
  const columns = new Map<Part, number>();
  const fixed = new Set([...kept].map(({ section }) => section));
  if (kept.size > 0) fixed.add(undefined);
  for (const part of parts) {
    const target = part.section ? (columns.get(part.section) ?? 0) + step : 0;
    columns.set(part, fixed.has(part.section) ? (part.block?.indent ?? 0) : target);
  }
  return columns;
}

/**
 * The places in the first document of what the second says differently, or `undefined` where the difference has no such
 * place.
 */
function changedBetween(before: Document, after: Document): Span[] | undefined {
  const messages = ({ faults }: Document) => faults.map(({ message }) => message).join('\n');
  if (messages(before) !== messages(after)) return undefined;
  if (!before.root || !after.root) return before.root === after.root ? [] : undefined;
  return changedPairs(before.root, after.root, 2);
}

/** As far as two maps have the same keys; entries stand two levels deep. */
function changedPairs(before: Node, after: Node, levels: number): Span[] | undefined {
  if (before.kind !== 'map' || after.kind !== 'map' || levels === 0) return undefined;
  const keys = ({ pairs }: { readonly pairs: readonly Pair[] }) =>
    JSON.stringify(pairs.map(({ key }) => [key.text, key.type]));
  if (keys(before) !== keys(after)) return undefined;
  return before.pairs.flatMap((pair, index) => {
    const [own, other] = [pair.value, after.pairs[index]?.value];
    if (isSame(own, other)) return [];
    return (own && other && changedPairs(own, other, levels - 1)) ?? [pairSpan(pair)];
  });
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.type === b.type;
  if (a.kind === 'list')
    return (
      b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => isSame(item, b.items[i]))
    );
  return (
    b.kind === 'map' &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every(({ key, value }, i) => isSame(key, b.pairs[i]?.key) && isSame(value, b.pairs[i]?.value))
  );
}

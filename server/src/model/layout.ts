/**
 * Keys and entries added and removed in the author's own layout: block or flow, the author's indentation and line breaks.
 * All other text stays as it is; where the layout leaves no safe place (an alias, text where a map should be) there is
 * no edit.
 */
import type { Edit } from '../text/edit.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { type ListNode, type MapNode, type Node, type Pair, pairOf, pairSpan } from './node.ts';
import { printScalar } from './yaml.ts';

/** Text, a list of texts, or keys with such values. */
export type Value = string | number | readonly string[] | { readonly [key: string]: Value };

/**
 * Adds `key: value` to the map behind `target`: a pair, whose value may still be missing, the map at the top of the
 * file, or nothing in an empty file. With `order`, the key goes where that order has it, else to the end.
 */
export function addPair(
  document: Document,
  target: Pair | MapNode | undefined,
  key: string,
  value: Value,
  order: readonly string[] = [],
): Edit[] {
  if (!target) return beginFile(document, key, value);
  const map = 'pairs' in target ? target : target.value;
  if (!map) return 'key' in target ? openMap(document, target, key, value) : [];
  if (map.kind !== 'map' || isAlias(document, map)) return [];
  return map.flow ? addToFlow(document, map, key, value) : addToBlock(document, map, key, value, order);
}

/** As `addPair`; but a key that stands there already and says nothing gets the value. */
export function setPair(document: Document, entry: Pair, key: string, value: Value, order: readonly string[]): Edit[] {
  const known = isAlias(document, entry.value) ? undefined : pairOf(entry.value, key);
  if (!known) return addPair(document, entry, key, value, order);
  if (!known.value)
    return isOpen(document, known) ? [insertAt(document, endOfColon(document, known), ` ${printFlow(value)}`)] : [];
  const says = isAlias(document, known.value) || !isBlank(known.value);
  return says || !isOneLine(document, known.value) ? [] : [{ at: known.value.span, text: printFlow(value) }];
}

/** Writes text over a scalar that stands on one line; not over an alias, whose text stands elsewhere. */
export function writeOver(document: Document, { value: said }: Pair, value: string): Edit[] {
  if (said?.kind !== 'scalar' || isAlias(document, said) || !isOneLine(document, said)) return [];
  return [{ at: said.span, text: printFlow(value) }];
}

/** Writes another path where one stands, in the author's quotes where it has some; not over an alias or several lines. */
export function writePath({ file, text }: Document, { start, end }: Span, path: string): Edit[] {
  const written = text.slice(start, end);
  if (written.startsWith('*') || /[\r\n]/.test(written)) return [];
  const quote = /^["']/.exec(written)?.[0];
  const isPlain = quote !== undefined && !/["'\\]/.test(path);
  return [{ at: { file, start, end }, text: isPlain ? `${quote}${path}${quote}` : printScalar(path, 'flow') }];
}

/** Whether nothing is said there, though something is written: blank text, an empty list or map. */
export function isBlank(node: Node): boolean {
  if (node.kind === 'scalar') return node.type === 'null' || node.text.trim() === '';
  return partsOf(node).length === 0;
}

/**
 * Adds an item to the list behind a top-level key, which is begun where the order has it when `pair` is missing. The
 * item is a map of texts.
 */
export function addItem(
  document: Document,
  pair: Pair | undefined,
  key: string,
  item: Readonly<Record<string, string>>,
  order: readonly string[],
): Edit[] {
  const list = pair?.value;
  if (list?.kind === 'map') return addToOne(document, list, printFlow(item));
  if (list && (list.kind !== 'list' || isAlias(document, list))) return [];
  if (list?.flow) return addToBrackets(document, list, printFlow(item));
  const eol = eolOf(document);
  const [first, last] = [list?.items[0], list?.items.at(-1)];
  if (first && last) {
    const indent = indentOf(document, document.text.lastIndexOf('-', first.span.start));
    const end = endOfLine(document.text, last.span.end);
    if (!indent?.ownLine || cutsOff(document, end, indent.spaces.length)) return [];
    return [insertAt(document, end, eol + printItem(item, indent.spaces, eol))];
  }
  const lines = printItem(item, ' '.repeat(stepOf(document)), eol);
  if (pair)
    return isOpen(document, pair) ? [insertAt(document, endOfLine(document.text, pair.key.span.end), eol + lines)] : [];
  if (!document.root || document.root.flow) return [];
  return insertLines(document, document.root, key, `${key}:${eol}${lines}`, order);
}

/** Makes a list of the one entry that stands in braces on one line, and of another. */
function addToOne(document: Document, one: MapNode, item: string): Edit[] {
  if (!one.flow || isAlias(document, one) || !isOneLine(document, one)) return [];
  return [insertAt(document, one.span.start, '['), insertAt(document, one.span.end, `, ${item}]`)];
}

/** Adds an id to what stands behind `key` in an entry: nothing yet, a single id, a list, or a map. */
export function addTo(document: Document, entry: Pair, key: string, id: string, order: readonly string[]): Edit[] {
  const pair = isAlias(document, entry.value) ? undefined : pairOf(entry.value, key);
  const value = pair?.value;
  if (!value || isBlank(value)) return setPair(document, entry, key, [id], order);
  if (isAlias(document, value)) return [];
  if (value.kind === 'map') return addPair(document, pair, id, placeholder);
  const item = printScalar(id, 'flow');
  if (value.kind === 'scalar' && !isOneLine(document, value)) return [];
  if (value.kind === 'scalar')
    return [insertAt(document, value.span.start, '['), insertAt(document, value.span.end, `, ${item}]`)];
  if (value.flow) return addToBrackets(document, value, item);
  const [first, last] = [value.items[0], value.items.at(-1)];
  const indent = first && indentOf(document, document.text.lastIndexOf('-', first.span.start));
  if (!last || !indent?.ownLine) return [];
  const line = `${eolOf(document)}${indent.spaces}- ${item}`;
  return [insertAt(document, endOfLine(document.text, last.span.end), line)];
}

/**
 * Removes the id at `at` from what stands behind `key` in an entry: a single id, a list, or a map; or the one entry
 * that stands there without a list. With the last one goes the key.
 */
export function removeFrom(document: Document, entry: Pair, key: string, at: Span): Edit[] {
  const pair = pairOf(entry.value, key);
  if (entry.value?.kind !== 'map' || !pair?.value || isAlias(document, entry.value) || isAlias(document, pair.value))
    return [];
  const isWhole = pair.value.span.start === at.start && pair.value.span.end === at.end;
  const parts = partsOf(pair.value);
  const index = parts.findIndex((part) => startOf(part) === at.start);
  if (index < 0 && !isWhole) return [];
  if (!isWhole && parts.length > 1 && pair.value.kind !== 'scalar') return remove(document, pair.value, index);
  return remove(document, entry.value, entry.value.pairs.indexOf(pair));
}

/** Removes a key of a map, a pair of its own, with all that stands behind it. */
export const removeKey = (document: Document, from: MapNode, pair: Pair): Edit[] =>
  remove(document, from, from.pairs.indexOf(pair));

function partsOf(node: Node): readonly (Pair | Node)[] {
  if (node.kind === 'map') return node.pairs;
  return node.kind === 'list' ? node.items : [node];
}

const startOf = (part: Pair | Node) => ('key' in part ? part.key.span : part.span).start;

const spanOf = (part: Pair | Node | undefined) => part && ('key' in part ? pairSpan(part) : part.span);

/** In braces or brackets with one comma beside it, else with its whole lines; not when an anchor would go too. */
function remove({ file, text }: Document, from: MapNode | ListNode, index: number): Edit[] {
  const parts = partsOf(from);
  const [before, part, after] = [spanOf(parts[index - 1]), spanOf(parts[index]), spanOf(parts[index + 1])];
  const node = parts[index];
  // What a text says is no sign of YAML.
  const isText = node !== undefined && 'kind' in node && node.kind === 'scalar';
  if (!part || /(?:^|[\s,[{])[&!]\S/.test(text.slice(before?.end ?? from.span.start, isText ? part.start : part.end)))
    return [];
  const lines = linesOf(text, part);
  const isAlone = from.flow ? /^ *,?[ \t]*(?:#.*)?\s*$/.test(text.slice(part.end, lines.end)) : true;
  if (isAlone && /^ *(?:- +)?$/.test(text.slice(lines.start, part.start)))
    return [{ at: { file, ...lines }, text: '' }];
  const around = text.slice(before?.end ?? part.start, part.start) + text.slice(part.end, after?.start ?? part.end);
  const isCommented = /#/.test(isText ? around : around + text.slice(part.start, part.end));
  if (!from.flow || isCommented) return [];
  const start = after || !before ? part.start : before.end;
  return [{ at: { file, start, end: after ? after.start : part.end }, text: '' }];
}

/** The lines that a part stands on, with the last line break. */
function linesOf(text: string, part: Span): { start: number; end: number } {
  const newline = text.indexOf('\n', endOfLine(text, part.end));
  return { start: text.lastIndexOf('\n', part.start - 1) + 1, end: newline < 0 ? text.length : newline + 1 };
}

/** Where a node ends on its last line, other text may follow; a text over many lines leaves no such place. */
const isOneLine = ({ text }: Document, { span }: Node) => !text.slice(span.start, span.end).includes('\n');

export const isAlias = ({ text }: Document, node: Node | undefined) =>
  node !== undefined && text[node.span.start] === '*';

/** The first key of a file that says nothing yet. */
function beginFile(document: Document, key: string, value: Value): Edit[] {
  const { text } = document;
  if (!text.split('\n').every((line) => /^(?:---)?\s*(?:#.*)?\s*$/.test(line))) return [];
  const eol = eolOf(document);
  const before = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : eol;
  return [insertAt(document, text.length, `${before}${printPair(key, value, '', 2, eol)}${eol}`)];
}

function addToBlock(document: Document, map: MapNode, key: string, value: Value, order: readonly string[]): Edit[] {
  const first = map.pairs[0];
  const indent = first && indentOf(document, first.key.span.start);
  if (!indent) return [];
  const like = map.pairs.at(-1)?.value;
  const inBraces = like?.kind === 'map' && like.flow && !isAlias(document, like);
  const lines = printPair(key, value, indent.spaces, stepOf(document), eolOf(document), inBraces);
  return insertLines(document, map, key, lines, order);
}

/** Puts whole lines where the order has their key; sections at the top, and entries, are as far apart as the author's. */
export function insertLines(
  document: Document,
  map: MapNode,
  key: string,
  lines: string,
  order: readonly string[],
): Edit[] {
  const eol = eolOf(document);
  const indent = /^ */.exec(lines)?.[0] ?? '';
  const before = predecessor(map, key, order);
  if (!before) return [insertAt(document, map.span.start, lines.slice(indent.length) + eol + indent)];
  const separates = indent === '' ? separatesSections : separatesEntries;
  const blank = lines.includes('\n') && separates(document, map) ? eol : '';
  const at = behindComments(document.text, endOfLine(document.text, pairSpan(before).end), indent.length);
  const isBeside = indentOf(document, before.key.span.start)?.spaces === indent;
  return isBeside && !cutsOff(document, at, indent.length) ? [insertAt(document, at, eol + blank + lines)] : [];
}

/** Whether lines follow that belong to what stands above, though they could not be read: nothing may come between. */
function cutsOff({ text }: Document, at: number, indent: number): boolean {
  const before = /^[ \t]*/.exec(nextLine(text, at) ?? '')?.[0] ?? '';
  return before.includes('\t') || before.length > indent;
}

/** Behind the comments that follow, as long as they are indented deeper: they belong to what stands above. */
export function behindComments(text: string, endOfLineAbove: number, indent: number): number {
  const comment = new RegExp(`\\r?\\n {${indent + 1},}#[^\\r\\n]*`, 'y');
  let end = endOfLineAbove;
  for (comment.lastIndex = end; comment.test(text); ) end = comment.lastIndex;
  return end;
}

/** The last pair that comes before `key` in the order; the last of all when the order does not know the key. */
function predecessor(map: MapNode, key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.pairs.at(-1);
  const earlier = new Set(order.slice(0, place));
  return map.pairs.findLast((pair) => earlier.has(pair.key.text));
}

function addToFlow(document: Document, map: MapNode, key: string, value: Value): Edit[] {
  const pair = printFlowPair(key, value);
  const last = map.pairs.at(-1);
  if (!last) return addToBrackets(document, map, pair);
  const end = pairSpan(last).end;
  const colon = last.value ? '' : (/^\s*:/.exec(document.text.slice(end, map.span.end))?.[0] ?? '');
  return [insertAt(document, end + colon.length, `, ${pair}`)];
}

/** Behind the last item, or between brackets that hold nothing at all. */
function addToBrackets(document: Document, { kind, span, ...node }: MapNode | ListNode, text: string): Edit[] {
  const last = 'items' in node ? node.items.at(-1) : undefined;
  if (last) return [insertAt(document, last.span.end, `, ${text}`)];
  const inside = document.text.slice(span.start + 1, span.end - 1);
  if (inside.trim() !== '') return [];
  const pad = kind === 'map' ? ' ' : '';
  return [insertAt(document, span.start + 1, inside.startsWith(' ') ? ` ${text}` : pad + text + pad)];
}

/** `key:` with nothing behind it gets its first entry. */
function openMap(document: Document, owner: Pair, key: string, value: Value): Edit[] {
  if (!isOpen(document, owner)) return [];
  const colon = endOfColon(document, owner);
  const indent = indentOf(document, owner.key.span.start);
  if (!indent) return [insertAt(document, colon, ` { ${printFlowPair(key, value)} }`)];
  const step = stepOf(document);
  const eol = eolOf(document);
  const lines = printPair(key, value, indent.spaces + ' '.repeat(step), step, eol);
  return [insertAt(document, endOfLine(document.text, colon), eol + lines)];
}

/** Whether nothing stands behind the key's colon: neither on its line, nor deeper on the next lines. */
export function isOpen(document: Document, { key }: Pair): boolean {
  const behind = /^\s*:[ \t]*(?:[,}\]]|(?:#.*)?(?:\r?\n|$))/.exec(document.text.slice(key.span.end));
  if (!behind) return false;
  if (/[,}\]]$/.test(behind[0])) return true;
  const next = nextLine(document.text, key.span.end + behind[0].length);
  const indent = indentOf(document, key.span.start);
  return next === undefined || (indent !== undefined && next.search(/[^ ]|$/) <= indent.spaces.length);
}

export const endOfColon = ({ text }: Document, { key }: Pair) => text.indexOf(':', key.span.end) + 1;

/** The next line that says something. */
function nextLine(text: string, from: number): string | undefined {
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const line = text.slice(at, newline < 0 ? text.length : newline);
    if (!/^\s*(?:#|$)/.test(line)) return line;
    if (newline < 0) return undefined;
    at = newline + 1;
  }
  return undefined;
}

/** A key and its value as lines of a file, without a line break behind the last. */
export function printPair(
  key: string,
  value: Value,
  indent: string,
  step: number,
  eol: string,
  inBraces = false,
): string {
  if (typeof value !== 'object') return `${indent}${printScalar(key)}: ${printScalar(value)}`;
  if (isList(value) || inBraces) return `${indent}${printFlowPair(key, value)}`;
  const inner = Object.entries(value).map(([name, part]) =>
    printPair(name, part, indent + ' '.repeat(step), step, eol),
  );
  return [`${indent}${printScalar(key)}:`, ...inner].join(eol);
}

function printItem(item: Readonly<Record<string, string>>, indent: string, eol: string): string {
  return Object.entries(item)
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${printScalar(key)}: ${printScalar(value)}`)
    .join(eol);
}

const printFlowPair = (key: string, value: Value): string => `${printScalar(key, 'flow')}: ${printFlow(value)}`;

function printFlow(value: Value): string {
  if (typeof value !== 'object') return printScalar(value, 'flow');
  if (isList(value)) return `[${value.map((item) => printScalar(item, 'flow')).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, part]) => printFlowPair(key, part));
  return `{ ${pairs.join(', ')} }`;
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

export const insertAt = ({ file }: Document, offset: number, text: string): Edit => ({
  at: { file, start: offset, end: offset },
  text,
});

interface Indent {
  /** As wide as what stands before the key. */
  readonly spaces: string;
  /** No dash of a list stands before it. */
  readonly ownLine: boolean;
}

/** How far the key is indented, or `undefined` when something else stands before it on its line. */
export function indentOf({ text }: Document, offset: number): Indent | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\ufeff') ? 1 : 0);
  const before = text.slice(Math.min(start, offset), offset);
  if (!/^ *(?:- +)*$/.test(before)) return undefined;
  return { spaces: ' '.repeat(before.length), ownLine: !before.includes('-') };
}

/** How far the author indents: as the first entry below a top-level key, else two columns. */
export function stepOf(document: Document): number {
  for (const { value } of document.root?.pairs ?? []) {
    const first = value?.kind === 'map' && !value.flow && !isAlias(document, value) && value.pairs[0];
    const indent = first && indentOf(document, first.key.span.start);
    if (indent && indent.spaces !== '') return Math.min(indent.spaces.length, 8);
  }
  return 2;
}

export function eolOf({ text }: Document): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The end of the line that the offset stands in, or of the last line before it where a text block ends. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/.test(text.charAt(at - 1))) at--;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether the author leaves a blank line between the entries of a map; of a single one, whether those of other sections have it. */
function separatesEntries(document: Document, map: MapNode): boolean {
  const others = (document.root?.pairs ?? []).flatMap(({ value }) =>
    value?.kind === 'map' && !isAlias(document, value) ? value : [],
  );
  const like = [map, ...(others.includes(map) ? others : [])].find(({ pairs }) => pairs.length > 1);
  return (
    like?.pairs
      .slice(1)
      .every(({ key, value }) => value?.kind === 'map' && followsBlankLine(document.text, key.span.start)) ?? false
  );
}

/** Whether the author leaves a blank line before sections at the top, or before the comments above them. */
function separatesSections({ text }: Document, map: MapNode): boolean {
  return map.pairs.some(({ key, value }) => value?.kind === 'map' && followsBlankLine(text, key.span.start));
}

export function followsBlankLine(text: string, offset: number): boolean {
  for (let end = text.lastIndexOf('\n', offset - 1); end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (!line.startsWith('#')) return line === '';
    end = start - 1;
  }
  return false;
}

/**
 * Keys and entries added and removed in the author's own layout: block or flow, the author's indentation and line breaks.
 * All other text stays as it is; where the layout leaves no safe place (an alias, text where a map should be) there is
 * no edit.
 */
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { type MapNode, type Node, type Pair, pairOf, pairSpan } from './node.ts';
import { printYaml } from './yaml.ts';

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
  if (!target)
    return [
      insertAt(
        document,
        document.text.length,
        `${printPair(key, value, '', 2, eolOf(document)).trimEnd()}${eolOf(document)}`,
      ),
    ];
  const map = 'pairs' in target ? target : target.value;
  if (!map) return 'key' in target ? openMap(document, target, key, value) : [];
  if (map.kind !== 'map' || isAlias(document, map)) return [];
  if (map.flow) return addToFlow(document, map, key, value);
  return addToBlock(document, map, key, value, order);
}

/**
 * Removes the id at `at` from what stands behind `key` in an entry: a single id, a list, or a map. With the last one
 * goes the key.
 */
export function removeFrom(document: Document, entry: Pair, key: string, at: Span): Edit[] {
  const pair = pairOf(entry.value, key);
  if (entry.value?.kind !== 'map' || !pair?.value || isAlias(document, entry.value) || isAlias(document, pair.value))
    return [];
  const parts: readonly Span[] = partsOf(pair.value);
  const index = parts.findIndex(({ start }) => start === at.start);
  if (index < 0) return [];
  if (parts.length > 1 && pair.value.kind !== 'scalar') return [remove(document, pair.value.flow, parts, index)];
  const siblings = entry.value.pairs.map(pairSpan);
  return [remove(document, entry.value.flow, siblings, entry.value.pairs.indexOf(pair))];
}

function partsOf(node: Node): Span[] {
  if (node.kind === 'map') return node.pairs.map(pairSpan);
  return node.kind === 'list' ? node.items.map(({ span }) => span) : [node.span];
}

/** In braces or brackets with one comma beside it, else with its whole lines. */
function remove(document: Document, flow: boolean, parts: readonly Span[], index: number): Edit {
  const { file, text } = document;
  const part = parts[index] ?? { file, start: 0, end: 0 };
  const [before, after] = [parts[index - 1], parts[index + 1]];
  if (flow) {
    const start = after || !before ? part.start : before.end;
    const end = after ? after.start : part.end;
    return { at: { file, start, end }, text: '' };
  }
  const start = text.lastIndexOf('\n', part.start - 1) + 1;
  const end = endOfLine(document, part.end);
  const next = text.slice(end).match(/^\r?\n/)?.[0].length ?? 0;
  return { at: { file, start, end: end + next }, text: '' };
}

const isAlias = ({ text }: Document, { span }: Node) => text[span.start] === '*';

/** Whether the value is a map in braces, so that an entry beside it looks at home in braces too. */
function isFlow(document: Document, pair: Pair | undefined): boolean {
  const value = pair?.value;
  return value?.kind === 'map' && value.flow && !isAlias(document, value);
}

function addToBlock(document: Document, map: MapNode, key: string, value: Value, order: readonly string[]): Edit[] {
  const first = map.pairs[0];
  if (!first) return [];
  const indent = indentOf(document, first.key.span.start);
  if (indent === undefined) return [];
  const eol = eolOf(document);
  const text = printPair(key, value, indent, stepOf(document), eol, isFlow(document, map.pairs.at(-1)));
  const before = predecessor(map, key, order);
  if (!before) return [insertAt(document, first.key.span.start - indent.length, text + eol)];
  const at = endOfLine(document, pairSpan(before).end);
  const blank = indent === '' && typeof value === 'object' && separatesSections(document, map) ? eol : '';
  return [insertAt(document, at, eol + blank + text)];
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
  if (!last)
    return [
      insertAt(document, map.span.start + 1, document.text[map.span.start + 1] === ' ' ? ` ${pair}` : ` ${pair} `),
    ];
  const end = pairSpan(last).end;
  const rest = document.text.slice(end, map.span.end);
  const comma = /^\s*:?\s*,/.exec(rest)?.[0];
  if (comma) return [insertAt(document, end + comma.length, ` ${pair}`)];
  const colon = /^\s*:/.exec(rest)?.[0] ?? '';
  return [insertAt(document, end + (last.value ? 0 : colon.length), `, ${pair}`)];
}

/** `key:` with nothing behind it gets its first entry. */
function openMap(document: Document, { key: owner }: Pair, key: string, value: Value): Edit[] {
  const colon = document.text.indexOf(':', owner.span.end);
  if (colon < 0 || /\S/.test(document.text.slice(owner.span.end, colon))) return [];
  const indent = indentOf(document, owner.span.start);
  if (indent === undefined) return [insertAt(document, colon + 1, ` { ${printFlowPair(key, value)} }`)];
  const step = stepOf(document);
  const eol = eolOf(document);
  return [
    insertAt(document, endOfLine(document, colon), eol + printPair(key, value, indent + ' '.repeat(step), step, eol)),
  ];
}

function printPair(key: string, value: Value, indent: string, step: number, eol: string, flow = false): string {
  if (typeof value !== 'object' || Array.isArray(value) || flow) return `${indent}${printFlowPair(key, value)}`;
  const inner = Object.entries(value).map(([name, part]) =>
    printPair(name, part, indent + ' '.repeat(step), step, eol),
  );
  return [`${indent}${printYaml(key, 'flow')}:`, ...inner].join(eol);
}

function printFlowPair(key: string, value: Value): string {
  return `${printYaml(key, 'flow')}: ${Array.isArray(value) ? printList(value) : printYaml(value, 'flow')}`;
}

const printList = (items: readonly string[]) => `[${items.map((item) => printYaml(item, 'flow')).join(', ')}]`;

const insertAt = ({ file }: Document, offset: number, text: string): Edit => ({
  at: { file, start: offset, end: offset },
  text,
});

/** The spaces before the key, or `undefined` when something else stands before it on its line. */
function indentOf({ text }: Document, offset: number): string | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\ufeff') ? 1 : 0);
  const before = text.slice(Math.min(start, offset), offset);
  return /^ *$/.test(before) ? before : undefined;
}

/** How far the author indents: as the first indented line below a top-level key, else two columns. */
function stepOf({ text }: Document): number {
  const line = /^[^\s#][^\n]*:[^\S\n]*(?:#[^\n]*)?\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text);
  return Math.min(Math.max(line?.[1]?.length ?? 2, 1), 8);
}

function eolOf({ text }: Document): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The end of the line that the offset stands in, or of the last line before it where a text block ends. */
function endOfLine({ text }: Document, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/.test(text.charAt(at - 1))) at--;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether the author leaves a blank line between top-level sections. */
function separatesSections({ text }: Document, map: MapNode): boolean {
  return map.pairs.some(
    ({ key, value }) => value?.kind === 'map' && /\n\s*\n(?:#[^\n]*\n)*$/.test(text.slice(0, key.span.start)),
  );
}

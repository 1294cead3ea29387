/**
 * Lists of ids turned into maps from id to text, and back, in the author's own layout. Ids stay as they are written, and
 * comments stay. Where that cannot be (an alias, an anchor, an id twice), there is no edit.
 */
import { idPattern } from '../../../schemas/holds.ts';
import { type Edit, joined } from '../text/edit.ts';
import { respan } from '../text/span.ts';
import { type Document, isBroken } from './document.ts';
import { endOfLine, eolOf, indentOf, insertAt, isBlank, stepOf } from './layout.ts';
import { type ListNode, type MapNode, type Node, type Pair, pairSpan, type ScalarNode } from './node.ts';

/** Turns one id or a list of ids into a map in which each has that text. `inBraces` tells whether the pair stands in braces. */
export function toMap(document: Document, pair: Pair, text: string, inBraces: boolean): readonly Edit[] {
  return joined(mapped(document, pair, text, inBraces));
}

function mapped(document: Document, pair: Pair, text: string, inBraces: boolean): readonly Edit[] {
  const { value } = pair;
  const ids = idsIn(value);
  if (!value || !ids || !canTurn(document, pair, ids)) return [];
  const owner = inBraces ? undefined : indentOf(document, pair.key.span.start);
  const startsBelow = document.text.slice(pair.key.span.end, value.span.start).includes('\n');
  const isLong = document.text.slice(value.span.start, value.span.end).includes('\n');
  const said = ids.map(({ span }) => insertAt(document, span.end, `: ${text}`));
  if (value.kind === 'list' && !value.flow) {
    const dashes = fromDashes(document, ids, owner?.spaces.length ?? 0);
    const isCommented = dashes.some(({ at }) => document.text.slice(at.start, at.end).includes('#'));
    return isCommented ? [] : [...dashes, ...said];
  }
  if (owner && !startsBelow && !isLong) return onLinesBelow(document, pair, value, ids, text, owner.spaces);
  if (value.kind === 'list') return [...bracesFor(value, ids), ...said];
  if (startsBelow && owner) return said;
  const { start, end } = value.span;
  return [insertAt(document, start, '{ '), insertAt(document, end, `: ${text} }`)];
}

/** Turns a map from id to anything into a list of its ids; what is said of them goes. */
export function toList(document: Document, pair: Pair): readonly Edit[] {
  return joined(listed(document, pair));
}

function listed(document: Document, pair: Pair): readonly Edit[] {
  const { value } = pair;
  const ids = value?.kind === 'map' ? value.pairs.map(({ key }) => key) : undefined;
  if (value?.kind !== 'map' || !ids || !canTurn(document, pair, ids)) return [];
  const said = value.pairs.map((it) => saying(document, it));
  const isCommented = said.some(({ at }) => /\s#.*\n/.test(document.text.slice(at.start, at.end)));
  if (isCommented) return [];
  if (value.flow) return [...bracketsFor(document, value, ids), ...said];
  const onOwnLine = ids.every(({ span }) => indentOf(document, span.start)?.ownLine);
  return onOwnLine ? [...ids.map(({ span }) => insertAt(document, span.start, '- ')), ...said] : [];
}

function idsIn(value: Node | undefined): readonly ScalarNode[] | undefined {
  if (value?.kind === 'scalar') return [value];
  const items = value?.kind === 'list' ? value.items : [];
  const ids = items.flatMap((item) => (item.kind === 'scalar' ? [item] : []));
  return ids.length === items.length ? ids : undefined;
}

/** Whether all of them are ids, each once, and nothing else that YAML knows stands between them. */
function canTurn(document: Document, pair: Pair, ids: readonly ScalarNode[]): boolean {
  const { start, end } = pairSpan(pair);
  const isOnce = new Set(ids.map(({ text }) => text)).size === ids.length;
  const isPlain = !/(?:^|[\s,[{])(?:[&*!]\S|\?\s)/.test(document.text.slice(start, end));
  const areIds = ids.every((id) => idPattern.test(id.text) && !isBlank(id));
  return ids.length > 0 && isOnce && isPlain && areIds && !isBroken(document, pairSpan(pair));
}

/** Without their dashes; indented where the dashes stood no deeper than the key. */
function fromDashes(document: Document, ids: readonly ScalarNode[], column: number): Edit[] {
  return ids.map(({ span }) => {
    const start = document.text.lastIndexOf('-', span.start);
    const dash = indentOf(document, start)?.spaces.length ?? 0;
    const text = dash > column ? '' : ' '.repeat(stepOf(document));
    return { at: { file: document.file, start, end: span.start }, text };
  });
}

/** What stood behind the key goes below it, and a comment behind it stays. */
function onLinesBelow(
  document: Document,
  { key }: Pair,
  value: Node,
  ids: readonly ScalarNode[],
  text: string,
  indent: string,
): Edit[] {
  const colon = document.text.indexOf(':', key.span.end) + 1;
  const inner = indent + ' '.repeat(stepOf(document));
  const lines = ids.map(
    ({ span }) => `${eolOf(document)}${inner}${document.text.slice(span.start, span.end)}: ${text}`,
  );
  const end = endOfLine(document.text, value.span.end);
  return [
    { at: { file: document.file, start: colon, end: value.span.end }, text: '' },
    insertAt(document, end, lines.join('')),
  ];
}

/** Braces for brackets, with a space inside where an id stands beside them. */
function bracesFor({ span }: ListNode, ids: readonly ScalarNode[]): Edit[] {
  const [first, last] = [ids[0]?.span.start === span.start + 1, ids.at(-1)?.span.end === span.end - 1];
  return [
    { at: respan(span, span.start, span.start + 1), text: first ? '{ ' : '{' },
    { at: respan(span, span.end - 1, span.end), text: last ? ' }' : '}' },
  ];
}

/** Braces for the brackets of a list, and nothing else. */
export const bracesInPlace = ({ span }: ListNode): Edit[] => [
  { at: respan(span, span.start, span.start + 1), text: '{' },
  { at: respan(span, span.end - 1, span.end), text: '}' },
];

/** Brackets for braces, without the spaces inside. */
function bracketsFor({ text }: Document, { span, pairs }: MapNode, ids: readonly ScalarNode[]): Edit[] {
  const [first, last] = [ids[0]?.span.start ?? span.start + 1, pairs.at(-1)];
  const isBeside = /^ *$/.test(text.slice(span.start + 1, first));
  const behind = last ? Math.max(pairSpan(last).end, ends(text, last)) : span.end - 1;
  const isNear = /^ *$/.test(text.slice(behind, span.end - 1));
  return [
    { at: respan(span, span.start, isBeside ? first : span.start + 1), text: '[' },
    { at: respan(span, isNear ? behind : span.end - 1, span.end), text: ']' },
  ];
}

/** From behind the id to the end of what is said of it, a colon with nothing behind it included. */
function saying({ file, text }: Document, pair: Pair): Edit {
  return { at: { file, start: pair.key.span.end, end: ends(text, pair) }, text: '' };
}

function ends(text: string, { key, value }: Pair): number {
  if (value) return value.span.end;
  return key.span.end + (/^\s*:/.exec(text.slice(key.span.end))?.[0].length ?? 0);
}

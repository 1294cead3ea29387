import type { Document } from '../model/document.ts';
import { type Node, type Pair, pairSpan, type ScalarNode } from '../model/node.ts';
import { holds, respan, type Span } from '../text/span.ts';
import { endOfLine, startOfLine, withDeeperLines, writtenIn } from './shared/lines.ts';

/**
 * What can be selected around an offset, from the word to the whole file; each holds the one before it and more. Where
 * nothing could be read, the word and its line.
 */
export function selectionRanges(document: Document, offset: number): readonly Span[] {
  const { file, text } = document;
  const whole = { file, start: 0, end: text.length };
  const parts = document.root ? around(document.root, offset, { text, limit: text.length }) : [];
  const word = wordAt(document, offset);
  const line = lineAt(document, offset);
  const nestedLine = line.filter((it) => parts.every((part) => holds(part, it) || holds(it, part)));
  const candidates = [...word, ...nestedLine, ...parts].filter((span) => touched(span, offset));
  const chosen: Span[] = [];
  for (const span of [...candidates, whole].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chosen.at(-1);
    if (!last || (holds(span, last) && (span.start < last.start || last.end < span.end))) chosen.push(span);
  }
  return chosen;
}

interface Context {
  readonly text: string;
  /** Where the next part of the text begins. */
  readonly limit: number;
}

function around(node: Node, offset: number, context: Context): Span[] {
  const { text } = context;
  if (node.kind === 'scalar') return withInside(text, node);
  const { pairs, items } = writtenIn(node, text);
  const own = touched(node.span, offset) ? withInside(text, node) : [];
  const item = items.find(({ span }) => touched(span, offset));
  if (item) return [...own, ...withDash(text, item), ...around(item, offset, context)];
  const index = pairs.findLastIndex(({ key }) => key.span.start <= offset);
  const pair = pairs[index];
  if (!pair) return own;
  const limit = pairs[index + 1]?.key.span.start ?? context.limit;
  const isFlow = node.kind === 'map' && node.flow;
  const entry = isFlow ? pairSpan(pair) : withDeeperLines(text, pairSpan(pair), limit);
  return touched(entry, offset) ? [...own, entry, ...inPair(pair, offset, { text, limit: entry.end })] : own;
}

function inPair({ key, value }: Pair, offset: number, context: Context): Span[] {
  if (touched(key.span, offset)) return around(key, offset, context);
  if (!value || (value.kind === 'scalar' && !touched(value.span, offset))) return [];
  return around(value, offset, context);
}

/** The item of a block list from its dash on. */
function withDash(text: string, { span }: Node): Span[] {
  const before = text.slice(startOfLine(text, span.start), span.start);
  const dash = /-[ \t]+(?:&\S+[ \t]+)?$/.exec(before);
  return dash ? [respan(span, span.start - dash[0].length, span.end)] : [];
}

const touched = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** The node and, between quotes or brackets, what stands inside. */
function withInside(text: string, { span }: ScalarNode | Node): Span[] {
  const [first, last] = [text.charAt(span.start), text.charAt(span.end - 1)];
  if (span.end - span.start < 3 || closing[first] !== last) return [span];
  const inside = text.slice(span.start + 1, span.end - 1);
  const start = span.start + 1 + (inside.length - inside.trimStart().length);
  return [span, respan(span, start, Math.max(start, span.start + 1 + inside.trimEnd().length))];
}

function wordAt({ file, text }: Document, offset: number): Span[] {
  const start = startOfLine(text, offset);
  for (const { index, 0: word } of text
    .slice(start, endOfLine(text, offset))
    .matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*/gu)) {
    const span = { file, start: start + index, end: start + index + word.length };
    if (touched(span, offset)) return [span];
  }
  return [];
}

/** Without the white space around it, if the offset does not stand in that. */
function lineAt({ file, text }: Document, offset: number): Span[] {
  const start = startOfLine(text, offset);
  const line = text.slice(start, endOfLine(text, offset));
  const span = { file, start: start + line.search(/\S|$/), end: start + line.trimEnd().length };
  return span.start < span.end && touched(span, offset) ? [span] : [];
}

/** What several features ask of the lines that an entry stands on. */
import type { Document } from '../../model/document.ts';
import type { Node, Pair } from '../../model/node.ts';
import { respan, type Span } from '../../text/span.ts';

/**
 * The entry with the lines below it that are indented deeper: they belong to it even where they could not be read. It
 * ends before `limit` in any case.
 */
export function withDeeperLines(text: string, span: Span, limit: number): Span {
  const column = span.start - startOfLine(text, span.start);
  let end = span.end;
  for (let at = endOfLine(text, end) + 1; at < limit; at = endOfLine(text, at) + 1) {
    let content = at;
    while (isSpace(text[content])) content++;
    if (content >= limit || text[content] === '\n') continue;
    if (content - at <= column) break;
    end = at + text.slice(at, Math.min(endOfLine(text, at), limit)).trimEnd().length;
  }
  return respan(span, span.start, end);
}

/** A carriage return is part of a line’s end. */
export const isSpace = (character: string | undefined) => character === ' ' || character === '\t' || character === '\r';

/** The pairs of a map and the items of a list that are written there; what an alias stands for is written elsewhere. */
export function writtenIn(
  node: Node,
  text: string,
): { readonly pairs: readonly Pair[]; readonly items: readonly Node[] } {
  const isAlias = text[node.span.start] === '*';
  return {
    pairs: node.kind === 'map' && !isAlias ? node.pairs : [],
    items: node.kind === 'list' && !isAlias ? node.items : [],
  };
}

/** Whether nothing but white space and dashes stands before the offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^\ufeff?[\s-]*$/.test(text.slice(startOfLine(text, offset), offset));
}

/** Also of the first line, where a search that ends before it would find its own line break. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Before the line feed; a carriage return before it still counts to the line. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

/** Those entries of a file that no other shares a line with: what is said beside or above them can only mean them. */
export function apart<T extends { readonly at: Span }>({ file, text }: Document, entries: readonly T[]): readonly T[] {
  const here = entries.filter(({ at }) => at.file === file);
  return here.filter(({ at }, index) => {
    const next = here[index + 1]?.at.start ?? text.length + 1;
    return startsLine(text, at.start) && (next < at.start || next > endOfLine(text, at.start));
  });
}

import type { Document } from '../model/document.ts';
import type { Node } from '../model/node.ts';
import type { Span } from '../text/span.ts';
import { endOfLine, isSpace, writtenIn } from './shared/lines.ts';

/** Lines that can be folded away behind the first of them. */
export interface Fold {
  /** Begins on the line that stays, and ends with the last line that goes; never the blank lines behind. */
  readonly at: Span;
  readonly kind?: 'comment' | 'region';
}

/**
 * Whatever has deeper lines below it, brackets over several lines, comments of two lines and more, and what stands
 * between `# region` and `# endregion`. Layout decides, so that broken text folds too; one fold a line.
 */
export function folding(document: Document): readonly Fold[] {
  const lines = linesOf(document);
  const folds = [...regions(lines), ...comments(lines), ...deeperLines(lines), ...brackets(document, lines)];
  const first = new Map<number, Range>();
  for (const fold of folds) if (fold.from < fold.to && !first.has(fold.from)) first.set(fold.from, fold);
  return [...first.values()]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, kind }) => ({
      at: { file: document.file, start: lines[from]?.start ?? 0, end: lines[to]?.end ?? 0 },
      ...(kind && { kind }),
    }));
}

/** First and last line, counted from zero. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly kind?: Fold['kind'];
}

interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  readonly says: 'nothing' | 'comment' | 'content';
  /** How deep it stands; a list may stand as far left as its key and is deeper all the same. */
  readonly depth: number;
  readonly marker: 'start' | 'end' | undefined;
}

function linesOf(document: Document): readonly Line[] {
  const { text } = document;
  const inText = linesInTexts(document);
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; start = endOfLine(text, start) + 1)
    lines.push(lineFrom(text, start, inText));
  return lines;
}

function lineFrom(text: string, start: number, inText: (start: number) => boolean): Line {
  const first = text.startsWith('\ufeff', start) ? start + 1 : start;
  let content = first;
  while (isSpace(text[content])) content++;
  let end = endOfLine(text, content);
  while (end > content && isSpace(text[end - 1])) end--;
  if (content >= end) return { start, end, says: 'nothing', depth: 0, marker: undefined };
  if (inText(start)) return { start, end, says: 'content', depth: Number.POSITIVE_INFINITY, marker: undefined };
  const depth = 2 * (content - first);
  if (text[content] === '#') return { start, end, says: 'comment', depth, marker: markerOf(text.slice(content, end)) };
  const isItem = text[content] === '-' && (content + 1 >= end || isSpace(text[content + 1]));
  return { start, end, says: 'content', depth: isItem ? depth + 1 : depth, marker: undefined };
}

function markerOf(comment: string): Line['marker'] {
  const marker = /^#\s*(end)?region\b/.exec(comment);
  return marker ? (marker[1] ? 'end' : 'start') : undefined;
}

/** Whether a line that begins at the offset goes on with a text: nothing in it is a key or a comment. */
function linesInTexts(document: Document): (start: number) => boolean {
  const texts = severalLines(document).filter(({ kind }) => kind === 'scalar');
  const spans = texts.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  return (start) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) < start;
  };
}

/** All parts of the text that go over more than one line. */
function severalLines({ root, text }: Document): readonly Node[] {
  const nodes: Node[] = [];
  const add = (node: Node | undefined) => {
    if (node && endOfLine(text, node.span.start) < node.span.end) nodes.push(node);
  };
  add(root);
  for (const node of nodes) {
    const { pairs, items } = writtenIn(node, text);
    for (const item of items) add(item);
    for (const { key, value } of pairs) {
      add(key);
      add(value);
    }
  }
  return nodes;
}

function* regions(lines: readonly Line[]): Iterable<Range> {
  const open: number[] = [];
  for (const [index, { marker }] of lines.entries()) {
    if (marker === 'start') open.push(index);
    const from = marker === 'end' ? open.pop() : undefined;
    if (from !== undefined) yield { from, to: index, kind: 'region' };
  }
}

function* comments(lines: readonly Line[]): Iterable<Range> {
  let from = 0;
  for (const [index, { says, marker, depth }] of lines.entries()) {
    const above = lines[index - 1];
    const goesOn = says === 'comment' && !marker && above?.says === 'comment' && !above.marker && above.depth === depth;
    if (!goesOn) from = index;
    const below = lines[index + 1];
    const ends = below?.says !== 'comment' || below.marker !== undefined || below.depth !== depth;
    if (goesOn && ends) yield { from, to: index, kind: 'comment' };
  }
}

/** A comment belongs to what stands above it when it stands deeper, else to what follows. */
function* deeperLines(lines: readonly Line[]): Iterable<Range> {
  const open: { readonly from: number; readonly depth: number }[] = [];
  let last = 0;
  for (const [index, { says, depth }] of [...lines, end].entries()) {
    if (says !== 'content') continue;
    for (let above = open.at(-1); above && above.depth >= depth; above = open.at(-1)) {
      open.pop();
      yield { from: above.from, to: behindComments(lines, last, above.depth) };
    }
    if (depth !== Number.POSITIVE_INFINITY) open.push({ from: index, depth });
    last = index;
  }
}

/** Stands behind the last line and closes whatever is open. */
const end: Line = { start: 0, end: 0, says: 'content', depth: Number.NEGATIVE_INFINITY, marker: undefined };

function behindComments(lines: readonly Line[], last: number, depth: number): number {
  let to = last;
  for (let index = last + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line?.says === 'content' || (line?.says === 'comment' && line.depth <= depth)) break;
    if (line?.says === 'comment') to = index;
  }
  return to;
}

/** The line of a closing bracket that stands alone stays. */
function* brackets(document: Document, lines: readonly Line[]): Iterable<Range> {
  for (const node of severalLines(document)) {
    if (node.kind === 'scalar' || !node.flow) continue;
    const [from, to] = [lineAt(lines, node.span.start), lineAt(lines, node.span.end - 1)];
    const isAlone = /^[\s}\]]*$/.test(document.text.slice(lines[to]?.start, node.span.end));
    yield { from, to: isAlone ? to - 1 : to };
  }
}

function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

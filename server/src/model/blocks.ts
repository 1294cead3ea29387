/**
 * Splits a text by its layout: a line that starts a key begins a block, deeper lines belong to it. Parsing block by
 * block keeps a fault inside the block that it stands in, and lets an unchanged block be used again.
 */

/** Half-open range of offsets: the head line, which starts with a key, and the deeper lines below it. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Columns before the key. */
  readonly indent: number;
  /** Where the first line ends, before its line break. */
  readonly headEnd: number;
  /** Stands as deep as the parts of the entries that follow: the key that it belongs to is missing above it. */
  readonly orphan: boolean;
}

/**
 * The blocks of the range, or `undefined` where layout alone cannot tell: a list, braces, an anchor. Blocks should share
 * one indent; one that stands further left than the first has its own, and the caller says so.
 */
export function splitBlocks(text: string, start: number, end: number): Block[] | undefined {
  const blocks: { start: number; end: number; indent: number; headEnd: number; orphan: boolean }[] = [];
  let level: number | undefined;
  for (let at = start, next = at; at < end; at = next) {
    const newline = text.indexOf('\n', at);
    const isLast = newline < 0 || newline >= end;
    next = isLast ? end : newline + 1;
    if (level !== undefined && isDeeper(text, at, level)) continue;
    const line = lineOf(text, at, isLast ? end : newline);
    if (line.blank) continue;
    if (level === undefined) {
      if ('{[&!|>?'.includes(line.first) || line.continues || line.tab) return undefined;
      level = line.indent;
    }
    const last = blocks.at(-1);
    if (last && isPartOf(text, last, line, level)) {
      level = last.indent;
      for (const block of blocks) block.orphan = block !== last;
    }
    if (line.indent > level || line.tab || (line.continues && last)) continue;
    if (last) last.end = line.start;
    blocks.push({ start: line.start, end, indent: line.indent, headEnd: line.end, orphan: false });
  }
  return blocks.length > 0 ? blocks : undefined;
}

/** The lines of a range that begin blocks in that column or further left, where a block stands above them. */
export function headsIn(text: string, start: number, end: number, level: number): Omit<Block, 'end' | 'orphan'>[] {
  const heads: Omit<Block, 'end' | 'orphan'>[] = [];
  for (let at = start, next = at; at < end; at = next) {
    const newline = text.indexOf('\n', at);
    const isLast = newline < 0 || newline >= end;
    next = isLast ? end : newline + 1;
    if (isDeeper(text, at, level)) continue;
    const line = lineOf(text, at, isLast ? end : newline);
    if (line.blank || line.tab || line.continues || line.indent > level) continue;
    heads.push({ start: at, indent: line.indent, headEnd: line.end });
  }
  return heads;
}

/** Where the line of the offset ends, without white space. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return offset + text.slice(offset, newline < 0 ? undefined : newline).trimEnd().length;
}

/** Whether the line is the first part of a block that stands further left than the others, and no deeper than those. */
function isPartOf(text: string, block: Block, line: Line, level: number): boolean {
  if (block.indent >= level || line.indent <= block.indent || line.indent > level || line.tab) return false;
  return bodyOf(text, { ...block, end: line.start + 1 }) !== undefined;
}

/** Where the entries below a head line begin, if the head is a key with nothing after it. */
export function bodyOf(text: string, block: Block): number | undefined {
  const after = endOfKey(text, block);
  if (after === undefined || !/^[ \t\r]*(?:#|$)/.test(text.slice(after, block.headEnd))) return undefined;
  return block.headEnd < block.end ? block.headEnd + 1 : undefined;
}

/** Whether the block begins with `key:`. */
export function startsWithKey(text: string, block: Pick<Block, 'start' | 'indent' | 'headEnd'>): boolean {
  return endOfKey(text, block) !== undefined;
}

/** Whether the blocks are entries of a map and not the lines of one text, where only quoted ones may hold a `key:`. */
export function areEntries(text: string, blocks: readonly Block[]): boolean {
  const [first] = blocks;
  if (!first || startsWithKey(text, first)) return first !== undefined;
  return !/["']/.test(text.charAt(first.start + first.indent)) && blocks.some((block) => startsWithKey(text, block));
}

/** Behind the colon of the key that the head line starts with, in time linear in the line. */
function endOfKey(
  text: string,
  { start, indent, headEnd }: Pick<Block, 'start' | 'indent' | 'headEnd'>,
): number | undefined {
  const content = start + indent;
  const line = text.slice(content, headEnd);
  if (/^[?!&*|>%@`{}[\],#-]/.test(line)) return undefined;
  const found = /^["']/.test(line)
    ? /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t\r]|$)/.exec(line)
    : /:(?=[ \t\r]|$)|[ \t]#/.exec(line);
  return found?.[0].endsWith(':') ? content + found.index + found[0].length : undefined;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly first: string;
  /** Nothing but white space or a comment. */
  readonly blank: boolean;
  /** The indentation holds a tab. */
  readonly tab: boolean;
  /** Goes on with what stands above even without deeper indentation: a list item, a value, a closing bracket. */
  readonly continues: boolean;
}

/** Most lines are: they are passed over without another look. */
function isDeeper(text: string, start: number, level: number): boolean {
  for (let at = start; at <= start + level; at++) if (text[at] !== ' ') return false;
  return true;
}

function lineOf(text: string, start: number, end: number): Line {
  let content = start;
  while (content < end && text[content] === ' ') content++;
  const indent = content - start;
  const tab = text[content] === '\t';
  while (content < end && isSpace(text[content])) content++;
  const first = text.charAt(content);
  const endsThere = content + 1 >= end || isSpace(text[content + 1]);
  return {
    ...{ start, end, indent, first, tab },
    blank: content >= end || first === '#',
    continues: '}]'.includes(first) || ('-:?'.includes(first) && endsThere),
  };
}

/** YAML knows no other white space inside a line; a carriage return is part of the line's end. */
const isSpace = (character: string | undefined) => character === ' ' || character === '\t' || character === '\r';

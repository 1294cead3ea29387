import { type Document, readDocument } from '../../model/document.ts';
import { type MapNode, type Node, pairOf } from '../../model/node.ts';
import type { Span } from '../../text/span.ts';
import { startOfLine } from './lines.ts';

/** Where the cursor is in a text that may be broken or half written, in the terms of the language. */
export interface Place {
  /** The keys, ids and indexes from the top: to the map that a key is written in, or to the value that is written. */
  readonly path: readonly (string | number)[];
  readonly role: 'key' | 'value';
  /** What is being written, its quotes included; empty where nothing is yet. */
  readonly word: Span;
  /** The quote that the word begins with, or nothing. */
  readonly quote: string;
  /** Where the colon or dash ends that only spaces part from the word. */
  readonly after?: number;
  /** A colon follows the word already. */
  readonly colon: boolean;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  /** Nothing stands before the word on its line, so that a key or a list may begin here. */
  readonly ownLine: boolean;
  /** Nothing stands behind the word on its line. */
  readonly endsLine: boolean;
  /** A list stands above in the same column, of which the word would be the next item once it has a dash. */
  readonly lacksDash: boolean;
  /** The column of the word on its own line, else of the first key on the line. */
  readonly indent: number;
  /** The keys or ids that stand beside the word in the same map or list. */
  readonly beside: readonly string[];
  /** The map that the key, or the pair of the value, is in; of its places only the texts count. */
  readonly around?: MapNode;
}

/**
 * Puts a mark at the cursor and reads the entry around it, as a value or as a key, with brackets closed that are open;
 * the first reading in which the mark stands whole and sound is taken. `undefined` in comments and in the middle of text.
 */
export function placeAt(document: Document, offset: number): Place | undefined {
  const { file, text } = document;
  const { part, moved } = excerpt(text, offset);
  const lexed = wordAt(part, offset - moved);
  if (!lexed) return undefined;
  const { start, end, after, closing } = lexed;
  const lineStart = startOfLine(part, start);
  const before = part.slice(lineStart, start);
  const rest = /^[^\r\n]*/.exec(part.slice(end))?.[0] ?? '';
  // Between words of one line nothing can begin.
  if (start === end && /^[ \t]*[^\s#,\]}]/.test(rest)) return undefined;
  const gap = after === start ? ' ' : '';
  const mark = start + gap.length;
  const reading = bestReading(file, part.slice(0, start) + gap, part.slice(end), mark, closing, before.trim() === '');
  if (!reading) return undefined;
  if (reading.role === 'key' && /\s/.test(part.slice(start, end))) return undefined;
  const ownLine = /^\s*$/.test(before) && !reading.flow && /^\s*(?:#.*)?$/.test(rest);
  const left = /^\ufeff? *(?:- +)*/.exec(before + gap)?.[0] ?? '';
  return {
    path: reading.path,
    role: reading.role,
    word: { file, start: start + moved, end: end + moved },
    quote: /^["']/.exec(part.slice(start, end))?.[0] ?? '',
    ...(after !== undefined && { after: after + moved }),
    colon: /^\s*:(?:\s|$)/.test(rest),
    flow: reading.flow,
    ownLine,
    endsLine: rest.trim() === '',
    lacksDash: reading.lacksDash,
    indent: left.replace('\ufeff', '').length,
    beside: [...reading.beside, ...keysFarther(document, reading, start + moved)],
    ...(reading.around && { around: reading.around }),
  };
}

/** The keys at the top or of a section that the excerpt leaves out. */
function keysFarther({ root }: Document, { path, role, beside }: Reading, word: number): string[] {
  const [section, ...deeper] = path;
  const map = section === undefined ? root : pairOf(root, String(section))?.value;
  if (role !== 'key' || deeper.length > 0 || map?.kind !== 'map') return [];
  const known = new Set(beside);
  return map.pairs.flatMap(({ key }) => (key.span.start === word || known.has(key.text) ? [] : [key.text]));
}

interface Excerpt {
  readonly part: string;
  /** How much further right the cursor's line stands in the whole text. */
  readonly moved: number;
}

/**
 * The lines that decide what the cursor is in: its top-level key and, where entries stand below that in block style, only
 * the entry around the cursor and the line that follows it.
 */
function excerpt(text: string, offset: number): Excerpt {
  const line = startOfLine(text, offset);
  const isHead = (at: number) => /[^\s#\-}\]]/.test(text.charAt(at));
  let start = line;
  while (start > 0 && !isHead(start)) start = startOfLine(text, start - 1);
  let end = nextLine(text, line);
  while (end < text.length && !isHead(end)) end = nextLine(text, end);
  const whole = { part: text.slice(start, end), moved: start };
  const body = nextLine(text, start);
  if (start === line || !/^[^\s:{[][^:]*:\s*(?:#.*)?$/.test(text.slice(start, body))) return whole;
  let first = body;
  while (first < end && isIdle(text, first)) first = nextLine(text, first);
  const indent = indentAt(text, first);
  if (first >= end || indent === 0 || '-{['.includes(text.charAt(first + indent))) return whole;
  const isEntry = (at: number) => !isIdle(text, at) && indentAt(text, at) <= indent;
  let entry = line;
  while (entry > body && !isEntry(entry)) entry = startOfLine(text, entry - 1);
  let next = nextLine(text, line);
  while (next < end && !isEntry(next)) next = nextLine(text, next);
  const last = next < end ? nextLine(text, next) : end;
  return { part: text.slice(start, body) + text.slice(entry, last), moved: start + entry - body };
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function indentAt(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ') at++;
  return at - line;
}

/** Whether the line is blank or a comment. */
function isIdle(text: string, line: number): boolean {
  return /^$|[\s#]/.test(text.charAt(line + indentAt(text, line)));
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** Behind the colon or dash before the word, where only spaces stand between. */
  readonly after?: number;
  /** The brackets and braces that would close what is open before the word. */
  readonly closing: string;
}

const blockScalar = /[|>][-+\d]*[ \t]*(?:#.*)?(?:\r?\n|$)/y;
const quoted = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'/y;
const blockWord = /(?:[^\s:#]|:(?=\S)|(?<=\S)#|[ \t]+(?=[^\s#:]))+/y;
const flowWord = /(?:[^\s:#,[\]{}]|:(?=[^\s,[\]{}])|(?<=\S)#|[ \t]+(?=[^\s#:,[\]{}]))+/y;

/** The word at the cursor, found by passing over all before it; `undefined` in comments and blocks of text. */
function wordAt(text: string, cursor: number): Word | undefined {
  const closing: string[] = [];
  let after: number | undefined;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const found = (start: number, end: number): Word => ({
    start,
    end,
    ...(after !== undefined && { after }),
    closing: closing.toReversed().join(''),
  });
  while (at < text.length && at <= cursor) {
    const character = text.charAt(at);
    if (/\s/.test(character)) {
      if (at === cursor) break;
      if (character === '\n') after = undefined;
      at++;
    } else if (character === '#' && !/\S/.test(text.charAt(at - 1))) {
      const end = lineEnd(text, at);
      if (cursor > at && cursor <= end) return undefined;
      if (at === cursor) break;
      at = end;
    } else if (closing.length > 0 && ',]}'.includes(character)) {
      if (at === cursor) break;
      if (character !== ',') closing.pop();
      after = undefined;
      at++;
    } else if (character === '[' || character === '{') {
      if (at === cursor) return undefined;
      closing.push(character === '[' ? ']' : '}');
      after = undefined;
      at++;
    } else if ((character === ':' || (character === '-' && closing.length === 0)) && endsWord(text, at + 1)) {
      if (at === cursor) return undefined;
      at++;
      after = at;
    } else if (closing.length === 0 && after !== undefined && matchAt(blockScalar, text, at)) {
      const end = blockEnd(text, at);
      if (cursor < end || (end === text.length && cursor === end && !text.endsWith('\n'))) return undefined;
      after = undefined;
      at = end;
    } else {
      const end = endOfWord(text, at, closing.length > 0, cursor);
      // An anchor, an alias or a tag is nothing that the language knows.
      if (cursor <= end) return '&*!'.includes(character) ? undefined : found(at, end);
      after = undefined;
      at = end;
    }
  }
  return found(cursor, cursor);
}

const endsWord = (text: string, at: number) => /^$|[\s,[\]{}]/.test(text.charAt(at));

function endOfWord(text: string, start: number, flow: boolean, cursor: number): number {
  const isQuoted = /["']/.test(text.charAt(start));
  const end = matchAt(isQuoted ? quoted : flow ? flowWord : blockWord, text, start);
  if (end) return end;
  const line = lineEnd(text, start);
  // A quote that nothing closes is about to be written: what follows the cursor is no part of it.
  if (cursor > line) return line;
  return Math.max(start + 1, cursor + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(cursor, line))?.[0].length ?? 0));
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function lineEnd(text: string, at: number): number {
  return at + text.slice(at).search(/\r?\n|$/);
}

/** Where the lines end that are a block of text: those indented deeper than the key or dash that it stands behind. */
function blockEnd(text: string, header: number): number {
  const line = startOfLine(text, header);
  const [, spaces = '', dashes = '', key = ''] = /^( *)((?:- +)*)(.*)$/.exec(text.slice(line, header)) ?? [];
  const indent = key === '' ? spaces.length : spaces.length + dashes.length;
  let end = nextLine(text, header);
  while (
    end < text.length &&
    (/^[ \t]*\r?$/m.exec(text.slice(end, nextLine(text, end)))?.index === 0 || indentAt(text, end) > indent)
  )
    end = nextLine(text, end);
  return end;
}

interface Found {
  readonly path: readonly (string | number)[];
  readonly role: Place['role'];
  readonly flow: boolean;
  readonly beside: readonly string[];
  readonly around?: MapNode;
}

interface Reading extends Found {
  readonly lacksDash: boolean;
}

const placeholder = 'Mark';

function bestReading(
  file: string,
  before: string,
  behind: string,
  mark: number,
  closing: string,
  mayStart: boolean,
): Reading | undefined {
  const variants = [
    { text: placeholder, lacksDash: false },
    ...(closing ? [{ text: placeholder + closing, lacksDash: false }] : []),
    { text: `${placeholder}:`, lacksDash: false },
    ...(closing ? [{ text: `${placeholder}:${closing}`, lacksDash: false }] : []),
    ...(mayStart && !closing ? [{ text: `- ${placeholder}`, lacksDash: true }] : []),
  ];
  for (const { text, lacksDash } of variants) {
    const { root, broken, faults } = readDocument(file, before + text + behind);
    const at = lacksDash ? mark + 2 : mark;
    const isBroken =
      broken.some(({ start, end }) => start <= at && at < end) || faults.some((fault) => fault.at.start === at);
    const found = root && find(root, at, [], undefined);
    if (found === 'text') {
      if (!isBroken) return undefined;
    } else if (found && !isBroken) return { ...found, lacksDash };
  }
  return undefined;
}

/** Where the mark stands whole below the node; `text` where it is a part of something longer. */
function find(
  node: Node,
  at: number,
  path: readonly (string | number)[],
  around: MapNode | undefined,
): Found | 'text' | undefined {
  if (node.kind === 'scalar') {
    if (!isAt(node, at)) return at > node.span.start && at < node.span.end ? 'text' : undefined;
    return { path, role: 'value', flow: false, beside: [], ...(around && { around }) };
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = holdsMark(item, at) ? find(item, at, [...path, index], around) : undefined;
      if (!found || found === 'text') {
        if (found) return found;
        continue;
      }
      const isItem = item.kind === 'scalar';
      return { ...found, flow: found.flow || node.flow, ...(isItem && { beside: texts(node.items, at) }) };
    }
    return undefined;
  }
  for (const { key, value } of node.pairs) {
    if (isAt(key, at)) {
      const beside = texts(
        node.pairs.map((pair) => pair.key),
        at,
      );
      return { path, role: 'key', flow: node.flow, beside, around: node };
    }
    if (at > key.span.start && at < key.span.end) return 'text';
    const found = value && holdsMark(value, at) ? find(value, at, [...path, key.text], node) : undefined;
    if (found) return found === 'text' ? found : { ...found, flow: found.flow || node.flow };
  }
  return undefined;
}

const isAt = ({ span }: Node, at: number) => span.start === at && span.end === at + placeholder.length;

const holdsMark = ({ span }: Node, at: number) => span.start <= at && at <= span.end;

const texts = (nodes: readonly Node[], mark: number): string[] =>
  nodes.flatMap((node) => (node.kind === 'scalar' && !isAt(node, mark) ? [node.text] : []));

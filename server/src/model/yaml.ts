/**
 * The only file that knows the YAML parser. It is used behind a guard, because on hostile text it can abort the process,
 * run for minutes, or report wrong places: depth is checked before anything recurses, keys and aliases are resolved by
 * the caller, its messages and its `toJS` are never used.
 */

import {
  Composer,
  CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type Scalar,
  stringify,
  type YAMLError,
} from 'yaml';
import { trimBlanks } from '../text/blanks.ts';
import { t } from '../text/l10n.ts';
import { limits } from './limits.ts';
import { inQuotes, type Mend, mended, spaceMissing, withSpace } from './mending.ts';

/** A node with offsets relative to the block it was read from, so that an unchanged block can be used again. */
export type RawNode = RawScalar | RawMap | RawList | RawAlias;

interface Raw {
  readonly start: number;
  readonly end: number;
  readonly anchor?: string;
}
export interface RawScalar extends Raw {
  readonly kind: 'scalar';
  readonly text: string;
  readonly type: 'text' | 'number' | 'boolean' | 'null';
}
export interface RawMap extends Raw {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly RawPair[];
}
export interface RawList extends Raw {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly RawNode[];
}
export interface RawAlias extends Raw {
  readonly kind: 'alias';
  readonly name: string;
}
export interface RawPair {
  readonly key: RawScalar;
  readonly value?: RawNode;
}

export interface RawFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Set when the cause is a tab in the indentation, which has a fix. */
  readonly tab?: true;
  /** Set when the cause is hard spaces, which one fix replaces. */
  readonly hard?: true;
  /** Set when the tree lacks what stands here. */
  readonly leftOut?: true;
  /** What most likely mends it. */
  readonly mend?: Mend;
}

export interface Parsed {
  readonly root?: RawNode;
  /** Where the text is no YAML: what was read around these is a guess. */
  readonly broken: readonly RawFault[];
  /** YAML that a plan may not use: tags, keys that are no text, merges. What was read around these is sound. */
  readonly refused: readonly RawFault[];
  /** Where maps and lists inside each other first reach each depth; nothing is read where there are too many. */
  readonly levels: readonly number[];
}

/** Reads one block of text. Never throws; takes time linear in the text. */
export function parseBlock(source: string): Parsed {
  const traceLimit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0; // The parser makes an error object for each fault, and stack traces make that slow.
  try {
    return parse(source);
  } finally {
    Error.stackTraceLimit = traceLimit;
  }
}

/** A piece of a block as written; between two of them stands white space, or nothing. */
export interface Token {
  readonly kind: 'plain' | 'quoted' | 'header' | 'lines' | 'comment' | 'anchor' | 'alias' | Mark;
  readonly start: number;
  readonly end: number;
}
type Mark = '-' | ':' | ',' | '[' | ']' | '{' | '}';

const kinds: Readonly<Record<string, Token['kind']>> = {
  ...{ comment: 'comment', anchor: 'anchor', alias: 'alias', 'block-scalar-header': 'header' },
  ...{ 'single-quoted-scalar': 'quoted', 'double-quoted-scalar': 'quoted', 'seq-item-ind': '-', 'map-value-ind': ':' },
  ...{ 'flow-seq-start': '[', 'flow-seq-end': ']', 'flow-map-start': '{', 'flow-map-end': '}', comma: ',' },
};

/** Without the white space at their end, which the lexer takes for a part of them. */
const trims: Partial<Readonly<Record<Token['kind'], (lexeme: string) => string>>> = {
  comment: trimBlanks,
  lines: (lexeme) => lexeme.replace(/\r?\n$/, ''),
};

/**
 * The tokens of whole lines that were read without fault, or `undefined` where they hold what a plan has no use for, or
 * blank lines that are a text of their own. The `lines` behind a header such as `|` begin with the first of them,
 * indentation included, and end before the break of the last.
 */
export function tokensOf(text: string, from: number, to: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = from;
  let scalar: 'plain' | 'lines' | undefined;
  for (const lexeme of new Lexer().lex(text.slice(from, to))) {
    if (lexeme === CST.DOCUMENT) continue;
    if (lexeme === CST.SCALAR) {
      const before = tokens.findLast(({ kind }) => kind !== 'comment');
      scalar = before?.kind === 'header' ? 'lines' : 'plain';
      continue;
    }
    const start = at;
    at += lexeme.length;
    const type = CST.tokenType(lexeme);
    const kind = scalar ?? kinds[type ?? ''];
    scalar = undefined;
    const isBlank = kind === 'lines' && /^[ \r\n]*$/.test(lexeme);
    if (isBlank && keepsBlankLines(tokens, text)) return undefined;
    if (isBlank) continue;
    if (kind) tokens.push({ kind, start, end: start + (trims[kind]?.(lexeme) ?? lexeme).length });
    else if (type !== 'space' && type !== 'newline') return undefined;
  }
  return at === to ? tokens : undefined;
}

function keepsBlankLines(tokens: readonly Token[], text: string): boolean {
  const header = tokens.findLast(({ kind }) => kind === 'header');
  return header !== undefined && text.slice(header.start, header.end).includes('+');
}

/** A text or number of our own as YAML on one line; in flow style, fit to stand between brackets. */
export function printScalar(value: string | number, style: 'block' | 'flow' = 'block'): string {
  // Ids need no quotes; to ask the printer for each of them would cost more than all the rest of an edit.
  if (typeof value === 'string' && /^(?!(?:null|true|false)$)\p{L}[\p{L}\p{N}_-]*$/iu.test(value)) return value;
  const isLines = /\n|^(?:---|\.\.\.)/.test(String(value));
  const options = { lineWidth: 0, ...(isLines && { defaultStringType: 'QUOTE_DOUBLE' as const }) };
  if (style === 'block') return stringify(value, options).trimEnd();
  const inBrackets = { ...options, collectionStyle: 'flow' as const, flowCollectionPadding: false };
  return stringify([value], inBrackets).trim().slice(1, -1);
}

/** Whoever asks whether a line would be read otherwise looks for nothing that mends it. */
function parse(source: string, mends = true): Parsed {
  const tokens = tokenize(source);
  const { levels, refused, unclosed } = surveyTokens(tokens, source);
  if (levels.length > limits.depth) return { broken: [], refused: [], levels };

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
    strict: true,
  });
  const [document] = composer.compose(tokens.tokens, true, source.length);
  const root = document?.contents ? convert(document.contents as ParsedNode, { source, refused }) : undefined;
  return {
    ...(root && { root }),
    broken: brokenPlaces(source, unclosed, document?.errors ?? [], mends),
    refused,
    levels,
  };
}

interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** What is still open, outermost first, where the text goes too deep for the parser to be trusted with more of it. */
  readonly unfinished: readonly CST.Token[];
}

function tokenize(source: string): Tokens {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // A document and a scalar stand in the stack too. It bounds how deep the parser's own calls go.
    if (parser.stack.length > limits.depth + 2) return { tokens, unfinished: parser.stack };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, unfinished: [] };
}

interface Survey {
  readonly levels: readonly number[];
  readonly refused: RawFault[];
  readonly unclosed: readonly RawFault[];
}

/** Walks the tokens without recursion: how deep they go, and what stands in them that the composer would hide. */
function surveyTokens({ tokens, unfinished }: Tokens, source: string): Survey {
  const levels = unfinished.filter(isCollection).map(({ offset }) => offset);
  const refused: RawFault[] = [];
  const unclosed: RawFault[] = [];
  const pending: [CST.Token | CST.SourceToken, number][] = tokens.map((token) => [token, 0]);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [token, outside] = next;
    const depth = isCollection(token) ? outside + 1 : outside;
    if (depth > outside) levels[outside] = Math.min(levels[outside] ?? token.offset, token.offset);
    if (token.type === 'tag')
      refused.push({ ...extent(token), message: t('Tags have no meaning in a plan; remove this one.') });
    const missing = missingEnd(token, source);
    if (missing) unclosed.push(missing);
    for (const child of childrenOf(token)) pending.push([child, depth]);
  }
  return { levels, refused, unclosed };
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

const isCollection = (token: CST.Token | CST.SourceToken): token is Collection => 'items' in token;

function missingEnd(token: CST.Token | CST.SourceToken, source: string): RawFault | undefined {
  if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
    const quote = token.source.charAt(0);
    if (token.source.length > 1 && token.source.endsWith(quote) && !endsInEscape(token.source)) return undefined;
    return {
      ...toLineEnd(token.offset, source),
      message: t('The closing {quote} of this text is missing.', { quote }),
    };
  }
  if (token.type !== 'flow-collection') return undefined;
  const { offset, start, end } = token;
  const close = start.source === '[' ? ']' : '}';
  if (end.some((part) => part.source === close)) return undefined;
  return {
    start: offset,
    end: offset + 1,
    message: t('The closing {close} of this {open} is missing.', { close, open: start.source }),
  };
}

function* childrenOf(token: CST.Token | CST.SourceToken): Iterable<CST.Token | CST.SourceToken> {
  if (token.type === 'document') {
    yield* token.start;
    if (token.value) yield token.value;
  }
  if (!isCollection(token)) return;
  for (const { start, key, sep, value } of token.items) {
    yield* start;
    if (key) yield key;
    if (sep) yield* sep;
    if (value) yield value;
  }
}

const endsInEscape = (quoted: string) => quoted.startsWith('"') && /(?<!\\)(?:\\\\)*\\"$/.test(quoted.slice(1));

const extent = (token: CST.SourceToken) => ({ start: token.offset, end: token.offset + token.source.length });

function toLineEnd(start: number, source: string): { start: number; end: number } {
  const newline = source.slice(start).search(/\r?\n|$/);
  return { start, end: start + newline };
}

/** One fault a block: what follows the first is mostly its echo, and shows itself once the first is mended. */
function brokenPlaces(
  source: string,
  unclosed: readonly RawFault[],
  errors: readonly YAMLError[],
  mends: boolean,
): RawFault[] {
  const innermost = unclosed.toSorted((a, b) => b.start - a.start)[0];
  if (innermost) return [innermost];
  const error = errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').toSorted(byPlaceThenCause)[0];
  if (!error) return [];
  const start = Math.min(Math.max(error.pos[0], 0), source.length);
  const end = Math.min(Math.max(error.pos[1], start), source.length);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const line = source.slice(lineStart, toLineEnd(start, source).end);
  const tab = error.code === 'TAB_AS_INDENT' || (error.code === 'BAD_INDENT' && /^ *\t/.test(line));
  const said = tab ? t('A tab cannot indent; use spaces.') : wording(error, line.slice(start - lineStart));
  const isInBrackets = error.code === 'BLOCK_IN_FLOW' && /[^"']: /.test(line.slice(start - lineStart));
  const mend = !mends || tab || error.code === 'BLOCK_IN_FLOW' ? undefined : mendOf(line, lineStart);
  const message = isInBrackets ? secondColonInBrackets() : mend?.text === ' ' ? spaceMissing() : said;
  return [{ ...tidy(start, end, source), message, ...(tab && { tab }), ...(mend && { mend }) }];
}

const secondColonInBrackets = (): string =>
  t(
    'A second “: ” stands in this entry: entries are separated by commas, and text that contains one is put in quotes.',
  );

/** What makes the line readable, if one of the known slips is all that is wrong with it. */
function mendOf(line: string, lineStart: number): Mend | undefined {
  if (isPair(line)) return undefined;
  const mend = [withSpace(line), inQuotes(line)].find((it) => it && isPair(mended(line, it)));
  return mend && { ...mend, start: lineStart + mend.start, end: lineStart + mend.end };
}

/** Whether the line by itself is a key with a value, behind its dashes. */
function isPair(line: string): boolean {
  const { root, broken } = parse(line.replace(/^\s*(?:- +)*/, ''), false);
  return root?.kind === 'map' && broken.length === 0;
}

/** Of the faults of one place, lines among brackets come first: the others are only what that looks like. */
function byPlaceThenCause(a: YAMLError, b: YAMLError): number {
  return a.pos[0] - b.pos[0] || Number(b.code === 'BLOCK_IN_FLOW') - Number(a.code === 'BLOCK_IN_FLOW');
}

/** At least one character where there is one, no space before it, and no more than its line. */
function tidy(from: number, to: number, source: string): { start: number; end: number } {
  const line = toLineEnd(from, source);
  const spaces = source.slice(from, line.end).search(/[^ ]|$/);
  const start = from + spaces < line.end ? from + spaces : from;
  const end = start < to ? to : spaces > 0 ? line.end : start + 1;
  if (line.end > start) return wholeCharacters(start, Math.min(end, line.end), source);
  const before = source.slice(0, start).trimEnd().length;
  return before > 0 ? wholeCharacters(before - 1, before, source) : { start, end: start };
}

/** No half of a surrogate pair, as the parser counts and cuts in units. */
function wholeCharacters(start: number, end: number, source: string): { start: number; end: number } {
  const isInside = (offset: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(source.slice(offset - 1, offset + 1));
  return { start: start > 0 && isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

function wording({ code, message }: YAMLError, restOfLine: string): string {
  switch (code) {
    case 'BAD_INDENT':
      return /^ *-[^\s-]/.test(restOfLine)
        ? t('An item of a list has a space after its dash.')
        : t('The indentation does not fit the lines around it: entries of one map start in the same column.');
    case 'BAD_SCALAR_START':
      return t('Text cannot start with this character; put the text in quotes.');
    case 'BAD_DQ_ESCAPE':
      return t('After a backslash in double quotes, this character has no meaning; use single quotes, or write \\\\.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/^\s*- /.test(restOfLine))
        return t(
          'A dash stands here below keys with a colon. Write a key and a colon in its place, or begin all of them with a dash.',
        );
      return /:(?=\s|$)/.test(restOfLine)
        ? t('A second “: ” stands on this line; put text that contains one in quotes.')
        : t('The next line is indented as if it stood inside this one: entries of one map start in the same column.');
    case 'BLOCK_IN_FLOW':
      return t('Inside brackets, entries are separated by commas, not by lines.');
    case 'MULTILINE_IMPLICIT_KEY':
      return t('This line has no key: write “key: ” before it, or indent it as part of the text above.');
    case 'KEY_OVER_1024_CHARS':
      return t('A key can have 1024 characters at most.');
    case 'MISSING_CHAR':
      return /[,]/.test(message) ? t('A comma is missing before this.') : t('A space or colon is missing here.');
    case 'BAD_ALIAS':
      return t('An alias needs a name after its *, and an anchor a name after its &.');
    case 'ALIAS_PROPS':
      return t('An alias stands for what its anchor names; it cannot have an anchor of its own.');
    case 'MULTIPLE_ANCHORS':
      return t('An entry can have one anchor only.');
    case 'UNEXPECTED_TOKEN':
      return t('This cannot stand here; if it is meant as text, put it in quotes.');
    default:
      return t('This cannot be read; look for a missing quote, bracket, colon or indentation nearby.');
  }
}

interface Context {
  readonly source: string;
  /** Takes up what a plan may not use. */
  readonly refused: RawFault[];
}

/** Depth is bounded by now, so recursion is safe. */
function convert(node: ParsedNode, context: Context): RawNode {
  const start = node.range[0];
  const end = isScalar(node) ? endOfText(node as Scalar.Parsed, context.source) : Math.max(node.range[1], start);
  if (isAlias(node)) return { kind: 'alias', start, end, name: node.source };
  const place = { start, end, ...(node.anchor && { anchor: node.anchor }) };
  const flow = 'flow' in node && node.flow === true;
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode, context));
    return { kind: 'list', ...place, ...(!flow && { end: endOf(items, end) }), flow, items };
  }
  if (isMap(node)) {
    const pairs: RawPair[] = [];
    for (const { key, value } of node.items) {
      const pair = convertPair(key as ParsedNode, value as ParsedNode | null, context);
      if (pair) pairs.push(pair);
    }
    const parts = pairs.map((pair) => pair.value ?? pair.key);
    return { kind: 'map', ...place, ...(!flow && { end: endOf(parts, end) }), flow, pairs };
  }
  return convertScalar(node as Scalar.Parsed, place);
}

/** Without the line breaks that belong to a block of text, so that an edit of it leaves the next line alone. */
function endOfText({ range: [start, end], type }: Scalar.Parsed, source: string): number {
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  return isBlock ? start + source.slice(start, end).trimEnd().length : Math.max(start, end);
}

/** Blocks end where their last part does; for the parser, the comments and blank lines that follow belong to them. */
const endOf = (parts: readonly RawNode[], otherwise: number) => parts.at(-1)?.end ?? otherwise;

function convertPair(key: ParsedNode, value: ParsedNode | null, context: Context): RawPair | undefined {
  const [start, end] = [key.range[0], Math.max(key.range[0], key.range[1])];
  if (!isScalar(key)) {
    // A dash below keys is told as such; only behind a question mark is a list meant to be a key.
    if (isSeq(key) && !key.flow && !/\?\s*$/.test(context.source.slice(0, start))) return undefined;
    context.refused.push({
      start,
      end: Math.min(end, start + 1),
      message: t('A key is plain text here, never a list, a map or an alias.'),
      leftOut: true,
    });
    return undefined;
  }
  const named = convertScalar(key as Scalar.Parsed, { start, end, ...(key.anchor && { anchor: key.anchor }) });
  if (named.text === '<<' && key.type === 'PLAIN') {
    context.refused.push({
      start,
      end,
      message: t(
        'Merging with << is not part of a plan; to share entries between plans, name their file under “uses”.',
      ),
      leftOut: true,
    });
    return undefined;
  }
  const converted = value && convert(value, context);
  const written =
    converted &&
    (converted.kind !== 'scalar' || converted.text !== '' || converted.anchor || converted.end > converted.start);
  return { key: named, ...(written && { value: converted }) };
}

function convertScalar(node: Scalar.Parsed, place: Raw): RawScalar {
  const text = node.source ?? '';
  return { kind: 'scalar', ...place, text, type: node.type === 'PLAIN' ? typeOf(node.value) : 'text' };
}

function typeOf(value: unknown): RawScalar['type'] {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

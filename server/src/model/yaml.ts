/**
 * The only file that knows the YAML parser. It is used behind a guard, because on hostile text it can abort the process,
 * run for minutes, or report wrong places: depth is checked before anything recurses, keys and aliases are resolved by
 * the caller, its messages and its `toJS` are never used.
 */
import {
  Composer,
  type CST,
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
import { limits } from './limits.ts';

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
}

export interface Parsed {
  readonly root?: RawNode;
  /** Where the text is no YAML: what was read around these is a guess. */
  readonly broken: readonly RawFault[];
  /** YAML that a plan may not use: tags, keys that are no text, merges. What was read around these is sound. */
  readonly refused: readonly RawFault[];
  /** Where the text goes deeper than the limit; nothing is read then. */
  readonly tooDeep?: number;
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

/** A new scalar, list or map as YAML text in block style, without a final newline. For text of our own, never the author's. */
export function printYaml(value: unknown, style: 'block' | 'flow'): string {
  const options = {
    lineWidth: 0,
    flowCollectionPadding: true,
    ...(style === 'flow' && { collectionStyle: 'flow' as const }),
  };
  return stringify(value, options).trimEnd();
}

function parse(source: string): Parsed {
  const tokens = tokenize(source);
  if (typeof tokens === 'number') return { broken: [], refused: [], tooDeep: tokens };
  const survey = surveyTokens(tokens, source);
  if (survey.tooDeep !== undefined) return { broken: [], refused: [], tooDeep: survey.tooDeep };

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
  const [document] = composer.compose(tokens, true, source.length);
  const refused = [...survey.refused];
  const root = document?.contents ? convert(document.contents as ParsedNode, refused) : undefined;
  return { ...(root && { root }), broken: brokenPlaces(source, survey.unclosed, document?.errors ?? []), refused };
}

/** The tokens of the text, or the offset where it goes too deep for the parser to be trusted with. */
function tokenize(source: string): CST.Token[] | number {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  try {
    for (const lexeme of new Lexer().lex(source)) {
      if (lexeme === '[' || lexeme === '{') brackets++;
      else if (lexeme === ']' || lexeme === '}') brackets--;
      if (lexeme === '-' || lexeme === '?' || lexeme === ':') indicators++;
      else if (lexeme === ',' || lexeme.includes('\n')) indicators = 0;
      if (brackets > limits.depth || indicators > limits.depth) return offset;
      // The lexer's own control characters stand for nothing in the text.
      if (!/^[\x02\x18\x1f]$/.test(lexeme)) offset += lexeme.length;
      tokens.push(...parser.next(lexeme));
    }
    tokens.push(...parser.end());
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
  return tokens;
}

interface Survey {
  readonly tooDeep?: number;
  readonly refused: readonly RawFault[];
  readonly unclosed: readonly RawFault[];
}

/** Walks the tokens without recursion: how deep they go, and what stands in them that the composer would hide. */
function surveyTokens(tokens: readonly CST.Token[], source: string): Survey {
  const refused: RawFault[] = [];
  const unclosed: RawFault[] = [];
  const pending: (readonly [CST.Token | CST.SourceToken, number])[] = tokens
    .map((token) => [token, 0] as const)
    .reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [token, depth] = next;
    if (depth > limits.depth) return { tooDeep: 'offset' in token ? token.offset : 0, refused, unclosed };
    if (token.type === 'tag')
      refused.push({ ...extent(token), message: 'Tags have no meaning in a plan; remove this one.' });
    if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
      const quote = token.source.charAt(0);
      if (token.source.length < 2 || !token.source.endsWith(quote) || endsInEscape(token.source))
        unclosed.push({ ...toLineEnd(token.offset, source), message: `The closing ${quote} of this text is missing.` });
    }
    if (token.type === 'flow-collection') {
      const open = token.start.source;
      const close = open === '[' ? ']' : '}';
      if (!token.end.some(({ source: end }) => end === close))
        unclosed.push({
          start: token.offset,
          end: token.offset + 1,
          message: `The closing ${close} of this ${open} is missing.`,
        });
    }
    for (const child of childrenOf(token).reverse()) pending.push([child.token, depth + (child.nested ? 1 : 0)]);
  }
  return { refused, unclosed };
}

function childrenOf(token: CST.Token | CST.SourceToken): { token: CST.Token | CST.SourceToken; nested: boolean }[] {
  const children: { token: CST.Token | CST.SourceToken; nested: boolean }[] = [];
  const add = (nested: boolean, ...more: (CST.Token | CST.SourceToken | null | undefined)[]) => {
    for (const child of more) if (child) children.push({ token: child, nested });
  };
  if (token.type === 'document') add(true, ...token.start, token.value);
  if ('items' in token)
    for (const item of token.items) {
      add(true, ...item.start);
      if ('key' in item) add(true, item.key);
      if ('sep' in item) add(true, ...(item.sep ?? []));
      if ('value' in item) add(true, item.value);
    }
  return children;
}

const endsInEscape = (quoted: string) => quoted.startsWith('"') && /(?<!\\)(?:\\\\)*\\"$/.test(quoted.slice(1));

const extent = (token: CST.SourceToken) => ({ start: token.offset, end: token.offset + token.source.length });

function toLineEnd(start: number, source: string): { start: number; end: number } {
  const newline = source.slice(start).search(/\r?\n|$/);
  return { start, end: start + newline };
}

/** One fault a block: what follows the first is mostly its echo, and shows itself once the first is mended. */
function brokenPlaces(source: string, unclosed: readonly RawFault[], errors: readonly YAMLError[]): RawFault[] {
  const first = [...unclosed].sort((a, b) => a.start - b.start)[0];
  if (first) return [first];
  const error = [...errors].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (!error) return [];
  const start = Math.min(Math.max(error.pos[0], 0), source.length);
  const end = Math.min(Math.max(error.pos[1], start), source.length);
  return [
    {
      ...tidy(start, end, source),
      message: wording(error),
      ...(error.code === 'TAB_AS_INDENT' && { tab: true as const }),
    },
  ];
}

/** At least one character where there is one, and no more than its line. */
function tidy(start: number, end: number, source: string): { start: number; end: number } {
  const line = toLineEnd(start, source);
  if (line.end > start) return { start, end: Math.min(Math.max(end, start + 1), line.end) };
  const before = source.slice(0, start).trimEnd().length;
  return before > 0 ? { start: before - 1, end: before } : { start, end: start };
}

function wording({ code, message }: YAMLError): string {
  switch (code) {
    case 'BAD_INDENT':
      return 'The indentation does not fit the lines around it: entries of one map start in the same column.';
    case 'TAB_AS_INDENT':
      return 'A tab cannot indent; use spaces.';
    case 'BAD_SCALAR_START':
      return 'Text cannot start with this character; put the text in quotes.';
    case 'BAD_DQ_ESCAPE':
      return 'After a backslash in double quotes, this character has no meaning; use single quotes, or write \\\\.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A second “: ” stands on this line; put text that contains one in quotes.';
    case 'BLOCK_IN_FLOW':
      return 'Inside brackets, entries are separated by commas, not by lines.';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line has no key: write “key: ” before it, or indent it as part of the text above.';
    case 'KEY_OVER_1024_CHARS':
      return 'A key can have 1024 characters at most.';
    case 'MISSING_CHAR':
      return /[,]/.test(message) ? 'A comma is missing before this.' : 'A space or colon is missing here.';
    case 'BAD_ALIAS':
      return 'An alias needs a name after its *, and an anchor a name after its &.';
    case 'ALIAS_PROPS':
      return 'An alias stands for what its anchor names; it cannot have an anchor of its own.';
    case 'MULTIPLE_ANCHORS':
      return 'An entry can have one anchor only.';
    case 'UNEXPECTED_TOKEN':
      return 'This cannot stand here; if it is meant as text, put it in quotes.';
    default:
      return 'This cannot be read; look for a missing quote, bracket, colon or indentation nearby.';
  }
}

/** Depth is bounded by now, so recursion is safe. */
function convert(node: ParsedNode, refused: RawFault[]): RawNode {
  const start = node.range[0];
  const end = Math.max(node.range[1], start);
  if (isAlias(node)) return { kind: 'alias', start, end, name: node.source };
  const place = { start, end, ...(node.anchor && { anchor: node.anchor }) };
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode, refused));
    return { kind: 'list', ...place, flow: node.flow === true, items };
  }
  if (isMap(node)) {
    const pairs: RawPair[] = [];
    for (const { key, value } of node.items) {
      const pair = convertPair(key as ParsedNode, value as ParsedNode | null, refused);
      if (pair) pairs.push(pair);
    }
    return { kind: 'map', ...place, flow: node.flow === true, pairs };
  }
  return convertScalar(node as Scalar.Parsed, place);
}

function convertPair(key: ParsedNode, value: ParsedNode | null, refused: RawFault[]): RawPair | undefined {
  const [start, end] = [key.range[0], Math.max(key.range[0], key.range[1])];
  if (!isScalar(key)) {
    refused.push({
      start,
      end: Math.min(end, start + 1),
      message: 'A key is plain text here, never a list, a map or an alias.',
    });
    return undefined;
  }
  const named = convertScalar(key as Scalar.Parsed, { start, end, ...(key.anchor && { anchor: key.anchor }) });
  if (named.text === '<<' && key.type === 'PLAIN') {
    refused.push({
      start,
      end,
      message: 'Merging with << is not part of a plan; to share entries between plans, name their file under “uses”.',
    });
    return undefined;
  }
  const converted = value && convert(value, refused);
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

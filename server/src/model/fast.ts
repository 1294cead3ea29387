/**
 * Reads blocks in the plain layout that nearly all have, many times quicker than the YAML parser, and to the same nodes
 * at the same places; whatever is laid out in another way is left to the parser. A test holds the two equal.
 * (`@amritk/yaml` is as quick, but what it takes for YAML differs from `yaml`, so a plan would mean two things.)
 */
import type { Parsed, RawMap, RawNode, RawPair, RawScalar } from './yaml.ts';

/** Tabs, carriage returns and all that is no plain character, or none to everybody. */
const odd = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

const keyLine = /([A-Za-z\u00c0-\u024f][\w\u00c0-\u024f-]{0,200}):(?: +|(?=\n|$))/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'/y;
const flowText = /[A-Za-z0-9\u00a1-\ud7ff(][^\n:#,[\]{}"'&*!|>%@`\\]*/y;
const blockStart = /[A-Za-z0-9\u00a1-\ud7ff(]/y;
const header = /([|>])(-?)\n/y;
const restOfLine = / *(?:(?<= )#[^\n]*)?(?:\n|$)/y;

/** Deeper ones are for the parser, which counts the levels first. */
const deepest = 12;

/** Text that is indented further is for the parser. */
const widest = 80;

/** The nodes of a block, or `undefined` where it is not plainly laid out. Takes time linear in the text. */
export function readPlain(text: string): Parsed | undefined {
  return odd.test(text) ? undefined : new PlainReader(text).parsed();
}

/** Each method reads from `#at` on and gives `undefined` as soon as something is not plain. */
class PlainReader {
  readonly #text: string;
  readonly #levels: number[] = [];
  #at = 0;
  /** Of the text of the line that is reached; below zero at the end. */
  #column = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parsed(): Parsed | undefined {
    this.#toNextText();
    const root = this.#column < 0 ? undefined : this.#map(this.#column, 0);
    if (!root || this.#column >= 0) return undefined;
    return { root, broken: [], refused: [], levels: this.#levels };
  }

  /** Empty at the end. */
  get #next(): string {
    return this.#text.charAt(this.#at);
  }

  /** From the start of a line to the next text that is no comment. */
  #toNextText(): void {
    const text = this.#text;
    for (;;) {
      const start = this.#at;
      let at = start;
      while (text[at] === ' ') at++;
      this.#at = at;
      this.#column = at < text.length ? at - start : -1;
      if (at >= text.length || (text[at] !== '\n' && text[at] !== '#')) return;
      const newline = text.indexOf('\n', at);
      this.#at = newline < 0 ? text.length : newline + 1;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  /** Nothing but a comment may follow on the line. */
  #endLine(): boolean {
    if (!this.#match(restOfLine)) return false;
    this.#toNextText();
    return true;
  }

  #map(indent: number, depth: number): RawMap | undefined {
    if (depth > deepest) return undefined;
    const start = this.#begin(depth);
    const pairs: RawPair[] = [];
    while (this.#column === indent) {
      const key = this.#key();
      const pair = key && (this.#endLine() ? this.#below(key, indent, depth) : this.#beside(key, indent, depth));
      if (!pair) return undefined;
      pairs.push(pair);
    }
    const last = pairs.at(-1);
    if (!last || this.#column > indent) return undefined;
    return { kind: 'map', start, end: (last.value ?? last.key).end, flow: false, pairs };
  }

  #key(): RawScalar | undefined {
    const start = this.#at;
    const text = this.#match(keyLine)?.[1];
    if (text === undefined || isSpecial(text)) return undefined;
    return { kind: 'scalar', start, end: start + text.length, text, type: 'text' };
  }

  /** What stands on the lines below a key, if anything. */
  #below(key: RawScalar, indent: number, depth: number): RawPair | undefined {
    const column = this.#column;
    if (column <= indent) return column === indent && this.#next === '-' ? undefined : { key };
    const value = this.#next === '-' ? this.#list(column, depth + 1) : this.#map(column, depth + 1);
    return value && { key, value };
  }

  #beside(key: RawScalar, indent: number, depth: number): RawPair | undefined {
    const value = isOneOf('>|', this.#next) ? this.#lines(indent) : this.#onLine(depth + 1);
    return value && { key, value };
  }

  #list(indent: number, depth: number): RawNode | undefined {
    const start = this.#begin(depth);
    const items: RawNode[] = [];
    while (this.#column === indent) {
      if (!this.#text.startsWith('- ', this.#at)) return undefined;
      const lineStart = this.#at - indent;
      this.#at += 2;
      this.#skipSpaces();
      keyLine.lastIndex = this.#at;
      this.#column = this.#at - lineStart;
      const isMap = keyLine.test(this.#text);
      const item = isMap ? this.#map(this.#column, depth + 1) : this.#onLine(depth + 1);
      if (!item) return undefined;
      items.push(item);
    }
    if (this.#column > indent) return undefined;
    return { kind: 'list', start, end: items.at(-1)?.end ?? start, flow: false, items };
  }

  /** A value and the end of its line. */
  #onLine(depth: number): RawNode | undefined {
    const value = this.#value(depth, false);
    return value && this.#endLine() ? value : undefined;
  }

  #value(depth: number, inFlow: boolean): RawNode | undefined {
    if (isOneOf('[{', this.#next)) return this.#flow(depth);
    if (isOneOf(`"'`, this.#next)) return this.#quoted();
    return inFlow ? this.#flowText() : this.#blockText();
  }

  #quoted(): RawScalar | undefined {
    const start = this.#at;
    const [written] = this.#match(quoted) ?? [];
    return written === undefined
      ? undefined
      : { kind: 'scalar', start, end: this.#at, text: written.slice(1, -1), type: 'text' };
  }

  #blockText(): RawScalar | undefined {
    const start = this.#at;
    if (!this.#match(blockStart)) return undefined;
    const newline = this.#text.indexOf('\n', start);
    const line = this.#text.slice(start, newline < 0 ? undefined : newline);
    const comment = line.indexOf(' #');
    const text = withoutSpaces(comment < 0 ? line : line.slice(0, comment));
    if (text.includes(': ') || text.endsWith(':')) return undefined;
    return this.#scalar(start, text);
  }

  #flowText(): RawScalar | undefined {
    const start = this.#at;
    const [written] = this.#match(flowText) ?? [];
    return written === undefined ? undefined : this.#scalar(start, withoutSpaces(written));
  }

  #scalar(start: number, text: string): RawScalar | undefined {
    const type = typeOf(text);
    this.#at = start + text.length;
    return type && { kind: 'scalar', start, end: this.#at, text, type };
  }

  /** Brackets or braces on one line. */
  #flow(depth: number): RawNode | undefined {
    const bracket = this.#next;
    if (depth > deepest) return undefined;
    const start = this.#begin(depth);
    this.#at++;
    const [items, pairs]: [RawNode[], RawPair[]] = [[], []];
    const close = bracket === '[' ? ']' : '}';
    for (let isFirst = true; ; isFirst = false) {
      this.#skipSpaces();
      if (isFirst && this.#next === close) break;
      const key = bracket === '{' ? this.#key() : undefined;
      const value = bracket === '[' || key ? this.#value(depth + 1, true) : undefined;
      if (!value) return undefined;
      if (key) pairs.push({ key, value });
      else items.push(value);
      this.#skipSpaces();
      if (this.#next === close) break;
      if (!this.#text.startsWith(', ', this.#at)) return undefined;
      this.#at++;
    }
    const place = { start, end: ++this.#at, flow: true };
    return bracket === '[' ? { kind: 'list', ...place, items } : { kind: 'map', ...place, pairs };
  }

  /** Text on the lines below `>` or `|`, all of them in one column and without blank ones. */
  #lines(indent: number): RawScalar | undefined {
    const [start, text] = [this.#at, this.#text];
    const [, style, chomp] = this.#match(header) ?? [];
    const column = text.slice(this.#at, this.#at + widest).search(/[^ ]/);
    if (style === undefined || column <= indent) return undefined;
    const line = new RegExp(` {${column}}(\\S(?:[^\\n]*\\S)?)(?:\\n|$)`, 'y');
    const lines: string[] = [];
    let end = this.#at;
    for (let next = this.#match(line)?.[1]; next !== undefined; next = this.#match(line)?.[1]) {
      lines.push(next);
      end = this.#at - (text[this.#at - 1] === '\n' ? 1 : 0);
    }
    const [, spaces = ''] = this.#match(/\n*( *)/y) ?? [];
    const isEnd = this.#next === '' ? spaces === '' : this.#next !== '\n' && spaces.length <= indent;
    if (!isEnd || lines.length === 0 || (!chomp && text[end] !== '\n')) return undefined;
    this.#at -= spaces.length;
    this.#toNextText();
    const joined = lines.join(style === '>' ? ' ' : '\n') + (chomp ? '' : '\n');
    return { kind: 'scalar', start, end, text: joined, type: 'text' };
  }

  #skipSpaces(): void {
    while (this.#next === ' ') this.#at++;
  }

  #begin(depth: number): number {
    this.#levels[depth] ??= this.#at;
    return this.#at;
  }
}

function withoutSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

const isSpecial = (text: string) => /^(?:null|true|false)$/i.test(text);

/** What YAML takes plain text for; `undefined` where that takes more than a look. */
function typeOf(text: string): RawScalar['type'] | undefined {
  if (!/^\d/.test(text)) return isSpecial(text) ? undefined : 'text';
  if (/^[1-9]\d*$/.test(text)) return 'number';
  return / |^\d{4}-\d\d-\d\d$/.test(text) ? 'text' : undefined;
}

const isOneOf = (characters: string, character: string) => character !== '' && characters.includes(character);

import type { Edit } from '../text/edit.ts';
import { holds, type Span } from '../text/span.ts';
import { type Block, bodyOf, splitBlocks } from './blocks.ts';
import type { Fault, Related } from './fault.ts';
import { limits } from './limits.ts';
import type { MapNode, Node, Pair, ScalarNode } from './node.ts';
import { type Parsed, parseBlock, type RawFault, type RawNode, type RawPair, type RawScalar } from './yaml.ts';

/** A text read as far as it can be: what it says and what is wrong with it, side by side. */
export interface Document {
  readonly file: string;
  readonly text: string;
  /** Absent when the text is empty or is no map. */
  readonly root?: MapNode;
  /** The text is larger or deeper than the limits: nothing may be concluded from what it does not say. */
  readonly beyondLimits: boolean;
  /** `syntax` only, sorted by position. */
  readonly faults: readonly Fault[];
  /** The blocks that could not be read whole: what the tree holds of them is a guess. */
  readonly broken: readonly Span[];
  /** Parsed blocks by their text, for the next version of the same file. */
  readonly parsed: ReadonlyMap<string, Parsed>;
}

/**
 * Reads a text; never throws. A fault costs the smallest block of lines that it stands in. `before` is an earlier
 * version of the same file: blocks that stand in it unchanged are not parsed again.
 */
export function readDocument(file: string, text: string, before?: Document): Document {
  return new Reading(file, text, before?.parsed ?? new Map()).document();
}

/** Whether any block that could not be read lies in the span or around it. */
export function isBroken({ broken }: Document, span: Span): boolean {
  return broken.some((block) => holds(span, block) || holds(block, span));
}

/** Top-level keys and the entries below them are always parsed apart; deeper blocks only where one is broken. */
const apart = 2;

class Reading {
  readonly #file: string;
  readonly #text: string;
  readonly #before: ReadonlyMap<string, Parsed>;
  readonly #parsed = new Map<string, Parsed>();
  readonly #faults: Fault[] = [];
  readonly #broken: Span[] = [];
  readonly #anchors = new Map<string, Node | 'open'>();
  #aliases = 0;
  #expanded = 0;
  #beyondLimits = false;

  constructor(file: string, text: string, before: ReadonlyMap<string, Parsed>) {
    this.#file = file;
    this.#text = text;
    this.#before = before;
  }

  document(): Document {
    const root = this.#root();
    const faults = this.#faults.sort((a, b) => a.at.start - b.at.start);
    const document = { file: this.#file, text: this.#text, broken: this.#broken, parsed: this.#parsed, faults };
    if (this.#beyondLimits) return { ...document, beyondLimits: true };
    return { ...document, ...(root && { root }), beyondLimits: false };
  }

  #root(): MapNode | undefined {
    if (exceeds(this.#text, limits.bytes)) {
      this.#beyondLimits = true;
      this.#fault(
        0,
        Math.max(this.#text.indexOf('\n'), 0),
        'This file is larger than 2 MiB, too large for a plan; nothing in it was checked.',
      );
      return undefined;
    }
    this.#controlCharacters();
    const [start, end] = this.#oneDocument();
    const pairs = this.#pairs(start, end, 1);
    const first = pairs[0];
    const last = pairs.at(-1);
    if (!first || !last) return undefined;
    return {
      kind: 'map',
      span: this.#span(first.key.span.start, (last.value ?? last.key).span.end),
      pairs,
      flow: false,
    };
  }

  /** YAML's printable characters and line breaks only; a lone carriage return is no line break here. */
  #controlCharacters(): void {
    for (const { index } of this.#text.matchAll(
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/gu,
    )) {
      const code = this.#text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
      this.#fault(index, index + 1, `An invisible control character (U+${code}) stands here; delete it.`);
      if (this.#faults.length > limits.faults) return;
    }
  }

  /** Where the one document begins and ends; directives and further documents are faults. */
  #oneDocument(): [number, number] {
    const text = this.#text;
    let start = text.startsWith('\ufeff') ? 1 : 0;
    let begun = false;
    let ended = false;
    for (let at = start; at < text.length; ) {
      const newline = text.indexOf('\n', at);
      const lineEnd = newline < 0 ? text.length : newline;
      const line = text.slice(at, lineEnd).trimEnd();
      const marker = /^(---|\.\.\.)(?=\s|$)/.exec(line)?.[0];
      const content = marker ? line.slice(3).trim() : line.trim();
      const blank = content === '' || content.startsWith('#');
      if (line.startsWith('%') && !begun) {
        this.#fault(at, at + line.length, 'Directives have no meaning in a plan; remove this line.');
        start = lineEnd;
      } else if (marker === '---' && !begun && !ended) {
        start = at + 3;
        begun = !blank;
      } else if (marker && (begun || ended)) {
        if (marker === '...' && blank && !ended) {
          ended = true;
        } else if (marker === '---' || !blank) {
          this.#fault(at, at + 3, 'A second document starts here; a file holds one plan, so the rest is not read.');
          return [start, Math.min(at, this.#end ?? at)];
        }
        this.#end ??= at;
      } else if (!blank && ended) {
        this.#fault(at, at + line.length, 'After the line “...” the plan has ended; the rest is not read.');
        return [start, this.#end ?? at];
      } else if (!blank) {
        begun = true;
      }
      at = lineEnd + 1;
    }
    return [start, this.#end ?? text.length];
  }
  #end: number | undefined;

  /** The pairs of one map, read block by block. */
  #pairs(start: number, end: number, level: number): Pair[] {
    const blocks = splitBlocks(this.#text, start, end);
    if (!blocks) return this.#whole(start, end);
    const pairs = blocks.flatMap((block) => {
      if (block.indent !== blocks[0]?.indent) {
        const at = block.start + block.indent;
        this.#fault(
          at,
          block.headEnd,
          'The indentation does not fit the lines around it: entries of one map start in the same column.',
        );
      }
      return this.#block(block, level);
    });
    return this.#unique(pairs);
  }

  /** What layout cannot split: braces at the top, or text that is no map at all. */
  #whole(start: number, end: number): Pair[] {
    const parsed = this.#parse(start, end);
    this.#report(parsed, start);
    if (parsed.broken.length > 0) this.#broken.push(this.#span(start, end));
    if (parsed.root?.kind === 'map') return this.#map(parsed.root.pairs, start);
    if (parsed.root && parsed.broken.length === 0) {
      const at = start + parsed.root.start;
      this.#fault(at, this.#lineEnd(at), 'A plan is a map of keys: begin with “changeplan: 1”.');
    }
    return [];
  }

  #block(block: Block, level: number): Pair[] {
    const body = bodyOf(this.#text, block);
    const split = body !== undefined && splitBlocks(this.#text, body, block.end) !== undefined;
    if (split && level < apart) return this.#nested(block, body, level);
    const parsed = this.#parse(block.start, block.end);
    if (parsed.broken.length > 0 && split && level < limits.depth) {
      const known = this.#faults.length;
      const pairs = this.#nested(block, body, level);
      if (this.#faults.length === known) this.#report(parsed, block.start);
      return pairs;
    }
    if (parsed.tooDeep !== undefined) this.#deep(block.start + parsed.tooDeep);
    if (parsed.root && parsed.root.kind !== 'map' && parsed.broken.length === 0) {
      const at = block.start + block.indent;
      this.#broken.push(this.#span(block.start, block.end));
      this.#fault(at, this.#lineEnd(at), 'This line is no “key: value” yet; write a colon and a space after the key.');
      return [];
    }
    this.#report(parsed, block.start);
    if (parsed.broken.length > 0) this.#broken.push(this.#span(block.start, block.end));
    return parsed.root?.kind === 'map' ? this.#map(parsed.root.pairs, block.start) : [];
  }

  /** A head line and the blocks below it. */
  #nested(block: Block, body: number, level: number): Pair[] {
    const head = this.#parse(block.start, block.headEnd);
    this.#report(head, block.start);
    const key = head.root?.kind === 'map' ? head.root.pairs[0]?.key : undefined;
    if (!key) return [];
    const named = this.#scalar(key, block.start);
    const pairs = this.#pairs(body, block.end, level + 1);
    const first = pairs[0];
    const last = pairs.at(-1);
    if (!first || !last) return [{ key: named }];
    const span = this.#span(first.key.span.start, (last.value ?? last.key).span.end);
    return [{ key: named, value: { kind: 'map', span, pairs, flow: false } }];
  }

  #parse(start: number, end: number): Parsed {
    const source = this.#text.slice(start, end);
    const parsed = this.#parsed.get(source) ?? this.#before.get(source) ?? parseBlock(source);
    this.#parsed.set(source, parsed);
    return parsed;
  }

  #report({ broken, refused, tooDeep }: Parsed, base: number): void {
    if (tooDeep !== undefined) this.#deep(base + tooDeep);
    for (const fault of broken) this.#rawFault(fault, base);
    for (const fault of refused) this.#rawFault(fault, base);
  }

  #rawFault({ start, end, message, tab }: RawFault, base: number): void {
    if (tab)
      this.#fault(base + start, base + end, message, [{ title: 'Indent with spaces', edits: this.#tabsToSpaces() }]);
    else this.#fault(base + start, base + end, message);
  }

  /** Each indentation that holds a tab, in spaces: two more than a key above it, else what the same tabs were before. */
  #tabsToSpaces(): Edit[] {
    const known = new Map<string, string>();
    const edits: Edit[] = [];
    let above = { indent: '', opens: false };
    for (const { index, 1: written = '', 2: content = '' } of this.#text.matchAll(/^([^\S\r\n]*)(\S[^\r\n]*)/gm)) {
      let indent = written;
      if (written.includes('\t')) {
        indent = above.opens ? `${above.indent}  ` : (known.get(written) ?? written.replaceAll('\t', '  '));
        known.set(written, indent);
        edits.push({ at: this.#span(index, index + written.length), text: indent });
      }
      if (!content.startsWith('#')) above = { indent, opens: /:\s*(?:#.*)?$/.test(content) };
    }
    return edits;
  }

  #deep(at: number): void {
    if (this.#beyondLimits) return;
    this.#beyondLimits = true;
    this.#fault(
      at,
      this.#lineEnd(at),
      `This goes deeper than ${limits.depth} levels; nothing in the file was checked.`,
    );
  }

  #map(pairs: readonly RawPair[], base: number): Pair[] {
    const converted: Pair[] = [];
    for (const { key, value } of pairs) {
      const node = value && this.#node(value, base);
      converted.push({ key: this.#scalar(key, base), ...(node && { value: node }) });
    }
    return this.#unique(converted);
  }

  /** The first of two entries with one key is read; the second is the one that was too many. */
  #unique(pairs: readonly Pair[]): Pair[] {
    const first = new Map<string, Pair>();
    for (const pair of pairs) {
      const twin = first.get(pair.key.text);
      if (!twin) first.set(pair.key.text, pair);
      else {
        const { start, end } = pair.key.span;
        const related = [{ at: twin.key.span, message: 'The first one' }];
        this.#fault(
          start,
          end,
          `“${pair.key.text}” stands here a second time; only the first is read. Rename or remove one.`,
          [],
          related,
        );
      }
    }
    return [...first.values()];
  }

  #node(raw: RawNode, base: number): Node | undefined {
    if (raw.kind === 'alias') return this.#alias(raw.name, base + raw.start, base + raw.end);
    if (raw.anchor !== undefined) this.#anchors.set(raw.anchor, 'open');
    const node = this.#written(raw, base);
    if (raw.anchor !== undefined) this.#anchors.set(raw.anchor, node);
    return node;
  }

  #written(raw: Exclude<RawNode, { kind: 'alias' }>, base: number): Node {
    const span = this.#span(base + raw.start, base + raw.end);
    switch (raw.kind) {
      case 'scalar':
        return this.#scalar(raw, base);
      case 'list':
        return { kind: 'list', span, flow: raw.flow, items: raw.items.flatMap((item) => this.#node(item, base) ?? []) };
      case 'map':
        return { kind: 'map', span, flow: raw.flow, pairs: this.#map(raw.pairs, base) };
      default:
        return raw satisfies never;
    }
  }

  #scalar({ start, end, text, type }: RawScalar, base: number): ScalarNode {
    return { kind: 'scalar', span: this.#span(base + start, base + end), text, type };
  }

  #alias(name: string, start: number, end: number): Node | undefined {
    this.#aliases++;
    if (this.#aliases > limits.aliases) {
      if (this.#aliases === limits.aliases + 1)
        this.#fault(start, end, `More than ${limits.aliases} aliases; this one and those after it are not read.`);
      return undefined;
    }
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#fault(start, end, `No anchor &${name} stands above this alias.`);
      return undefined;
    }
    if (target === 'open') {
      this.#fault(start, end, `This alias stands inside what it stands for: &${name} would never end.`);
      return undefined;
    }
    const before = this.#expanded;
    this.#expanded += sizeOf(target, limits.expanded);
    if (this.#expanded > limits.expanded) {
      if (before <= limits.expanded)
        this.#fault(
          start,
          end,
          'The aliases of this file stand for too much text; this one and those after it are not read.',
        );
      return undefined;
    }
    return { ...target, span: this.#span(start, end) };
  }

  #fault(start: number, end: number, message: string, fixes?: Fault['fixes'], related?: readonly Related[]): void {
    const at = this.#span(start, Math.max(start, end));
    this.#faults.push({ rule: 'syntax', at, message, ...(fixes?.length && { fixes }), ...(related && { related }) });
  }

  #lineEnd(start: number): number {
    const newline = this.#text.indexOf('\n', start);
    return start + this.#text.slice(start, newline < 0 ? undefined : newline).trimEnd().length;
  }

  #span(start: number, end: number): Span {
    return { file: this.#file, start, end };
  }
}

/** Whether the text takes more bytes than that in UTF-8, where a UTF-16 unit takes three at most. */
function exceeds(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);
}

/** Nodes in the tree, aliases followed, counted no further than `most`. */
function sizeOf(node: Node, most: number): number {
  let size = 0;
  const pending: Node[] = [node];
  for (let next = pending.pop(); next && size <= most; next = pending.pop()) {
    size++;
    if (next.kind === 'list') pending.push(...next.items.slice(0, most));
    if (next.kind === 'map') for (const { value } of next.pairs) if (value) pending.push(value);
  }
  return size;
}

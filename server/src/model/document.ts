import type { Edit } from '../text/edit.ts';
import { holds, type Span } from '../text/span.ts';
import { areEntries, type Block, bodyOf, splitBlocks, startsWithKey } from './blocks.ts';
import type { Fault, Related } from './fault.ts';
import { limits } from './limits.ts';
import { firstVersions } from './merge.ts';
import { type MapNode, type Node, type Pair, pairSpan, type ScalarNode } from './node.ts';
import { findDocument } from './stream.ts';
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
  /** What could not be read whole, in order, none inside another: what the tree holds of it is a guess, or nothing. */
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
  const first = firstThat(broken, ({ end }) => end >= span.start);
  return broken.slice(first, first + 2).some((block) => holds(span, block) || holds(block, span));
}

/** Whether lines of the entry in the span could not be read, those too that follow it and are indented deeper. */
export function isCutShort(document: Document, span: Span): boolean {
  if (isBroken(document, span)) return true;
  const { broken, text } = document;
  const below = broken[firstThat(broken, ({ end }) => end > span.end)];
  if (!below) return false;
  const next = span.end + (/^(?:\s|#.*)*/.exec(text.slice(span.end, below.end))?.[0].length ?? 0);
  const column = (offset: number) => offset - text.lastIndexOf('\n', offset - 1);
  return below.start <= next && column(next) > column(span.start);
}

/** The first index for which that holds, in a list that has all such at its end. */
function firstThat<T>(sorted: readonly T[], holdsFor: (item: T) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = sorted[middle];
    if (item !== undefined && holdsFor(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Top-level keys and the entries below them are always parsed apart. */
const apart = 2;

/** Where one is broken, its parts are too, as deep as the language has keys; each further level would cost a parse of all. */
const deepest = 8;

/** Control characters, marks of byte order, halves of surrogate pairs. Without the flag “u”, which makes it slow. */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

class Reading {
  readonly #file: string;
  /** Without what is not read of a merge conflict, once that is known. */
  #text: string;
  readonly #before: ReadonlyMap<string, Parsed>;
  readonly #parsed = new Map<string, Parsed>();
  readonly #faults: Fault[] = [];
  readonly #broken: Span[] = [];
  readonly #anchors = new Map<string, Node | 'open'>();
  #aliases = 0;
  #expanded = 0;
  #beyondLimits: Fault | undefined;
  readonly #tabbed: Span[] = [];
  /** One fix for all tabs; its edits are known once everything is read. */
  readonly #inSpaces: Edit[] = [];

  constructor(file: string, text: string, before: ReadonlyMap<string, Parsed>) {
    this.#file = file;
    this.#text = text;
    this.#before = before;
  }

  document(): Document {
    const text = this.#text;
    const root = this.#root();
    const document = { file: this.#file, text, broken: outermost(this.#broken), parsed: this.#parsed };
    if (this.#beyondLimits) return { ...document, faults: [this.#beyondLimits], beyondLimits: true };
    if (this.#tabbed.length > 0) this.#tabsToSpaces();
    const faults = this.#faults.sort((a, b) => a.at.start - b.at.start);
    return { ...document, ...(root && { root }), faults, beyondLimits: false };
  }

  #root(): MapNode | undefined {
    if (exceeds(this.#text, limits.bytes)) {
      this.#beyond(0, 'This file is larger than 2 MiB, too large for a plan; nothing in it was checked.');
      return undefined;
    }
    this.#controlCharacters();
    const merged = firstVersions(this.#text);
    this.#text = merged.text;
    const { start, end, faults } = findDocument(this.#text);
    for (const fault of [...merged.faults, ...faults]) this.#rawFault(fault, 0);
    const blocks = splitBlocks(this.#text, start, end);
    if (!blocks?.some((block) => startsWithKey(this.#text, block))) return this.#whole(start, end);
    return this.#blockMap(this.#entries(blocks, 1));
  }

  /** YAML's printable characters and line breaks only; a lone carriage return is no line break here. */
  #controlCharacters(): void {
    const start = this.#text.startsWith('\ufeff') ? 1 : 0;
    for (const { index } of this.#text.matchAll(forbidden)) {
      if (index < start) continue;
      const code = this.#text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
      this.#fault(index, index + 1, `An invisible control character (U+${code}) stands here; delete it.`);
      if (this.#faults.length > limits.faults) return;
    }
  }

  /** What layout cannot split: braces at the top, or text that is no map at all. */
  #whole(start: number, end: number): MapNode | undefined {
    const parsed = this.#parse(start, end);
    if (this.#isTooDeep(parsed, start, 1)) return undefined;
    this.#report(parsed, start, end);
    const node = parsed.root && this.#node(parsed.root, start);
    if (node?.kind === 'map') return node;
    if (node && parsed.broken.length === 0) {
      const at = node.span.start;
      this.#broken.push(this.#span(start, end));
      this.#fault(at, this.#lineEnd(at), 'A plan is a map of keys: begin with “changeplan: 1”.');
    }
    return undefined;
  }

  #blockMap(pairs: readonly Pair[]): MapNode | undefined {
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (!first || !last) return undefined;
    return { kind: 'map', span: this.#span(first.key.span.start, pairSpan(last).end), pairs, flow: false };
  }

  /** The pairs of one map, read block by block. */
  #entries(blocks: readonly Block[], level: number): readonly Pair[] {
    const orphans = level > 1 ? blocks.filter(({ orphan }) => orphan) : [];
    const [first, last] = [orphans[0], orphans.at(-1)];
    if (first && last) {
      this.#misplaced(first);
      this.#broken.push(this.#span(first.start, last.end));
    }
    const entries = blocks.slice(orphans.length);
    const indent = mostCommon(entries.map((block) => block.indent));
    const pairs = entries.flatMap((block) => {
      if (block.indent !== indent) this.#misplaced(block);
      return this.#block(block, level);
    });
    return this.#unique(pairs);
  }

  #misplaced({ start, indent }: Block): void {
    const message = 'The indentation does not fit the lines around it: entries of one map start in the same column.';
    this.#fault(start + indent, this.#lineEnd(start + indent), message);
  }

  #block(block: Block, level: number): readonly Pair[] {
    const body = bodyOf(this.#text, block);
    const below = body === undefined ? undefined : splitBlocks(this.#text, body, block.end);
    const parts = below && areEntries(this.#text, below) ? below : undefined;
    if (parts && level < apart) return this.#nested(block, parts, level);
    const parsed = this.#parse(block.start, block.end);
    if (this.#isTooDeep(parsed, block.start, level)) return [];
    if (parts && parsed.broken.length > 0 && level < deepest) {
      const known = this.#faults.length;
      const pairs = this.#nested(block, parts, level);
      if (this.#faults.length === known) this.#report(parsed, block.start, block.end);
      return pairs;
    }
    if (parsed.root && parsed.root.kind !== 'map' && parsed.broken.length === 0) {
      const at = block.start + block.indent;
      this.#broken.push(this.#span(block.start, block.end));
      this.#fault(at, this.#lineEnd(at), 'This line is no “key: value” yet; write a colon and a space after the key.');
      return [];
    }
    this.#report(parsed, block.start, block.end);
    return parsed.root?.kind === 'map' ? this.#map(parsed.root.pairs, block.start) : [];
  }

  /** A head line and the blocks below it. */
  #nested(block: Block, parts: readonly Block[], level: number): readonly Pair[] {
    const head = this.#parse(block.start, block.headEnd);
    this.#report(head, block.start, block.headEnd);
    const key = head.root?.kind === 'map' ? head.root.pairs[0]?.key : undefined;
    if (!key) return [];
    const named = this.#key(key, block.start);
    const value = this.#blockMap(this.#entries(parts, level + 1));
    return [{ key: named, ...(value && { value }) }];
  }

  #parse(start: number, end: number): Parsed {
    const source = this.#text.slice(start, end);
    const parsed = this.#parsed.get(source) ?? this.#before.get(source) ?? parseBlock(detached(source));
    this.#parsed.set(source, parsed);
    return parsed;
  }

  #report({ broken, refused }: Parsed, start: number, end: number): void {
    for (const fault of [...broken, ...refused]) this.#rawFault(fault, start);
    if (broken.length > 0) this.#broken.push(this.#span(start, end));
    if (broken.some(({ tab }) => tab)) this.#tabbed.push(this.#span(start, end));
  }

  #rawFault({ start, end, message, tab, leftOut }: RawFault, base: number): void {
    if (leftOut) this.#broken.push(this.#span(base + start, base + end));
    const fixes = tab ? [{ title: 'Indent with spaces', edits: this.#inSpaces, safe: true as const }] : [];
    this.#fault(base + start, base + end, message, fixes);
  }

  /**
   * Each indentation that holds a tab, in spaces: two more than a key above it, else what the same tabs were before. Only
   * in blocks where a tab is a fault: elsewhere it is part of a text.
   */
  #tabsToSpaces(): void {
    const known = new Map<string, string>();
    const blocks = outermost(this.#tabbed).values();
    let block = blocks.next().value;
    let above = { indent: '', opens: false };
    for (const { index, 1: written = '', 2: content = '' } of this.#text.matchAll(/^([ \t]*)([^\s][^\r\n]*)/gm)) {
      let indent = written;
      while (block && block.end <= index) block = blocks.next().value;
      if (written.includes('\t') && block && block.start <= index) {
        indent = above.opens ? `${above.indent}  ` : (known.get(written) ?? written.replaceAll('\t', '  '));
        known.set(written, indent);
        this.#inSpaces.push({ at: this.#span(index, index + written.length), text: indent });
      }
      if (!content.startsWith('#')) above = { indent, opens: /:\s*(?:#.*)?$/.test(content) };
    }
  }

  /** Whether the text goes too deep at that level of nesting, counted from one. */
  #isTooDeep({ levels }: Parsed, base: number, level: number): boolean {
    const tooDeep = levels[limits.depth - level + 1];
    if (tooDeep === undefined) return false;
    this.#beyond(base + tooDeep, `This goes deeper than ${limits.depth} levels; nothing in the file was checked.`);
    return true;
  }

  /** Beyond size or depth, nothing else may be said. */
  #beyond(start: number, message: string): void {
    this.#beyondLimits ??= { rule: 'syntax', at: this.#span(start, this.#lineEnd(start)), message };
  }

  #map(pairs: readonly RawPair[], base: number): readonly Pair[] {
    const converted: Pair[] = [];
    for (const { key, value } of pairs) {
      const named = this.#key(key, base);
      const node = value && this.#node(value, base);
      if (value && !node) this.#broken.push(this.#span(base + key.start, base + value.end));
      converted.push(node ? { key: named, value: node } : { key: named });
    }
    return this.#unique(converted);
  }

  /** The first of two entries with one key is read; the second is the one that was too many. */
  #unique(pairs: readonly Pair[]): readonly Pair[] {
    if (pairs.length < 2 || new Set(pairs.map(({ key }) => key.text)).size === pairs.length) return pairs;
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

  #key(raw: RawScalar, base: number): ScalarNode {
    const key = this.#scalar(raw, base);
    if (raw.anchor !== undefined) this.#anchors.set(raw.anchor, key);
    return key;
  }

  #node(raw: RawNode, base: number): Node | undefined {
    if (raw.kind === 'alias') {
      const target = this.#alias(raw.name, base + raw.start, base + raw.end);
      if (!target) this.#broken.push(this.#span(base + raw.start, base + raw.end));
      return target;
    }
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
    if (this.#expanded > limits.expanded) return undefined;
    this.#expanded += sizeOf(target, limits.expanded);
    if (this.#expanded > limits.expanded) {
      this.#fault(
        start,
        end,
        'The aliases of this file stand for too much text; this one and those after it are not read.',
      );
      return undefined;
    }
    const span = this.#span(start, end);
    return target.kind === 'scalar'
      ? { ...target, span, anchored: target.anchored ?? target.span }
      : { ...target, span };
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

/** A copy: a part of a string keeps the whole alive, so that unchanged blocks would keep every version of the text. */
const detached = (part: string) => ` ${part}`.slice(1);

/** The first of those that stand there most often. */
function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** In order, without those that lie inside another. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if ((kept.at(-1)?.end ?? 0) <= span.start) kept.push(span);
  return kept;
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
    if (next.kind === 'list') for (const item of next.items) pending.push(item);
    if (next.kind === 'map') for (const { value } of next.pairs) if (value) pending.push(value);
  }
  return size;
}

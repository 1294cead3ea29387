import type { Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { type Span, spanIn } from '../text/span.ts';
import { Anchors } from './anchors.ts';
import { areEntries, type Block, bodyOf, lineEnd, splitBlocks } from './blocks.ts';
import { readPlain } from './fast.ts';
import type { Fault } from './fault.ts';
import type { BlockHome } from './home.ts';
import { limits } from './limits.ts';
import { commonIndent, mapOf, misplaced, unique } from './map.ts';
import { type Mend, spaceMissing, withSpace } from './mending.ts';
import type { MapNode, Node, Pair, ScalarNode } from './node.ts';
import { type Parsed, parseBlock, type RawFault, type RawNode, type RawPair, type RawScalar } from './yaml.ts';

/** A block that was read as one. While its text stays the same, so does this object, wherever the block moves. */
export interface Unit {
  readonly home: BlockHome;
  readonly length: number;
  readonly indent: number;
  readonly role: Role;
  readonly pairs: readonly Pair[];
  /** Of the whole plan, where layout cannot split it. */
  readonly root?: MapNode;
  readonly faults: readonly Fault[];
  /** What could not be read whole. */
  readonly broken: readonly Span[];
  /** Where a tab is a fault. */
  readonly tabbed: readonly Span[];
  /** It is too deep: nothing may be said of the file but this. */
  readonly beyond?: Fault;
  /** Set where it depends on the rest of the file, by an anchor, an alias or a tab, so that it is read anew each time. */
  readonly tied?: ReadonlyMap<string, Parsed>;
}

/** The whole plan, the head line of a section, a key at the top or an entry of a section. */
export type Role = 'whole' | 'head' | 'top' | 'entry';

/** What the units of one version of a file share. */
export class Shared {
  readonly anchors = new Anchors();
  /** One fix for all tabs; its edits are known once everything is read. */
  readonly inSpaces: Edit[] = [];
}

/** Reads the text of a block; never throws. `before` is the unit of the same text in an earlier version. */
export function readUnit(
  source: string,
  { indent, headEnd }: Pick<Block, 'indent' | 'headEnd'>,
  role: Role,
  home: BlockHome,
  shared: Shared,
  before?: Unit,
): Unit {
  const reading = new Reading(source, home, shared, before?.tied);
  const pairs = reading.pairs({ start: 0, end: source.length, indent, headEnd, orphan: false }, role);
  return { home, length: source.length, indent, role, pairs, ...reading.told() };
}

/** Where one is broken, its parts are too, as deep as the language has keys; each further level would cost a parse of all. */
const deepest = 8;

class Reading {
  readonly #text: string;
  readonly #home: BlockHome;
  readonly #shared: Shared;
  readonly #before: ReadonlyMap<string, Parsed> | undefined;
  readonly #parsed = new Map<string, Parsed>();
  readonly #faults: Fault[] = [];
  readonly #broken: Span[] = [];
  readonly #tabbed: Span[] = [];
  /** Keys that stand twice: where tabs indent, only because nobody can tell under what. */
  readonly #twins: Fault[] = [];
  #beyond: Fault | undefined;
  #root: MapNode | undefined;
  #isTied = false;

  constructor(text: string, home: BlockHome, shared: Shared, before: ReadonlyMap<string, Parsed> | undefined) {
    this.#text = text;
    this.#home = home;
    this.#shared = shared;
    this.#before = before;
  }

  pairs(block: Block, role: Role): readonly Pair[] {
    if (role === 'head') return this.#head(block);
    if (role !== 'whole') return this.#block(block, role === 'top' ? 1 : 2);
    this.#whole();
    return [];
  }

  told(): Pick<Unit, 'root' | 'faults' | 'broken' | 'tabbed' | 'beyond' | 'tied'> {
    const isTied = this.#isTied || this.#tabbed.length > 0;
    return {
      faults: this.#tabbed.length > 0 ? this.#faults : [...this.#faults, ...this.#twins],
      ...{ broken: this.#broken, tabbed: this.#tabbed },
      ...(this.#root && { root: this.#root }),
      ...(this.#beyond && { beyond: this.#beyond }),
      ...(isTied && { tied: this.#parsed }),
    };
  }

  /** What layout cannot split: braces at the top, or text that is no map at all. */
  #whole(): void {
    const [start, end] = [0, this.#text.length];
    const parsed = this.#parse(start, end);
    if (this.#isTooDeep(parsed, start, 1)) return;
    this.#report(parsed, start, end);
    const node = parsed.root && this.#node(parsed.root, start);
    if (node?.kind === 'map') this.#root = node;
    else if (node && parsed.broken.length === 0) {
      const at = node.span.start - this.#home.start;
      this.#broken.push(this.#span(start, end));
      this.#fault(at, lineEnd(this.#text, at), t('A plan is a map of keys: begin with “changeplan: 1”.'));
    }
  }

  #head({ start, end }: Block): readonly Pair[] {
    const head = this.#parse(start, end);
    this.#report(head, start, end);
    const key = head.root?.kind === 'map' ? head.root.pairs[0]?.key : undefined;
    return key ? [{ key: this.#key(key, start) }] : [];
  }

  #block(block: Block, level: number): readonly Pair[] {
    const parsed = this.#parse(block.start, block.end);
    if (this.#isTooDeep(parsed, block.start, level)) return [];
    const body = parsed.broken.length > 0 && level < deepest ? bodyOf(this.#text, block) : undefined;
    const below = body === undefined ? undefined : splitBlocks(this.#text, body, block.end);
    if (below && areEntries(this.#text, below)) {
      const known = this.#faults.length;
      const pairs = this.#nested(block, below, level);
      if (this.#faults.length === known) this.#report(parsed, block.start, block.end);
      return pairs;
    }
    if (parsed.root && parsed.root.kind !== 'map' && parsed.broken.length === 0) {
      const at = block.start + block.indent;
      const end = lineEnd(this.#text, at);
      const mend = withSpace(this.#text.slice(at, end));
      this.#broken.push(this.#span(block.start, block.end));
      this.#fault(
        at,
        end,
        mend ? spaceMissing() : t('This line is no “key: value” yet; write a colon and a space after the key.'),
        mend && this.#mending(mend, at),
      );
      return [];
    }
    this.#report(parsed, block.start, block.end);
    return parsed.root?.kind === 'map' ? this.#map(parsed.root.pairs, block.start) : [];
  }

  /** A head line and the blocks below it. */
  #nested(block: Block, parts: readonly Block[], level: number): readonly Pair[] {
    const [head] = this.#head({ ...block, end: block.headEnd });
    if (!head) return [];
    const orphans = parts.filter(({ orphan }) => orphan);
    const [first, last] = [orphans[0], orphans.at(-1)];
    if (first && last) {
      this.#misplaced(first);
      this.#broken.push(this.#span(first.start, last.end));
    }
    const entries = parts.slice(orphans.length);
    const indent = commonIndent(entries);
    const pairs = entries.flatMap((part) => {
      if (part.indent !== indent) this.#misplaced(part);
      return this.#block(part, level + 1);
    });
    const value = mapOf(this.#unique(pairs));
    return [{ ...head, ...(value && { value }) }];
  }

  #misplaced({ start, indent }: Block): void {
    const at = start + indent;
    this.#faults.push(misplaced(this.#span(at, lineEnd(this.#text, at))));
  }

  #parse(start: number, end: number): Parsed {
    const source = this.#text.slice(start, end);
    const parsed = this.#parsed.get(source) ?? this.#before?.get(source) ?? readPlain(source) ?? parseBlock(source);
    this.#parsed.set(source, parsed);
    return parsed;
  }

  #report({ broken, refused }: Parsed, start: number, end: number): void {
    for (const fault of [...broken, ...refused]) this.#rawFault(fault, start);
    if (broken.length > 0) this.#broken.push(this.#span(start, end));
    if (broken.some(({ tab }) => tab)) this.#tabbed.push(this.#span(start, end));
  }

  #rawFault({ start, end, message, tab, leftOut, mend }: RawFault, base: number): void {
    if (leftOut) this.#broken.push(this.#span(base + start, base + end));
    const { inSpaces: edits } = this.#shared;
    const fixes = tab
      ? () => [{ title: t('Indent with spaces'), edits, safe: true as const }]
      : mend && this.#mending(mend, base);
    this.#fault(base + start, base + end, message, fixes);
  }

  #mending({ title, start, end, text }: Mend, base: number): Fault['fixes'] {
    const at = this.#span(base + start, base + end);
    return () => [{ title, edits: [{ at, text }] }];
  }

  /** Whether the text goes too deep at that level of nesting, counted from one. */
  #isTooDeep({ levels }: Parsed, base: number, level: number): boolean {
    const tooDeep = levels[limits.depth - level + 1];
    if (tooDeep === undefined) return false;
    const at = this.#span(base + tooDeep, lineEnd(this.#text, base + tooDeep));
    const message = t('This goes deeper than {depth} levels; nothing in the file was checked.', {
      depth: limits.depth,
    });
    this.#beyond ??= { rule: 'syntax', at, message };
    return true;
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

  #unique(pairs: readonly Pair[]): readonly Pair[] {
    const { first, faults } = unique(pairs);
    this.#twins.push(...faults);
    return first;
  }

  #key(raw: RawScalar, base: number): ScalarNode {
    const key = this.#scalar(raw, base);
    if (raw.anchor !== undefined) this.#anchors().close(raw.anchor, key);
    return key;
  }

  #node(raw: RawNode, base: number): Node | undefined {
    if (raw.kind === 'alias') return this.#alias(raw.name, base + raw.start, base + raw.end);
    if (raw.anchor === undefined) return this.#written(raw, base);
    this.#anchors().open(raw.anchor);
    const node = this.#written(raw, base);
    this.#anchors().close(raw.anchor, node);
    return node;
  }

  #written(raw: Exclude<RawNode, { kind: 'alias' }>, base: number): Node {
    switch (raw.kind) {
      case 'scalar':
        return this.#scalar(raw, base);
      case 'list': {
        const span = this.#span(base + raw.start, base + raw.end);
        return { kind: 'list', span, flow: raw.flow, items: raw.items.flatMap((item) => this.#node(item, base) ?? []) };
      }
      case 'map': {
        const span = this.#span(base + raw.start, base + raw.end);
        return { kind: 'map', span, flow: raw.flow, pairs: this.#map(raw.pairs, base) };
      }
      default:
        return raw satisfies never;
    }
  }

  #scalar({ start, end, text, type }: RawScalar, base: number): ScalarNode {
    return { kind: 'scalar', span: this.#span(base + start, base + end), text, type };
  }

  #alias(name: string, start: number, end: number): Node | undefined {
    const found = this.#anchors().resolve(name, this.#span(start, end));
    if (typeof found === 'object') return found;
    if (found !== undefined) this.#fault(start, end, found);
    this.#broken.push(this.#span(start, end));
    return undefined;
  }

  #anchors(): Anchors {
    this.#isTied = true;
    return this.#shared.anchors;
  }

  #fault(start: number, end: number, message: string, fixes?: Fault['fixes']): void {
    const at = this.#span(start, Math.max(start, end));
    this.#faults.push({ rule: 'syntax', at, message, ...(fixes && { fixes }) });
  }

  #span(start: number, end: number): Span {
    return spanIn(this.#home, start, end);
  }
}

/**
 * A text as blocks that are read one by one: sections with their entries, and other keys at the top. Those that an
 * earlier version has too stay the same objects, and their homes move to where they stand now.
 */
import { type Span, spanIn } from '../text/span.ts';
import { areEntries, type Block, bodyOf, headsIn, lineEnd, splitBlocks, startsWithKey } from './blocks.ts';
import type { Change } from './change.ts';
import type { Envelope } from './envelope.ts';
import type { Fault } from './fault.ts';
import { BlockHome, type Versions } from './home.ts';
import { commonIndent, mapOf, misplaced, unique } from './map.ts';
import type { MapNode, Pair } from './node.ts';
import { type Role, readUnit, type Shared, type Unit } from './unit.ts';

export interface Frame {
  readonly envelope: Envelope;
  readonly tops: readonly Top[];
  readonly root?: MapNode;
  /** What is wrong with how the keys at the top stand beside each other. */
  readonly faults: readonly Fault[];
  /** Every key at the top begins in the first column: what begins one can then be told from its line alone. */
  readonly regular: boolean;
}

export type Top = Section | Unit;

/** A key at the top with nothing behind it but the entries below. */
export interface Section {
  readonly head: Unit;
  readonly entries: readonly Unit[];
  readonly length: number;
  readonly pairs: readonly Pair[];
  /** What is wrong with how the entries stand beside each other. */
  readonly faults: readonly Fault[];
  readonly broken: readonly Span[];
  /** Every entry begins in the same column: what begins one can then be told from its line alone. */
  readonly regular: boolean;
  /** One of its entries depends on the rest of the file. */
  readonly isTied: boolean;
}

/** An earlier version, and what is new since. Its homes move. */
export interface Earlier {
  readonly frame: Frame;
  readonly change: Change;
}

export function frameOf(envelope: Envelope, versions: Versions, shared: Shared, earlier?: Earlier): Frame {
  return new Framing(envelope, versions, shared, earlier).frame();
}

/** Whatever of the key at the top has something wrong with it. */
export function faultyIn(top: Top): readonly (Pick<Unit, 'faults' | 'broken'> & Partial<Unit>)[] {
  const parts = 'head' in top ? [top, top.head, ...top.entries] : [top];
  return parts.filter((part) => part.faults.length > 0 || part.broken.length > 0 || 'beyond' in part);
}

const unitsOf = (top: Top): readonly Unit[] => ('head' in top ? [top.head, ...top.entries] : [top]);

const headOf = (top: Top): Unit => ('head' in top ? top.head : top);

const startOf = (top: Top): number => headOf(top).home.start;

class Framing {
  readonly #envelope: Envelope;
  readonly #text: string;
  readonly #versions: Versions;
  readonly #shared: Shared;
  readonly #earlier: Earlier | undefined;
  /** Carried out in the end: until then, homes tell where blocks were. */
  readonly #moves: { readonly home: BlockHome; readonly to: number }[] = [];
  #byStart: ReadonlyMap<number, Unit> | undefined;
  #byText: ReadonlyMap<string, Unit[]> | undefined;

  constructor(envelope: Envelope, versions: Versions, shared: Shared, earlier: Earlier | undefined) {
    this.#envelope = envelope;
    this.#text = envelope.text;
    this.#versions = versions;
    this.#shared = shared;
    this.#earlier = earlier;
  }

  frame(): Frame {
    const { tops, regular } = this.#around() ?? this.#anew();
    for (const { home, to } of this.#moves) home.start = to;
    const indent = commonIndent(tops.map(headOf));
    const faults = tops
      .map(headOf)
      .filter((head) => head.indent !== indent)
      .map(({ home, indent }) =>
        misplaced(spanIn(home, indent, lineEnd(this.#text, home.start + indent) - home.start)),
      );
    const together = unique(tops.flatMap(({ pairs }) => pairs));
    const root = this.#root(tops, together.first);
    return {
      envelope: this.#envelope,
      tops,
      ...(root && { root }),
      faults: [...faults, ...together.faults],
      regular,
    };
  }

  #root([whole]: readonly Top[], pairs: readonly Pair[]): MapNode | undefined {
    if (whole && headOf(whole).role === 'whole') return headOf(whole).root;
    const known = this.#earlier?.frame.root;
    return pairs.length > 0 && isSame(known?.pairs, pairs) ? known : mapOf(pairs);
  }

  #anew(): Pick<Frame, 'tops' | 'regular'> {
    const { start, end } = this.#envelope;
    const blocks = splitBlocks(this.#text, start, end);
    if (!blocks?.some((block) => startsWithKey(this.#text, block))) {
      const whole = { start, end, indent: 0, headEnd: end, orphan: false };
      return { tops: [this.#read(whole, 'whole')], regular: false };
    }
    const regular = isRegular(this.#text, blocks) && blocks[0]?.indent === 0;
    return { tops: blocks.map((block) => this.#top(block)), regular };
  }

  #top(block: Block): Top {
    const body = bodyOf(this.#text, block);
    const below = body === undefined ? undefined : splitBlocks(this.#text, body, block.end);
    return below && areEntries(this.#text, below) ? this.#section(block, below) : this.#unit(block, 'top');
  }

  #section(block: Block, below: readonly Block[]): Section {
    const head = this.#unit({ ...block, end: block.headEnd }, 'head');
    const orphans = below.filter(({ orphan }) => orphan);
    const blocks = head.pairs.length > 0 ? below.slice(orphans.length) : [];
    const entries = blocks.map((entry) => this.#unit(entry, 'entry'));
    const here = (start: number, end: number) => spanIn(head.home, start - block.start, end - block.start);
    const indent = commonIndent(blocks);
    const [first, last] = [orphans[0], orphans.at(-1)];
    const odd = [...(first ? [first] : []), ...blocks.filter((entry) => entry.indent !== indent)];
    const faults = odd.map((it) => misplaced(here(it.start + it.indent, lineEnd(this.#text, it.start + it.indent))));
    const broken = first && last ? [here(first.start, last.end)] : [];
    const regular = isRegular(this.#text, below);
    return this.#together(head, entries, block.end - block.start, { faults, broken, regular });
  }

  #together(
    head: Unit,
    entries: readonly Unit[],
    length: number,
    { faults, broken, regular }: Pick<Section, 'faults' | 'broken' | 'regular'>,
  ): Section {
    const { first, faults: more } = unique(entries.flatMap(({ pairs }) => pairs));
    const known = this.#earlier?.frame.tops.find((top) => headOf(top) === head)?.pairs[0];
    const pairs = head.pairs.map(({ key }) => {
      if (known?.key === key && known.value?.kind === 'map' && isSame(known.value.pairs, first)) return known;
      const value = mapOf(first);
      return { key, ...(value && { value }) };
    });
    const isTied = entries.some(({ tied }) => tied);
    return { head, entries, length, pairs, faults: [...faults, ...more], broken, regular, isTied };
  }

  #unit(block: Block, role: Role): Unit {
    const known = this.#known(block, role);
    if (!known || known.tied) return this.#read(block, role, known);
    this.#moves.push({ home: known.home, to: block.start });
    return known;
  }

  #read({ start, end, indent, headEnd }: Block, role: Role, before?: Unit): Unit {
    const home = new BlockHome(this.#versions, start);
    const source = detached(this.#text.slice(start, end));
    return readUnit(source, { indent, headEnd: headEnd - start }, role, home, this.#shared, before);
  }

  /** The unit of the same text: where it was, or elsewhere in the lines that have changed. Each is found once. */
  #known({ start, end }: Block, role: Role): Unit | undefined {
    const { change } = this.#earlier ?? {};
    if (!change) return undefined;
    if (end > change.start && start < change.newEnd)
      return this.#changedUnits()
        .get(role + this.#text.slice(start, end))
        ?.shift();
    const unit = this.#units().get(end <= change.start ? start : start - change.newEnd + change.oldEnd);
    return unit?.role === role && unit.length === end - start ? unit : undefined;
  }

  #units(): ReadonlyMap<number, Unit> {
    this.#byStart ??= new Map(this.#earlier?.frame.tops.flatMap(unitsOf).map((unit) => [unit.home.start, unit]));
    return this.#byStart;
  }

  /** Those of the earlier version that do not stand wholly before its changed lines or behind them. */
  #changedUnits(): ReadonlyMap<string, Unit[]> {
    if (this.#byText) return this.#byText;
    const found = new Map<string, Unit[]>();
    const { frame, change } = this.#earlier ?? {};
    const isChanged = (start: number, { length }: Top | Unit) =>
      change && start + length > change.start && start < change.oldEnd;
    const tops = frame?.tops.filter((top) => isChanged(startOf(top), top)) ?? [];
    for (const unit of tops.flatMap(unitsOf)) {
      const { start } = unit.home;
      const end = start + unit.length;
      if (!isChanged(start, unit)) continue;
      const text = unit.role + frame?.envelope.text.slice(start, end);
      found.set(text, [...(found.get(text) ?? []), unit]);
    }
    this.#byText = found;
    return found;
  }

  /** Splits only the lines that have changed; `undefined` where that does not tell all. */
  #around(): Pick<Frame, 'tops' | 'regular'> | undefined {
    const { frame, change } = this.#earlier ?? {};
    if (!frame?.regular || !change || !frame.envelope.plain || !this.#envelope.plain) return undefined;
    const isTied = frame.tops.some((top) => ('head' in top ? top.isTied || top.head.tied : top.tied));
    const first = frame.tops.findLastIndex((top) => startOf(top) < change.start);
    const above = frame.tops[first];
    const [rest, restStart] = this.#rest(frame.tops, startOf, this.#envelope.end);
    const blocks = above
      ? withEnds(headsIn(this.#text, change.start, change.newEnd, 0), restStart)
      : this.#firstBlocks(rest, restStart);
    if (!blocks || isTied) return undefined;
    const tops = [
      ...frame.tops.slice(0, Math.max(first, 0)),
      ...(above ? [this.#again(above, blocks[0]?.start ?? restStart)] : []),
      ...blocks.map((block) => this.#top(block)),
      ...rest,
    ];
    for (const unit of rest.flatMap(unitsOf)) this.#shift(unit);
    return { tops, regular: true };
  }

  /** Those before the rest, where the first of all is among the lines that have changed, or may have become another. */
  #firstBlocks([next]: readonly Top[], end: number): readonly Block[] | undefined {
    const { start } = this.#envelope;
    const { pairs = [], indent = 0 } = next ? headOf(next) : {};
    // Braces alone are the whole file, below keys they are a fault.
    const isKey =
      pairs.length > 0 && startsWithKey(this.#text, { start: end, indent, headEnd: lineEnd(this.#text, end) });
    if (isKey && blankLines.test(this.#text.slice(start, end))) return [];
    const blocks = splitBlocks(this.#text, start, end);
    return blocks && isRegular(this.#text, blocks) && blocks[0]?.indent === 0 ? blocks : undefined;
  }

  /** The part of a list that stands behind the changed lines, and where it begins now. */
  #rest<T>(all: readonly T[], start: (it: T) => number, end: number): readonly [rest: readonly T[], start: number] {
    const { oldEnd = 0, newEnd = 0 } = this.#earlier?.change ?? {};
    const rest = all.slice(firstThat(all, (it) => start(it) >= oldEnd));
    return [rest, rest[0] === undefined ? end : start(rest[0]) - oldEnd + newEnd];
  }

  #shift({ home }: Unit): void {
    const { oldEnd = 0, newEnd = 0 } = this.#earlier?.change ?? {};
    this.#moves.push({ home, to: home.start - oldEnd + newEnd });
  }

  /** A key at the top whose first line has not changed. */
  #again(top: Top, end: number): Top {
    const start = startOf(top);
    const { start: changed = 0 } = this.#earlier?.change ?? {};
    if (end <= changed && end - start === top.length) return top;
    const entries = 'head' in top ? this.#entriesAround(top, end) : undefined;
    if (entries && 'head' in top) return this.#together(top.head, entries, end - start, { ...top, faults: [] });
    return this.#top(this.#blockAt(headOf(top), end));
  }

  #blockAt({ home: { start }, indent }: Unit, end: number): Block {
    const newline = this.#text.indexOf('\n', start);
    return { start, end, indent, headEnd: newline < 0 || newline >= end ? end : newline, orphan: false };
  }

  #entriesAround(section: Section, end: number): readonly Unit[] | undefined {
    const { change } = this.#earlier ?? {};
    const { entries, regular, length } = section;
    const oldEnd = startOf(section) + length;
    if (!regular || !change || oldEnd < change.oldEnd || oldEnd - change.oldEnd !== end - change.newEnd)
      return undefined;
    const first = firstThat(entries, ({ home }) => home.start >= change.start) - 1;
    const above = entries[first];
    if (!above) return undefined;
    const heads = headsIn(this.#text, change.start, change.newEnd, above.indent);
    if (heads.some(({ indent }) => indent !== above.indent)) return undefined;
    const [rest, restStart] = this.#rest(entries, ({ home }) => home.start, end);
    const blocks = withEnds(heads, restStart);
    const endOfAbove = blocks[0]?.start ?? restStart;
    const isAsItWas = endOfAbove <= change.start && endOfAbove - above.home.start === above.length;
    for (const unit of rest) this.#shift(unit);
    return [
      ...entries.slice(0, first),
      isAsItWas ? above : this.#unit(this.#blockAt(above, endOfAbove), 'entry'),
      ...blocks.map((block) => this.#unit(block, 'entry')),
      ...rest,
    ];
  }
}

/** Whether each line of that column that begins a block would do so wherever it stands among them. */
function isRegular(text: string, blocks: readonly Block[]): boolean {
  const [first] = blocks;
  if (!first || !startsWithKey(text, first)) return false;
  return blocks.every(({ indent, orphan }) => indent === first.indent && !orphan);
}

const blankLines = /^(?:[ \t]*(?:#[^\n]*)?(?:\n|$))*$/;

function withEnds(heads: readonly Omit<Block, 'end' | 'orphan'>[], end: number): Block[] {
  return heads.map((head, index) => ({ ...head, end: heads[index + 1]?.start ?? end, orphan: false }));
}

function isSame<T>(a: readonly T[] | undefined, b: readonly T[]): boolean {
  return a?.length === b.length && a.every((it, index) => it === b[index]);
}

/** The first index for which that holds, in a list that has all such at its end. */
export function firstThat<T>(sorted: readonly T[], holdsFor: (item: T) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = sorted[middle];
    if (item !== undefined && holdsFor(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** A copy: a part of a string keeps the whole alive, so that unchanged blocks would keep every version of the text. */
const detached = (part: string) => ` ${part}`.slice(1);

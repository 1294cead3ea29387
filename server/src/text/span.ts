/**
 * Half-open range of UTF-16 offsets `[start, end)` in the text of a named file: the only notion of position below
 * `lsp/` and `cli/`. Lines and columns do not exist before that border.
 *
 * The offsets are those of the newest version of the text that was read on from the one the span was made of: a span may
 * move, so whoever keeps one keeps the object. It is no plain data: `plainSpan` makes a copy for other threads, `respan`
 * another one beside it that moves with it. That it is a class lets the compiler refuse `{ ...span }`, which would lose
 * the offsets; a literal `{ file, start, end }` is a span that stays.
 */
export abstract class Span {
  /** The file's URI as the editor or the command line gave it. */
  abstract get file(): string;
  abstract get start(): number;
  abstract get end(): number;
}

/** A part of a text that moves as one. */
export interface Home {
  readonly file: string;
  /** Where it begins now. */
  readonly start: number;
}

/** The span at these offsets from the beginning of its home, wherever that stands. */
export function spanIn(home: Home, from: number, to: number): Span {
  return new Settled(home, from, to);
}

/** The home that the span begins in; none for one that stays where it is. */
export function homeOf(span: Span): Home | undefined {
  if (span instanceof Settled) return span.home;
  return span instanceof Across ? homeOf(span.first) : undefined;
}

/** Other offsets near a span, which from now on move as it does. */
export function respan(span: Span, start: number, end: number): Span {
  if (span instanceof Settled) return new Settled(span.home, start - span.home.start, end - span.home.start);
  if (span instanceof Across) return new Across(respan(span.first, start, start), respan(span.last, end, end));
  return { file: span.file, start, end };
}

/** From the start of the first to the end of whichever ends later. */
export function across(first: Span, last: Span): Span {
  if (first instanceof Settled && last instanceof Settled && first.home === last.home)
    return new Settled(first.home, first.from, Math.max(first.to, last.to));
  return new Across(first, last);
}

/** A span that stays, and that may be copied like other data. */
export interface PlainSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The span as it stands now. */
export function plainSpan({ file, start, end }: Span): PlainSpan {
  return { file, start, end };
}

/** A copy of data that holds no functions, with plain spans in it, for another thread. */
export function plainData<T>(data: T): T {
  return copied(data) as T;
}

function copied(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (data instanceof Settled || data instanceof Across) return plainSpan(data);
  if (Array.isArray(data)) return data.map(copied);
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, copied(value)]));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, copied(value)]));
}

class Settled implements Span {
  readonly home: Home;
  readonly from: number;
  readonly to: number;

  constructor(home: Home, from: number, to: number) {
    this.home = home;
    this.from = from;
    this.to = to;
  }

  get file(): string {
    return this.home.file;
  }

  get start(): number {
    return this.home.start + this.from;
  }

  get end(): number {
    return this.home.start + this.to;
  }

  toJSON(): PlainSpan {
    return plainSpan(this);
  }
}

class Across implements Span {
  readonly first: Span;
  readonly last: Span;

  constructor(first: Span, last: Span) {
    this.first = first;
    this.last = last;
  }

  get file(): string {
    return this.first.file;
  }

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return Math.max(this.first.end, this.last.end);
  }

  toJSON(): PlainSpan {
    return plainSpan(this);
  }
}

/** Whether the two are at the same place now and stay so: near the same home, or where neither moves. */
export function sameSpan(a: Span, b: Span): boolean {
  if (a === b) return true;
  if (a instanceof Settled && b instanceof Settled) return a.home === b.home && a.from === b.from && a.to === b.to;
  if (a instanceof Across && b instanceof Across) return sameSpan(a.first, b.first) && sameSpan(a.last, b.last);
  return !homeOf(a) && !homeOf(b) && a.file === b.file && a.start === b.start && a.end === b.end;
}

/** Whether the two share a file and at least one position; an empty span touches what it stands in or beside. */
export function touches(a: Span, b: Span): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** By file, then by position; for findings and entries alike. */
export function byPosition(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** In order, without those that lie inside another. */
export function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if ((kept.at(-1)?.end ?? 0) <= span.start) kept.push(span);
  return kept;
}

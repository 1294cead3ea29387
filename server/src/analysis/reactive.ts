/**
 * What is computed from a plan that changes: each part is made when somebody asks for it, and made again only when what
 * its making read has changed. Nothing is declared: whatever is read while a part is made counts. So nothing may be put by
 * in another way: what is remembered in a variable would be read later by somebody of whom nobody knows that it was read.
 */
import { computed, effect, endBatch, setActiveSub, signal, startBatch } from 'alien-signals';

export type Same<T> = (one: T, other: T) => boolean;

/** A value from outside. Setting one that is the same leaves the old one there and changes nothing. */
export interface Cell<T> {
  readonly get: () => T;
  /** Whether it was another one. */
  readonly set: (next: T) => boolean;
}

function cell<T>(first: T, same: Same<T> = Object.is): Cell<T> {
  let newest = { it: first };
  const held = signal(newest);
  return {
    get: () => held().it,
    set: (next) => {
      if (same(newest.it, next)) return false;
      newest = { it: next };
      held(newest);
      return true;
    },
  };
}

/** Sets several values as one change. */
export function together(set: () => void): void {
  startBatch();
  try {
    set();
  } finally {
    endBatch();
  }
}

/**
 * A part that others read. What is made anew and is the same as before counts as unchanged, and the old one stays. Where
 * its making throws, each reading does, until something has changed that it has read.
 */
function kept<T>(make: (before: T | undefined) => T, same: Same<T> = Object.is): () => T {
  const made = outcomeOf(make, same);
  return () => told(made());
}

/** What came of making a part. */
type Outcome<T> = { readonly it: T } | { readonly error: unknown };

function outcomeOf<T>(make: (before: T | undefined) => T, same: Same<T>): () => Outcome<T> {
  let known: { readonly it: T } | undefined;
  return computed<Outcome<T>>(() => {
    try {
      const it = make(known?.it);
      if (!known || !same(known.it, it)) known = { it };
      return known;
    } catch (error) {
      return { error };
    }
  });
}

function told<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw outcome.error;
  return outcome.it;
}

/** Parts of one kind, one for each key, such as what is known of each entry by its id. */
export type Family<K, V> = (key: K) => V;

/**
 * Parts that belong together. When something may have changed that a part has read, all have to look who have read that
 * part. What nearly all others read, and of which little changes at a time, is settled before they look: then only those
 * do who have read what is different now.
 */
export interface Families {
  /** Whether anything ever becomes different; otherwise each part is made once. */
  readonly changes: boolean;
  readonly cell: <V>(first: V, same?: Same<V>) => Cell<V>;
  /** How often something from outside has become different. */
  readonly changed: () => number;
  readonly kept: <V>(make: (before: V | undefined) => V, same?: Same<V>) => () => V;
  readonly each: <V>(make: (id: string, before: V | undefined) => V, same?: Same<V>) => Family<string, V>;
  /** A part that many read. */
  readonly settled: <V>(make: () => V, same?: Same<V>) => () => V;
  /** What a map says of each id, where many read what it says of one. */
  readonly spread: <V>(make: () => ReadonlyMap<string, V>, same?: Same<V>) => Family<string, V | undefined>;
  /** Makes anew what is settled; to be called after a change, before anybody asks for what may have read some of it. */
  readonly settle: () => void;
  /** Forgets parts where far more have come together than there once were. */
  readonly tidy: () => void;
}

/** Ids come and go while somebody types one. */
const spare = 500;

export function families(): Families {
  const spreads: Pick<Spread<unknown>, 'settle'>[] = [];
  const all: { readonly parts: Map<string, unknown>; usual: number; readonly forget: () => void }[] = [];
  const spread: Families['spread'] = <V>(make: () => ReadonlyMap<string, V>, same: Same<V> = Object.is) => {
    const made = spreadOf(make, same);
    const { cells: parts } = made;
    all.push({ parts, usual: 0, forget: () => forgetAll(parts) });
    return (id) => {
      if (made.begin()) spreads.push(made);
      return told(made.part(id).get());
    };
  };
  let changed = 0;
  return {
    changes: true,
    cell: (first, same) => {
      const { get, set } = cell(first, same);
      const counted = (next: typeof first) => {
        const isOther = set(next);
        if (isOther) changed++;
        return isOther;
      };
      return { get, set: counted };
    },
    changed: () => changed,
    kept,
    each: <V>(make: (id: string, before: V | undefined) => V, same: Same<V> = Object.is) => {
      const parts = new Map<string, () => Outcome<V>>();
      all.push({ parts, usual: 0, forget: () => parts.forEach(letGo) });
      return (id) => {
        const known = parts.get(id);
        if (known) return told(known());
        const part = outcomeOf<V>((before) => make(id, before), same);
        parts.set(id, part);
        return told(part());
      };
    },
    spread,
    settled: <V>(make: () => V, same?: Same<V>) => {
      const only = spread(() => new Map([['', make()]]), same);
      return () => only('') as V;
    },
    settle: () => {
      // What is settled may have been made from what is settled later.
      while (spreads.filter((it) => it.settle()).length > 0);
    },
    tidy: () => {
      for (const family of all) {
        family.usual ||= family.parts.size;
        if (family.parts.size <= 2 * family.usual + spare) continue;
        family.forget();
        family.parts.clear();
      }
    },
  };
}

interface Spread<V> {
  readonly cells: Map<string, Cell<Outcome<V | undefined>>>;
  /** Whether it has only now been made for the first time. */
  readonly begin: () => boolean;
  /** Whether it was made anew. */
  readonly settle: () => boolean;
  readonly part: (id: string) => Cell<Outcome<V | undefined>>;
}

function spreadOf<V>(make: () => ReadonlyMap<string, V>, same: Same<V>): Spread<V> {
  const made = outcomeOf(make, Object.is);
  const cells = new Map<string, Cell<Outcome<V | undefined>>>();
  let whole: Outcome<ReadonlyMap<string, V>> | undefined;
  const saysOf = (id: string): Outcome<V | undefined> =>
    whole && 'it' in whole ? { it: whole.it.get(id) } : (whole ?? forgotten);
  const settle = () => {
    const now = unseen(made);
    if (now === whole) return false;
    const before = whole;
    whole = now;
    for (const [id, held] of cells) if (!before || !saysTheSameOf(id, before, now)) held.set(saysOf(id));
    return true;
  };
  return {
    cells,
    begin: () => !whole && settle(),
    settle,
    part: (id) => {
      const known = cells.get(id) ?? cell(saysOf(id), (one, other) => sameOutcome(one, other, same));
      cells.set(id, known);
      return known;
    },
  };
}

function saysTheSameOf<V>(
  id: string,
  one: Outcome<ReadonlyMap<string, V>>,
  other: Outcome<ReadonlyMap<string, V>>,
): boolean {
  return 'it' in one && 'it' in other && Object.is(one.it.get(id), other.it.get(id));
}

function sameOutcome<V>(one: Outcome<V | undefined>, other: Outcome<V | undefined>, same: Same<V>): boolean {
  if ('error' in one || 'error' in other) return one === other;
  return Object.is(one.it, other.it) || (one.it !== undefined && other.it !== undefined && same(one.it, other.it));
}

/** Whoever has read a part that is forgotten is made anew, and reads the one that takes its place. */
function forgetAll<V>(parts: ReadonlyMap<string, Cell<Outcome<V>>>): void {
  for (const part of parts.values()) part.set(forgotten);
}

const forgotten: Outcome<never> = { error: new Error('A part was read after it was forgotten.') };

/** Of what nobody reads any more, nothing has to be told when something changes. */
function letGo(part: () => unknown): void {
  effect(() => void part())();
}

/** Reads without having it count as read by whoever asks. */
function unseen<T>(read: () => T): T {
  const reader = setActiveSub();
  try {
    return read();
  } finally {
    setActiveSub(reader);
  }
}

/** How each property of an object is made. */
export type Parts<T> = {
  readonly [K in keyof T]-?: () => T[K] | (T extends Readonly<Record<K, T[K]>> ? never : undefined);
};

/** An object whose properties are made when they are read. */
export function lazily<T extends object>(parts: Parts<T>): T {
  const properties = Object.entries<() => unknown>(parts).map(
    ([key, get]) => [key, { get, enumerable: true }] as const,
  );
  return Object.defineProperties({}, Object.fromEntries(properties)) as T;
}

/** Properties before each of which something else is done. */
export function after<T extends object>(first: () => void, parts: Parts<T>): Parts<T> {
  const entries = Object.entries<() => unknown>(parts).map(([key, get]) => {
    const make = () => {
      first();
      return get();
    };
    return [key, make] as const;
  });
  return Object.fromEntries(entries) as unknown as Parts<T>;
}

/** Properties that stay what they are. */
export function constant<T extends object>(properties: T): Parts<T> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, () => value])) as Parts<T>;
}

/** Whether the lists hold the same items in the same order. */
export const sameList = <T>(one: readonly T[], other: readonly T[]): boolean => sameItems(one, other, Object.is);

export function sameItems<T>(one: readonly T[], other: readonly T[], same: Same<T>): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => same(item, other[index] as T)));
}

export function sameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one === other || sameList([...one], [...other]);
}

/** Whether the maps hold the same keys in the same order, and the same behind each. */
export function sameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>, same: Same<V> = Object.is): boolean {
  if (one === other) return true;
  if (one.size !== other.size || !sameList([...one.keys()], [...other.keys()])) return false;
  for (const [key, value] of one) if (!same(value, other.get(key) as V)) return false;
  return true;
}

/** For each key the items that have it, in the order of the items. */
export function grouped<K, V>(items: readonly V[], keysOf: (item: V) => Iterable<K>): ReadonlyMap<K, readonly V[]> {
  const found = new Map<K, V[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = found.get(key);
      if (known) known.push(item);
      else found.set(key, [item]);
    }
  return found;
}

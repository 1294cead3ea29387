/**
 * What is computed from a plan that changes: each part is made when somebody asks for it, and made again only when what
 * its making read has changed. Nothing is declared: whatever is read while a part is made counts. So nothing may be put by
 * in another way: what is remembered in a variable would be read later by somebody of whom nobody knows that it was read.
 */
import { batch, computed, signal } from '@preact/signals-core';

export type Same<T> = (one: T, other: T) => boolean;

/** A value from outside. Setting one that is the same leaves the old one there and changes nothing. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
}

export function cell<T>(first: T, same: Same<T> = Object.is): Cell<T> {
  const held = signal(first);
  return {
    get: () => held.value,
    set: (next) => {
      if (!same(held.peek(), next)) held.value = next;
    },
  };
}

/** Sets several values as one change. */
export function together(set: () => void): void {
  batch(set);
}

/** A part that others read. What is made anew and is the same as before counts as unchanged, and the old one stays. */
export function kept<T>(make: (before: T | undefined) => T, same: Same<T> = Object.is): () => T {
  let known: { readonly it: T } | undefined;
  const held = computed(() => {
    const next = make(known?.it);
    if (!known || !same(known.it, next)) known = { it: next };
    return known.it;
  });
  return () => held.value;
}

/** Parts of one kind, one for each key, such as what is known of each entry by its id. */
export type Family<K, V> = (key: K) => V;

/** Makes families of parts whose keys are ids, and forgets what belongs to ids that are there no more. */
export interface Families {
  readonly each: <V>(make: (id: string, before: V | undefined) => V, same?: Same<V>) => Family<string, V>;
  /** Forgets parts where far more have come together than there once were; whoever read one still has it. */
  readonly tidy: () => void;
}

/** Ids come and go while somebody types one. */
const spare = 500;

export function families(): Families {
  const all: { readonly parts: Map<string, unknown>; usual: number }[] = [];
  return {
    each: <V>(make: (id: string, before: V | undefined) => V, same?: Same<V>) => {
      const parts = new Map<string, () => V>();
      all.push({ parts, usual: 0 });
      return (id) => {
        const known = parts.get(id);
        if (known) return known();
        const part = kept<V>((before) => make(id, before), same);
        parts.set(id, part);
        return part();
      };
    },
    tidy: () => {
      for (const family of all) {
        family.usual ||= family.parts.size;
        if (family.parts.size > 2 * family.usual + spare) family.parts.clear();
      }
    },
  };
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

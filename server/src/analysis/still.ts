import type { Families, Family } from './reactive.ts';

/** Parts of a plan that does not change: each is made once, and nobody has to know who has read what. */
export function still(): Families {
  const kept = <V>(make: (before: V | undefined) => V) => {
    let known: { readonly it: V } | undefined;
    return (): V => {
      known ??= { it: make(undefined) };
      return known.it;
    };
  };
  const spread = <V>(make: () => ReadonlyMap<string, V>): Family<string, V | undefined> => {
    const whole = kept(make);
    return (id) => whole().get(id);
  };
  return {
    changes: false,
    cell: (first) => ({ get: () => first, set: unchangeable }),
    changed: () => 0,
    kept,
    each: <V>(make: (id: string, before: V | undefined) => V) => {
      const parts = new Map<string, V>();
      return (id) => {
        const known = parts.get(id);
        if (known !== undefined || parts.has(id)) return known as V;
        const part = make(id, undefined);
        parts.set(id, part);
        return part;
      };
    },
    settled: kept,
    spread,
    settle: () => {},
    tidy: () => {},
  };
}

function unchangeable(): never {
  throw new Error('What is checked once cannot change.');
}

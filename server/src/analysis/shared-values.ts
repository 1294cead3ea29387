import type { Holder } from './alignment.ts';
import { grouped } from './reactive.ts';

/** Two holders and what both pursue: who could stand together (LANGUAGE 4.10). */
export interface SharedValues {
  readonly holders: readonly [Holder, Holder];
  /** In the order of the first holder. */
  readonly values: readonly string[];
}

/** Pairs that share something, in the order of the holders. The work grows with their number, not with that of all pairs. */
export function sharedValues(holders: readonly Holder[]): readonly SharedValues[] {
  const places = new Map(holders.map((holder, index) => [holder, index]));
  const place = (holder: Holder) => places.get(holder) ?? 0;
  const pursuing = grouped(holders, valuesOf);
  return holders.flatMap((one) => {
    const shared = new Map<Holder, string[]>();
    for (const value of new Set(valuesOf(one)))
      for (const other of pursuing.get(value) ?? []) {
        if (place(other) <= place(one)) continue;
        const known = shared.get(other);
        if (!known) shared.set(other, [value]);
        else if (known.at(-1) !== value) known.push(value);
      }
    return [...shared]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([other, values]) => ({ holders: [one, other] as const, values }));
  });
}

const valuesOf = ({ values }: Holder) => [...values.terminal, ...values.instrumental];

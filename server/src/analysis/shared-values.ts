import type { Holder } from './alignment.ts';

/** Two holders and what both pursue: who could stand together (LANGUAGE 4.10). */
export interface SharedValues {
  readonly holders: readonly [Holder, Holder];
  /** In the order of the first holder. */
  readonly values: readonly string[];
}

/** Pairs that share something, in the order of the holders. */
export function sharedValues(holders: readonly Holder[]): readonly SharedValues[] {
  return holders.flatMap((one, index) => {
    const values = [...one.values.terminal, ...one.values.instrumental];
    return holders.slice(index + 1).flatMap((other) => {
      const both = values.filter((value) => other.values.terminal.has(value) || other.values.instrumental.has(value));
      return both.length > 0 ? [{ holders: [one, other] as const, values: both }] : [];
    });
  });
}

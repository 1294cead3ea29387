/** A list as far as people read it, and how many more it has; nothing is left out in silence. */
export interface Most<T> {
  readonly shown: readonly T[];
  /** Absent where all are shown. */
  readonly more?: number;
}

/** The first of a list that begins with what weighs most. */
export function mostOf<T>(items: readonly T[], most: number): Most<T> {
  return items.length > most ? { shown: items.slice(0, most), more: items.length - most } : { shown: items };
}

/** The `most` that weigh most, in the order that they have; the smaller the rank, the more it weighs. */
export function heaviest<T>(items: readonly T[], most: number, rankOf: (item: T) => number): Most<T> {
  if (items.length <= most) return { shown: items };
  const ranks = new Map(items.map((item) => [item, rankOf(item)]));
  const rank = (item: T) => ranks.get(item) ?? 0;
  const chosen = new Set([...items].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return { shown: items.filter((item) => chosen.has(item)), more: items.length - most };
}

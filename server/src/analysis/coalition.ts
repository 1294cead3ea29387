/** Somebody who can still be won, as far as the search for the smallest coalition looks at it. */
export interface Winnable {
  /** What winning it adds, 0 or more. */
  readonly gain: number;
  /** Whether it would be an ally then. */
  readonly ally: boolean;
  /** What it would secure then. */
  readonly secures: ReadonlySet<string>;
}

/** What a coalition has to bring together. */
export interface Wanted {
  readonly gain: number;
  readonly allies: number;
  readonly secured: ReadonlySet<string>;
}

/**
 * The smallest set that brings all that is wanted; of several the one with the larger sum of gains, then the first in the
 * order given. Exact. `undefined` where all together do not bring it.
 *
 * For each size it looks for the largest sum that a set of that size which secures everything can have. What is best from
 * one place on depends only on what is still to be secured, on how many are still to be chosen, and on how many of these
 * have to be allies; so each such case is looked at once.
 */
export function smallestCoalition<W extends Winnable>(
  winnable: readonly W[],
  wanted: Wanted,
): readonly W[] | undefined {
  const kinds = kindsOf(winnable, wanted.secured);
  if (!kinds) return undefined;
  const search = searchIn(winnable, kinds);
  for (let size = 0; size <= winnable.length; size++)
    if (search.best(0, search.all, size, wanted.allies) >= wanted.gain) return search.members(size, wanted.allies);
  return undefined;
}

/**
 * For each resource the places of those who would secure it; nothing where nobody would. Of two resources, one of which
 * everybody secures who secures the other, only the other has to be looked at.
 */
function kindsOf(
  winnable: readonly Winnable[],
  secured: ReadonlySet<string>,
): readonly ReadonlySet<number>[] | undefined {
  const sets = [...secured].map(
    (resource) => new Set(winnable.flatMap(({ secures }, at) => (secures.has(resource) ? [at] : []))),
  );
  if (sets.some(({ size }) => size === 0)) return undefined;
  const kept: ReadonlySet<number>[] = [];
  for (const set of sets.sort((a, b) => a.size - b.size))
    if (!kept.some((other) => [...other].every((at) => set.has(at)))) kept.push(set);
  return kept;
}

function searchIn<W extends Winnable>(winnable: readonly W[], kinds: readonly ReadonlySet<number>[]) {
  const all = (1n << BigInt(kinds.length)) - 1n;
  const secured = winnable.map((_, at) =>
    kinds.reduce((bits, kind, bit) => (kind.has(at) ? bits | (1n << BigInt(bit)) : bits), 0n),
  );
  const known = new Map<bigint, number>();

  /** The largest sum of that many from a place on that secure what is open and have that many allies at least. */
  function best(from: number, open: bigint, size: number, allies: number): number {
    if (size < allies || size > winnable.length - from || (size === 0 && open !== 0n)) return impossible;
    const key = (((open << 8n) | BigInt(from)) << 16n) | BigInt((size << 8) | allies);
    const found = known.get(key) ?? lookedAt(from, open, size, allies);
    known.set(key, found);
    return found;
  }

  function lookedAt(from: number, open: bigint, size: number, allies: number): number {
    if (open === 0n) return bestOf(winnable.slice(from), size, allies);
    return Math.max(withFirst(from, open, size, allies), best(from + 1, open, size, allies));
  }

  function withFirst(from: number, open: bigint, size: number, allies: number): number {
    const first = winnable[from];
    if (!first || size === 0) return impossible;
    const left = open & ~(secured[from] ?? 0n);
    return first.gain + best(from + 1, left, size - 1, Math.max(0, allies - (first.ally ? 1 : 0)));
  }

  /** Whoever comes first belongs to it as long as nothing better is lost by that. */
  function members(size: number, allies: number): readonly W[] {
    const chosen: W[] = [];
    let [open, left, lacking] = [all, size, allies];
    for (const [at, one] of winnable.entries()) {
      if (left === 0) break;
      if (withFirst(at, open, left, lacking) < best(at, open, left, lacking)) continue;
      chosen.push(one);
      open &= ~(secured[at] ?? 0n);
      left -= 1;
      lacking = Math.max(0, lacking - (one.ally ? 1 : 0));
    }
    return chosen;
  }

  return { all, best, members };
}

const impossible = Number.NEGATIVE_INFINITY;

/** Where nothing is to be secured: the allies who bring most, and then whoever brings most. */
function bestOf(winnable: readonly Winnable[], size: number, allies: number): number {
  const byGain = [...winnable].sort((a, b) => b.gain - a.gain);
  const first = byGain.filter(({ ally }) => ally).slice(0, allies);
  if (first.length < allies) return impossible;
  const others = byGain.filter((one) => !first.includes(one)).slice(0, size - allies);
  if (others.length < size - allies) return impossible;
  return [...first, ...others].reduce((sum, { gain }) => sum + gain, 0);
}

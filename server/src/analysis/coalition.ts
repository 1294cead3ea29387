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
 * order given. Exact, for 30 who can be won at most. `undefined` where all together do not bring it.
 *
 * Size by size it branches on who secures what is still open. The rest of a set can then be filled up at once, which also
 * bounds what a branch can bring at best.
 */
export function smallestCoalition<W extends Winnable>(
  winnable: readonly W[],
  wanted: Wanted,
): readonly W[] | undefined {
  const all = [...wanted.secured].map((resource) => whoSecures(resource, winnable));
  if (all.includes(nobody)) return undefined;
  const needs = withoutWider(all);
  for (let size = 0; size <= winnable.length; size++) {
    const members = bestOfSize(size, winnable, wanted, needs);
    if (members !== undefined) return winnable.filter((_, at) => holds(members, at));
  }
  return undefined;
}

/** Who is in a set: one bit for each place, the first the lowest. */
type Members = number;

const nobody: Members = 0;
const bit = (at: number): Members => 1 << at;
const holds = (set: Members, at: number): boolean => (set & bit(at)) !== 0;

/** Of two sets the one that has the first place in which they differ. */
const isEarlier = (one: Members, other: Members): boolean => {
  const differing = one ^ other;
  return (one & differing & -differing) !== 0;
};

const whoSecures = (resource: string, winnable: readonly Winnable[]): Members =>
  winnable.reduce((set, { secures }, at) => (secures.has(resource) ? set | bit(at) : set), nobody);

/** Where everybody who secures one resource secures another too, the other has not to be looked at. */
function withoutWider(needs: readonly Members[]): readonly Members[] {
  const different = [...new Set(needs)];
  return different.filter((need) => !different.some((other) => other !== need && (other & need) === other));
}

function bestOfSize(
  size: number,
  winnable: readonly Winnable[],
  wanted: Wanted,
  needs: readonly Members[],
): Members | undefined {
  const filling = fillingOf(winnable);
  let best: { readonly sum: number; readonly members: Members } | undefined;
  visit(nobody, nobody, { sum: 0, places: size, allies: wanted.allies });
  return best?.members;

  function visit(chosen: Members, excluded: Members, left: Left): void {
    const most = left.sum + filling.sum(chosen | excluded, left.places, left.allies);
    if (most < wanted.gain || (best && most < best.sum)) return;
    const open = needs.filter((need) => (need & chosen) === 0).map((need) => need & ~excluded);
    if (disjoint(open) > left.places) return;
    const [narrowest] = open.sort((a, b) => count(a) - count(b));
    if (narrowest === undefined) {
      const members = chosen | filling.first(chosen | excluded, left.places, left.allies);
      if (!best || most > best.sum || isEarlier(members, best.members)) best = { sum: most, members };
      return;
    }
    let passed = excluded;
    for (const [at, { gain, ally }] of winnable.entries()) {
      if (!holds(narrowest, at)) continue;
      visit(chosen | bit(at), passed, {
        sum: left.sum + gain,
        places: left.places - 1,
        allies: left.allies - (ally ? 1 : 0),
      });
      passed |= bit(at);
    }
  }
}

/** What a branch has, and what it still may and has to choose. */
interface Left {
  readonly sum: number;
  readonly places: number;
  readonly allies: number;
}

/** How sets are filled up where nothing is left to be secured. */
function fillingOf(winnable: readonly Winnable[]) {
  const byGain = winnable.map((one, at) => ({ ...one, at })).sort((a, b) => b.gain - a.gain);

  /** The largest sum of that many with so many allies among them: the allies who bring most, and then whoever does. */
  function sum(without: Members, places: number, allies: number): number {
    let [total, left, lacking] = [0, places, Math.max(0, allies)];
    if (lacking > left) return impossible;
    let taken = without;
    for (const { at, gain, ally } of byGain) {
      if (lacking === 0) break;
      if (!ally || holds(taken, at)) continue;
      taken |= bit(at);
      total += gain;
      left -= 1;
      lacking -= 1;
    }
    for (const { at, gain } of byGain) {
      if (left === 0) break;
      if (holds(taken, at)) continue;
      total += gain;
      left -= 1;
    }
    return left > 0 || lacking > 0 ? impossible : total;
  }

  /** Of the sets with that sum the first: whoever comes first belongs to it as long as nothing is lost by that. */
  function first(without: Members, places: number, allies: number): Members {
    let [members, passed, left, lacking] = [nobody, without, places, allies];
    for (const [at, { gain, ally }] of winnable.entries()) {
      if (left === 0) break;
      if (holds(without, at)) continue;
      const most = sum(passed, left, lacking);
      passed |= bit(at);
      const lackingThen = lacking - (ally ? 1 : 0);
      if (gain + sum(passed, left - 1, lackingThen) < most) continue;
      members |= bit(at);
      left -= 1;
      lacking = lackingThen;
    }
    return members;
  }

  return { sum, first };
}

const impossible = Number.NEGATIVE_INFINITY;

/** So many at least have to be chosen, as nobody secures two of needs that share nobody. */
function disjoint(needs: readonly Members[]): number {
  let [number, taken] = [0, nobody];
  for (const need of needs) {
    if ((need & taken) !== 0) continue;
    number += 1;
    taken |= need;
  }
  return number;
}

function count(set: Members): number {
  let number = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) number += 1;
  return number;
}

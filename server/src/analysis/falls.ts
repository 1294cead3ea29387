import { type Rated, weightOf } from './ratings.ts';

/** How the undecided can fall, each wholly for the plan or against it: LANGUAGE 4.12. Counts, not likelihoods. */
export interface Falls<S extends Rated = Rated> {
  /** In how many of all ways the margin is above 0; `null` with more than 40 undecided. */
  readonly ways: Ways | null;
  /** In the order of the plan; `null` with more than 40 undecided. */
  readonly deciders: readonly Decider<S>[] | null;
}

export interface Ways {
  readonly ahead: number;
  readonly of: number;
}

/** In how many of the others' ways this one decides whether the margin is above 0 (Banzhaf 1965: swings). */
export interface Decider<S extends Rated = Rated> {
  readonly stakeholder: S;
  readonly decides: number;
  readonly of: number;
}

/** So many are counted; all counts are below 2 to the power of 53 and so exact. */
const most = 40;

/** Ways are counted over their sums, one stakeholder after another, and not listed. */
export function fallsOf<S extends Rated>(margin: number, undecided: readonly S[]): Falls<S> {
  if (undecided.length > most) return { ways: null, deciders: null };
  const weights = undecided.map(({ power }) => weightOf(power?.value));
  const swings = new Map(
    [...new Set(weights)].map((weight) => [weight, swingsOf(weight, margin, without(weights, weight))]),
  );
  return {
    ways: { ahead: waysWhere(weights, (sum) => margin + sum > 0), of: 2 ** undecided.length },
    deciders: undecided.map((stakeholder, index) => ({
      stakeholder,
      decides: swings.get(weights[index] ?? 0) ?? 0,
      of: 2 ** (undecided.length - 1),
    })),
  };
}

/** In how many of the ways of the others somebody of that weight decides whether the margin is above 0. */
export function swingsOf(weight: number, margin: number, others: readonly number[]): number {
  return waysWhere(others, (sum) => margin + sum + weight > 0 && margin + sum - weight <= 0);
}

/** In how many ways, each weight counting wholly for or against, what they sum up to meets the condition. */
function waysWhere(weights: readonly number[], holds: (sum: number) => boolean): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return waysBySum(weights, all).reduce((total, ways, sum) => (holds(2 * sum - all) ? total + ways : total), 0);
}

/** How many ways there are to have that much, from 0 to all, fall for the plan. */
function waysBySum(weights: readonly number[], all: number): Float64Array {
  const ways = new Float64Array(all + 1);
  ways[0] = 1;
  for (const weight of weights)
    for (let sum = all; sum >= weight; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - weight] ?? 0);
  return ways;
}

function without(weights: readonly number[], weight: number): readonly number[] {
  const at = weights.indexOf(weight);
  return weights.filter((_, index) => index !== at);
}

import type { Stance } from '../../../schemas/choices.ts';
import { powersFromMost, type Rated } from './ratings.ts';

/** Whether who is ahead hangs on how much each power weighs: LANGUAGE 4.12. */
export type Weighing = 'ahead' | 'behind' | 'depends';

/**
 * Whether the margin has the same sign for every weighting with dominant ≥ strong ≥ moderate ≥ limited ≥ 0 and every worth
 * of `supportive` and `resistant` between 0 and 1. Summed by parts, each such weighting is a sum of the partial sums from
 * dominant down, none taken less than 0 times; and each of these is linear in both worths. So the four partial sums at the
 * four corners decide it.
 *
 * @param rated those who have a power; the lead among them as the ally that it counts as
 */
export function forAnyWeights(rated: readonly Rated[]): Weighing {
  const counts = countsOf(rated);
  const sums = corners.flatMap(([supportive, resistant]) => {
    let sum = 0;
    return counts.map((of) => {
      sum += of.ally + supportive * of.supportive - resistant * of.resistant - of.opposed;
      return sum;
    });
  });
  if (sums.every((sum) => sum >= 0) && sums.some((sum) => sum > 0)) return 'ahead';
  return sums.every((sum) => sum <= 0) && sums.some((sum) => sum < 0) ? 'behind' : 'depends';
}

/** How many there are of each stance, from dominant down. */
function countsOf(rated: readonly Rated[]): readonly Readonly<Record<Stance, number>>[] {
  const counts = powersFromMost.map(() => ({ ally: 0, supportive: 0, neutral: 0, resistant: 0, opposed: 0 }));
  for (const { stance, power } of rated) {
    const of = power && counts[powersFromMost.indexOf(power.value)];
    if (of && stance) of[stance.value]++;
  }
  return counts;
}

/** The extreme worths of `supportive` and of `resistant`. */
const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

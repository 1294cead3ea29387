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
  const sums = corners.flatMap(([supportive, resistant]) => {
    const worth: Readonly<Record<Stance, number>> = {
      ally: 1,
      supportive,
      neutral: 0,
      resistant: -resistant,
      opposed: -1,
    };
    let sum = 0;
    return powersFromMost.map((power) => {
      for (const { stance, power: own } of rated) if (stance && own?.value === power) sum += worth[stance.value];
      return sum;
    });
  });
  if (sums.every((sum) => sum >= 0) && sums.some((sum) => sum > 0)) return 'ahead';
  return sums.every((sum) => sum <= 0) && sums.some((sum) => sum < 0) ? 'behind' : 'depends';
}

/** The extreme worths of `supportive` and of `resistant`. */
const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

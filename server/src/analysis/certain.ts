import type { Power, Stance } from '../../../schemas/choices.ts';
import { steps } from './misjudgements.ts';
import { halvesFor, halvesOf, type Judged, stancesFromBest, weightOf } from './ratings.ts';

/** The lowest and the highest margin that the authors hold possible: LANGUAGE 4.12. */
export type Certain = readonly [number, number];

/**
 * Over all combinations of what each stakeholder may be. Each adds to the margin by itself, so that the lowest sum is the
 * sum of the lowest.
 *
 * @param others all but the lead, rated or not
 * @param lead the weight of the lead, which is never in doubt
 */
export function certainMargin(others: readonly Judged[], lead: number): Certain {
  let [lowest, highest] = [2 * lead, 2 * lead];
  for (const stakeholder of others) {
    const products = possibleProducts(stakeholder);
    lowest += Math.min(...products);
    highest += Math.max(...products);
  }
  return [lowest / 2, highest / 2];
}

/**
 * What the stakeholder may add to the margin, in half units. Its stances: its own, with `sure: guess` one step either way,
 * and those in `could-be`; its powers: its own and those in `could-be`. A stance or power that is not known counts 0.
 */
export function possibleProducts(judged: Judged): readonly number[] {
  if (judged.sure?.value !== 'guess' && !judged.couldBe) return [halvesFor(judged)];
  const stances = possibleStances(judged);
  return possiblePowers(judged).flatMap((power) => stances.map((stance) => weightOf(power) * halvesOf(stance)));
}

/** Its own first, which may be unknown. */
export function possibleStances({ stance, sure, couldBe }: Judged): readonly (Stance | undefined)[] {
  const guessed = sure?.value === 'guess' ? steps(stance?.value ?? 'neutral', stancesFromBest) : [];
  return [stance?.value, ...guessed, ...(couldBe?.stance ?? []).map(({ id }) => id)];
}

/** Its own first, which may be unknown. */
export const possiblePowers = ({ power, couldBe }: Judged): readonly (Power | undefined)[] => [
  power?.value,
  ...(couldBe?.power ?? []).map(({ id }) => id),
];

import { halvesOf, type Rated, weightOf } from './ratings.ts';

/** How many ratings must be wrong before the balance turns: LANGUAGE 4.12. */
export interface Misjudgements<S extends Rated = Rated> {
  /** `null` where no set of stakeholders, each rated wrongly by one step, turns it. */
  readonly number: number | null;
  /** The fewest that do: the largest effects first, ties in the order of the plan. */
  readonly by: readonly S[];
}

/**
 * The fewest stakeholders of whom each is rated wrongly by one step, of stance or of power, so that M > 0 becomes M ≤ 0 or
 * the reverse. Effects add up and each stakeholder has one, so that taking the largest first is exact.
 *
 * @param halves the margin M in half units
 * @param rated those who have a power, without the lead
 */
export function misjudgementsOf<S extends Rated>(halves: number, rated: readonly S[]): Misjudgements<S> {
  const ahead = halves > 0;
  const wanted = ahead ? halves : 1 - halves;
  const effects = rated
    .map((stakeholder) => ({ stakeholder, effect: largestStep(stakeholder, ahead ? -1 : 1) }))
    .filter(({ effect }) => effect > 0)
    .sort((a, b) => b.effect - a.effect);
  const by: S[] = [];
  let turned = 0;
  for (const { stakeholder, effect } of effects) {
    if (turned >= wanted) break;
    by.push(stakeholder);
    turned += effect;
  }
  return turned >= wanted ? { number: by.length, by } : { number: null, by: [] };
}

/**
 * What one step at most moves the margin in that direction, in half units: a step of stance is one half, times the weight; a
 * step of power is one weight, times the halves. What is at the end of its scale does not move further.
 */
function largestStep({ power, stance }: Rated, direction: 1 | -1): number {
  const weight = weightOf(power?.value);
  const halves = halvesOf(stance?.value);
  const byStance = Math.abs(halves + direction) <= halvesOf('ally') ? weight : 0;
  const otherWeight = weight + direction * Math.sign(halves);
  const isThere = otherWeight >= weightOf('limited') && otherWeight <= weightOf('dominant');
  return Math.max(byStance, isThere ? Math.abs(halves) : 0);
}

/** The neighbours on a scale. */
export function steps<T>(from: T, scale: readonly T[]): readonly T[] {
  const at = scale.indexOf(from);
  return scale.filter((_, index) => Math.abs(index - at) === 1);
}

import type { Stakeholder } from '../model/plan.ts';
import { halvesOf, type Rated, weightOf } from './ratings.ts';

/** Power for the plan and against it, in weights of 1 (limited) to 4 (dominant): LANGUAGE 4.8. */
export interface Balance<S extends Rated = Stakeholder> {
  readonly for: number;
  /** A positive number. */
  readonly against: number;
  /** Whole weights of those who are neutral or whose stance is not known. */
  readonly undecided: number;
  /** Those other than the lead whose power is not known, in the order of the plan. */
  readonly unrated: readonly S[];
}

/** Every stakeholder counts with weight by power times factor by stance; the lead as an ally, where its power is stated. */
export function balanceOf<S extends Rated>(stakeholders: readonly S[], lead: string | undefined): Balance<S> {
  let [pro, contra, undecided] = [0, 0, 0];
  for (const { id, power, stance } of stakeholders) {
    const weight = weightOf(power?.value);
    const halves = id === lead ? 2 : halvesOf(stance?.value);
    if (halves > 0) pro += weight * halves;
    else if (halves < 0) contra -= weight * halves;
    else undecided += weight;
  }
  return {
    for: pro / 2,
    against: contra / 2,
    undecided,
    unrated: stakeholders.filter(({ id, power }) => !power && id !== lead),
  };
}

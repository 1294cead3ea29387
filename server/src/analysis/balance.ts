import type { Power, Stance } from '../../../schemas/choices.ts';
import type { Stakeholder } from '../model/plan.ts';

const weights: Readonly<Record<Power, number>> = { dominant: 4, strong: 3, moderate: 2, limited: 1 };
const factors: Readonly<Record<Stance, number>> = {
  ally: 1,
  supportive: 0.5,
  neutral: 0,
  resistant: -0.5,
  opposed: -1,
};

/** Power for the plan and against it, in weights of 1 (limited) to 4 (dominant): LANGUAGE 4.8. */
export interface Balance {
  readonly for: number;
  /** A positive number. */
  readonly against: number;
  /** Whole weights of those who are neutral or whose stance is not known. */
  readonly undecided: number;
  /** Those whose power is not known, in the order of the plan. */
  readonly unrated: readonly Stakeholder[];
}

/** Every stakeholder counts with weight by power times factor by stance. */
export function balanceOf(stakeholders: readonly Stakeholder[]): Balance {
  let [pro, contra, undecided] = [0, 0, 0];
  for (const { power, stance } of stakeholders) {
    if (!power) continue;
    const weight = weights[power.value];
    const factor = stance ? factors[stance.value] : 0;
    if (factor > 0) pro += weight * factor;
    else if (factor < 0) contra -= weight * factor;
    else undecided += weight;
  }
  return { for: pro, against: contra, undecided, unrated: stakeholders.filter(({ power }) => !power) };
}

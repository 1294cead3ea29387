import type { Stance } from '../../../schemas/choices.ts';
import type { Plan, Said, Stakeholder } from '../model/plan.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Base, baseOf, type ValuesAround } from './base.ts';
import { isTold } from './in-force.ts';
import { isBetter } from './ratings.ts';
import { type Standing, standingOf } from './standing.ts';

/** Base, balance and standing as they would be if every open tactic reached what it aims for: LANGUAGE 4.9. */
export interface Projection {
  /** In the order of the plan; those whom a tactic moves have the stance that it aims for. */
  readonly stakeholders: readonly Stakeholder[];
  readonly base: Base;
  readonly balance: Balance;
  readonly standing: Standing<Stakeholder>;
}

/**
 * Where several tactics aim at one stakeholder, the most favourable stance counts; nobody's gets less favourable by it. A
 * tactic that does not say what is done aims for nothing.
 */
export function project(plan: Pick<Plan, 'stakeholders' | 'tactics' | 'lead'>, values: ValuesAround): Projection {
  const aims = new Map<string, Said<Stance>>();
  for (const { aimsFor, targets } of plan.tactics.filter(isTold)) {
    if (!aimsFor) continue;
    for (const { id } of targets) {
      const known = aims.get(id);
      if (!known || isBetter(aimsFor.value, known.value)) aims.set(id, aimsFor);
    }
  }
  const stakeholders = plan.stakeholders.map((stakeholder) => {
    const stance = aims.get(stakeholder.id);
    return stance && isBetter(stance.value, stakeholder.stance?.value) ? { ...stakeholder, stance } : stakeholder;
  });
  return {
    stakeholders,
    base: baseOf({ stakeholders, ...(plan.lead && { lead: plan.lead }) }, values),
    balance: balanceOf(stakeholders, plan.lead?.value),
    standing: standingOf(stakeholders, plan.lead?.value),
  };
}

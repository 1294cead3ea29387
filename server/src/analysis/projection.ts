import { type Stance, stances } from '../../../schemas/choices.ts';
import { isOpen, type Plan, type Said } from '../model/plan.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Base, baseOf } from './base.ts';

/** Base and balance as they would be if every open tactic reached what it aims for: LANGUAGE 4.9. */
export interface Projection {
  readonly base: Base;
  readonly balance: Balance;
}

const fromBest = Object.keys(stances) as Stance[];

/** Where several tactics aim at one stakeholder, the most favourable stance counts. */
export function project(plan: Plan): Projection {
  const aims = new Map<string, Said<Stance>>();
  for (const { aimsFor, targets } of plan.tactics.filter(isOpen)) {
    if (!aimsFor) continue;
    for (const { id } of targets) {
      const known = aims.get(id);
      if (!known || fromBest.indexOf(aimsFor.value) < fromBest.indexOf(known.value)) aims.set(id, aimsFor);
    }
  }
  const stakeholders = plan.stakeholders.map((stakeholder) => {
    const stance = aims.get(stakeholder.id);
    return stance ? { ...stakeholder, stance } : stakeholder;
  });
  return { base: baseOf({ ...plan, stakeholders }), balance: balanceOf(stakeholders) };
}

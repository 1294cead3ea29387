import { isOpen, type Plan } from '../model/plan.ts';
import { isAlly } from './base.ts';

/** How many allies the plan means to have by a day, year-month-day. */
export interface PlannedDepth {
  readonly day: string;
  readonly depth: number;
}

/** From how many, and to how many on which days. */
export interface PlannedBase {
  readonly begin: number;
  /** In the order of days. */
  readonly steps: readonly PlannedDepth[];
}

/**
 * The base as the plan means it to grow: allies that no dated tactic had to win, and beside them
 * each stakeholder from the first day on which a tactic, open or done, that aims for `ally` is due. The lead counts
 * nowhere. `undefined` where no tactic says both `aims-for: ally` and `due`.
 */
export function plannedBase(plan: Pick<Plan, 'stakeholders' | 'tactics' | 'lead'>): PlannedBase | undefined {
  const others = plan.stakeholders.filter(({ id }) => id !== plan.lead?.value);
  const first = new Map<string, string>();
  for (const tactic of plan.tactics) {
    const day = tactic.due?.value;
    if (tactic.aimsFor?.value !== 'ally' || !day || !(isOpen(tactic) || tactic.status === 'done')) continue;
    for (const { id } of tactic.targets) {
      const known = first.get(id);
      if (known === undefined || day < known) first.set(id, day);
    }
  }
  const begin = others.filter((it) => isAlly(plan, it) && !first.has(it.id)).length;
  const days = others.flatMap(({ id }) => first.get(id) ?? []).sort();
  if (days.length === 0) return undefined;
  const steps = [...new Set(days)].map((day) => ({ day, depth: begin + days.filter((it) => it <= day).length }));
  return { begin, steps };
}

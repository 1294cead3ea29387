import type { Action, Stakeholder } from '../model/plan.ts';
import { type Alignments, hasValues, statesValues, type Verdict, verdicts } from './alignment.ts';

/** What a stakeholder can be expected to do about the plan: LANGUAGE 4.3, after Anderson’s three kinds of impact. */
export type Response = 'active-resistance' | 'passive-resistance' | 'potential-ally' | 'no-impact' | 'unknown';

const responseTo: Readonly<Record<Verdict, Response>> = {
  'terminal-conflict': 'active-resistance',
  conflict: 'passive-resistance',
  mixed: 'passive-resistance',
  aligned: 'potential-ally',
  unrelated: 'no-impact',
  unknown: 'unknown',
};

/** The expected response of each stakeholder other than the lead, from its worst verdict over all actions. */
export function responses(worst: ReadonlyMap<Stakeholder, Verdict>): ReadonlyMap<Stakeholder, Response> {
  return new Map([...worst].map(([stakeholder, verdict]) => [stakeholder, responseTo[verdict]]));
}

/** How the judged actions stand to each stakeholder other than the lead, at worst; in the order of the plan. */
export function worstVerdicts(actions: readonly Action[], alignments: Alignments): ReadonlyMap<Stakeholder, Verdict> {
  const worst = new Map<string, Verdict>();
  for (const action of actions)
    for (const { holder, verdict } of alignments.touched(action)) {
      const known = worst.get(holder.id) ?? 'unknown';
      if (verdicts.indexOf(verdict) < verdicts.indexOf(known)) worst.set(holder.id, verdict);
    }
  const anyStated = actions.some(statesValues);
  const verdictOf = new Map<Stakeholder, Verdict>();
  for (const holder of alignments.holders)
    if (holder.stakeholder)
      verdictOf.set(
        holder.stakeholder,
        worst.get(holder.id) ?? (anyStated && hasValues(holder) ? 'unrelated' : 'unknown'),
      );
  return verdictOf;
}

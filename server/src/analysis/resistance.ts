import type { Plan, Stakeholder, Tactic } from '../model/plan.ts';
import { isAlly } from './base.ts';
import type { InForce } from './in-force.ts';
import { isAgainst } from './ratings.ts';
import type { Response } from './response.ts';

/** What tells whether resistance is answered. */
export interface Answering {
  readonly plan: Pick<Plan, 'stakeholders' | 'lead'>;
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  readonly inForce: InForce;
}

/** Resists by its stance, or badly enough by what is said of its resistance. */
export function resists({ stance, resistance }: Pick<Stakeholder, 'stance' | 'resistance'>): boolean {
  const severity = resistance?.severity?.value;
  return isAgainst(stance?.value) || severity === 'medium' || severity === 'high';
}

/** Whether the values of somebody let resistance be expected, active or passive. */
export const isExpectedToResist = (response: Response | undefined): boolean =>
  response === 'active-resistance' || response === 'passive-resistance';

/**
 * Those whom somebody shapes who resists in the third dimension of power and in no other: who listen to it directly and
 * are neither lead nor allies. What is done towards one of them answers it too (LANGUAGE 5).
 */
export function shapedBy(
  { resistance, influences }: Pick<Stakeholder, 'resistance' | 'influences'>,
  { plan, stakeholder }: Omit<Answering, 'inForce'>,
): readonly Stakeholder[] {
  const dimensions = resistance?.dimensions ?? [];
  if (dimensions.length === 0 || dimensions.some(({ id }) => id !== 'third')) return [];
  const listeners = [...new Set(influences.map(({ id }) => id))].flatMap((id) => stakeholder(id) ?? []);
  return listeners.filter((listener) => listener.id !== plan.lead?.value && !isAlly(plan, listener));
}

/** The tactics in force that answer the resistance of somebody, or of whom it shapes. */
export function answersTo(stakeholder: Stakeholder, answering: Answering): readonly Tactic[] {
  return [stakeholder, ...shapedBy(stakeholder, answering)].flatMap((one) => answering.inForce.for(one));
}

/** Those other than the lead who resist and whom nothing in force answers, in the order of the plan. */
export function unansweredIn(answering: Answering): readonly Stakeholder[] {
  const { stakeholders, lead } = answering.plan;
  return stakeholders.filter(
    (stakeholder) =>
      stakeholder.id !== lead?.value && resists(stakeholder) && answersTo(stakeholder, answering).length === 0,
  );
}

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

/** Those who listen to somebody directly and whose minds are still open: neither lead nor allies. */
export function openListeners(
  { id, influences }: Pick<Stakeholder, 'id' | 'influences'>,
  { plan, stakeholder }: Omit<Answering, 'inForce'>,
): readonly Stakeholder[] {
  const listeners = [...new Set(influences.map((mention) => mention.id))].flatMap((it) => stakeholder(it) ?? []);
  return listeners.filter((it) => it.id !== id && it.id !== plan.lead?.value && !isAlly(plan, it));
}

/** Whether somebody resists by shaping what others want, and in no other way that is stated (Anderson: third dimension). */
export function onlyShapes({ resistance }: Pick<Stakeholder, 'resistance'>): boolean {
  const dimensions = resistance?.dimensions ?? [];
  return dimensions.length > 0 && dimensions.every(({ id }) => id === 'third');
}

/** The tactics in force that answer the resistance of somebody, or of whom it shapes where it resists in no other way. */
export function answersTo(stakeholder: Stakeholder, answering: Answering): readonly Tactic[] {
  const shaped = onlyShapes(stakeholder) ? openListeners(stakeholder, answering) : [];
  return [stakeholder, ...shaped].flatMap((one) => answering.inForce.for(one));
}

/**
 * The tactics in force that count as towards somebody: those that target it, and where it resists by nothing but shaping
 * what others want, those that answer this at the others (LANGUAGE 5, “One cause, one finding”).
 */
export function countingFor(stakeholder: Stakeholder, answering: Answering): readonly Tactic[] {
  return resists(stakeholder) ? answersTo(stakeholder, answering) : answering.inForce.for(stakeholder);
}

/** Whether somebody other than the lead resists and nothing in force answers it. */
export function isUnanswered(stakeholder: Stakeholder, answering: Answering): boolean {
  return (
    stakeholder.id !== answering.plan.lead?.value &&
    resists(stakeholder) &&
    answersTo(stakeholder, answering).length === 0
  );
}

/** Those other than the lead who resist and whom nothing in force answers, in the order of the plan. */
export function unansweredIn(answering: Answering): readonly Stakeholder[] {
  return answering.plan.stakeholders.filter((stakeholder) => isUnanswered(stakeholder, answering));
}

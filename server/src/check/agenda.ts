/** What is to be done next in one plan, for those who look after many. */
import { isOpen, type Said } from '../model/plan.ts';
import { daysBetween, oneTurnAfter } from '../rules/shared/dates.ts';
import { staleAssessment } from '../rules/stale-assessment.ts';
import type { Span } from '../text/span.ts';
import type { Checked } from './checked.ts';
import { optionsOf } from './settings.ts';

export interface Agenda {
  /** Of what should have been done before today, the longest overdue first. */
  readonly overdue: readonly Step[];
  /** What is due from today on, the next first. */
  readonly next: readonly Step[];
  /** Those whose rating is old. */
  readonly stale: readonly { readonly id: string; readonly at: Span }[];
  /** The day on which what is written of persons is to be deleted. */
  readonly keepUntil?: Said<string>;
}

export interface Step {
  readonly kind: 'action' | 'tactic';
  readonly id: string;
  readonly summary: string;
  /** As it is written: the id of a stakeholder, or anybody’s name. */
  readonly owner?: string;
  /** Year-month-day; of what takes place again and again, the next time. */
  readonly due: string;
  /** Its key. */
  readonly at: Span;
}

/** `days` is how far to look ahead. */
export function agendaOf({ analysis, source: { settings } }: Checked, today: string, days: number): Agenda {
  const { plan, actions, isLead } = analysis;
  const steps: Step[] = [
    ...actions.flatMap(({ id, summary, status, due, at }): Step[] =>
      due && status !== 'done' ? [{ kind: 'action', id, summary, due: due.value, at }] : [],
    ),
    ...plan.tactics.filter(isOpen).flatMap(({ id, summary, owner, due, every, last, start, at }): Step[] => {
      const turn = every && (last ?? start) ? oneTurnAfter((last ?? start)?.value ?? '', every.value) : undefined;
      const day = [due?.value, turn].filter((it) => it !== undefined).sort()[0];
      const about = { id, at, summary: summary?.value.trim() || id, ...(owner && { owner: owner.value }) };
      return day === undefined ? [] : [{ kind: 'tactic', ...about, due: day }];
    }),
  ].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  const { 'max-age-days': most = 180 } = optionsOf(staleAssessment, settings);
  return {
    overdue: steps.filter(({ due }) => due < today),
    next: steps.filter(({ due }) => due >= today && daysBetween(today, due) <= days),
    stale: plan.stakeholders
      .filter((it) => !isLead(it) && it.assessed && daysBetween(it.assessed.value, today) > most)
      .map(({ id, assessed, at }) => ({ id, at: assessed?.at ?? at })),
    ...(plan.keepUntil && { keepUntil: plan.keepUntil }),
  };
}

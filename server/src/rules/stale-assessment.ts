import { count } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { daysBetween } from './shared/dates.ts';
import page from './stale-assessment.md';

export const staleAssessment: Rule = {
  name: 'stale-assessment',
  severity: 'hint',
  step: 'expect-resistance',
  options: { 'max-age-days': 180 },
  page,

  *check({ plan, today }, { 'max-age-days': most = 180 }) {
    for (const { id, name, assessed } of plan.stakeholders) {
      if (!assessed || id === plan.lead?.value) continue;
      const days = daysBetween(assessed.value, today);
      if (days <= most) continue;
      yield {
        at: assessed.at,
        message: `Power and stance of ${name} were last judged ${count(days, 'day')} ago. People move on and change their minds: judge anew, then set the date.`,
        fixes: () => [
          { title: `Set “assessed” to ${today}, once judged anew`, edits: [{ at: assessed.at, text: today }] },
        ],
      };
    }
  },
};

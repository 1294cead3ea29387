import { t } from '../text/l10n.ts';
import { daysAgo } from '../text/words.ts';
import type { EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { daysBetween } from './shared/dates.ts';
import page from './stale-assessment.md';

export const staleAssessment: EntryRule<'stakeholders'> = {
  name: 'stale-assessment',
  severity: 'hint',
  step: 'expect-resistance',
  options: { 'max-age-days': 180 },
  page,
  each: 'stakeholders',

  *of(stakeholder, { isLead, today }, { 'max-age-days': most = 180 }) {
    const { assessed } = stakeholder;
    if (!assessed || isLead(stakeholder)) return;
    const days = daysBetween(assessed.value, today);
    if (days <= most) return;
    yield {
      at: assessed.at,
      message: t(
        'Power and stance of {who} were last judged {ago}. People move on and change their minds: judge anew, then set the date.',
        { who: called(stakeholder), ago: daysAgo(days) },
      ),
      fixes: () => [
        {
          title: t('Set “assessed” to {today}, once judged anew', { today }),
          edits: [{ at: assessed.at, text: today }],
        },
      ],
    };
  },
};

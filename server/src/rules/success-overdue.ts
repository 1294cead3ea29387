import { t } from '../text/l10n.ts';
import { daysAgo } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { said } from './shared/called.ts';
import { daysBetween } from './shared/dates.ts';
import { lacksText } from './shared/missing.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import page from './success-overdue.md';

export const successOverdue: Rule = {
  name: 'success-overdue',
  severity: 'info',
  step: 'tactics',
  page,

  *check({ plan, today }) {
    for (const success of plan.success) {
      const { by, id, measure } = success;
      const days = by ? daysBetween(by.value, today) : 0;
      if (!by || days <= 0 || !lacksText(success, 'reached', success.reached)) continue;
      const draft = {
        at: by.at,
        message: t(
          '“{measure}” was to be seen {ago}, and nothing says what has been reached. Look, and write it down under “reached”, even if it is less than you hoped; or choose a new date.',
          { measure: said(measure?.value ?? '', id), ago: daysAgo(days) },
        ),
      };
      yield atPlaceholder(draft, placeholderIn(success, 'reached'));
    }
  },
};

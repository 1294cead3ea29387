import { t } from '../text/l10n.ts';
import { count } from '../text/words.ts';
import page from './keep-until-past.md';
import type { Rule } from './rule.ts';
import { daysBetween } from './shared/dates.ts';

export const keepUntilPast: Rule = {
  name: 'keep-until-past',
  severity: 'warning',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan: { keepUntil }, today }) {
    const days = keepUntil ? daysBetween(keepUntil.value, today) : 0;
    if (!keepUntil || days <= 0) return;
    yield {
      at: keepUntil.at,
      message: t(
        'What is written here about persons was to be deleted {days} ago. Take it out, or say why it is still needed and choose a new date. Where git keeps the file, earlier versions hold it still.',
        { days: count(days, 'day') },
      ),
    };
  },
};

import { t } from '../text/l10n.ts';
import page from './expired-acceptance.md';
import type { Rule } from './rule.ts';
import { documentOf } from './shared/documents.ts';
import { removeBelow } from './shared/fixes.ts';

export const expiredAcceptance: Rule = {
  name: 'expired-acceptance',
  severity: 'warning',
  step: 'text',
  inOrganizationFiles: true,
  after: 'acceptances',
  page,

  *check({ plan, acceptances }) {
    for (const { acceptance, expired, matches } of acceptances) {
      const { at, rule, until } = acceptance;
      if (!expired || !until) continue;
      const advice =
        matches > 0
          ? t('What it covered counts again: mend it, decide on a later date, or remove the acceptance.')
          : t('There is nothing left for it to cover: remove it.');
      const ended = rule
        ? t('The acceptance of {rule} ended on {day}.', { rule: rule.value, day: until.value })
        : t('The acceptance ended on {day}.', { day: until.value });
      yield {
        at: until.at,
        message: `${ended} ${advice}`,
        fixes: () => removeBelow(documentOf(plan, at), 'accepted', at, t('Remove the acceptance')),
      };
    }
  },
};

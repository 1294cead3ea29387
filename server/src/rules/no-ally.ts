import { sectionPlace } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './no-ally.md';
import type { Rule } from './rule.ts';
import { allianceBegun, mayHaveMoreAllies, nextStep, winNextAlly } from './shared/base.ts';
import { orFinish } from './shared/begun.ts';

export const noAlly: Rule = {
  name: 'no-ally',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    if (context.base.depth > 0 || mayHaveMoreAllies(context)) return;
    yield orFinish(
      {
        at: sectionPlace(context.plan, 'stakeholders'),
        so: t('Nobody is an ally yet: only the lead acts for this plan.'),
        advice: nextStep(context),
        fixes: () => winNextAlly(context),
      },
      allianceBegun(context),
    );
  },
};

import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import page from './one-sided-engagement.md';
import type { EntryRule } from './rule.ts';
import { lacksText } from './shared/missing.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { addToTactic, namesOf, quoted, targetsOf } from './shared/tactics.ts';

export const oneSidedEngagement: EntryRule<'tactics'> = {
  name: 'one-sided-engagement',
  severity: 'info',
  step: 'tactics',
  page,
  each: 'tactics',

  *of(tactic, context) {
    const type = tactic.type?.value;
    if (!isLive(tactic) || (type !== 'produce-power-relations' && type !== 'negotiate')) return;
    if (!lacksText(tactic, 'offer', tactic.offer)) return;
    const whom = namesOf(targetsOf(context, tactic)) || t('the other side');
    const draft = {
      at: tactic.at,
      message: t(
        '{tactic} does not say what it offers to {whom}. Support is easier to gain where you help to solve somebody’s problem: what could they gain? Add an “offer”.',
        { tactic: quoted(tactic), whom },
      ),
      fixes: () => addToTactic(tactic, t('Add an offer'), 'offer', placeholder),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'offer'));
  },
};

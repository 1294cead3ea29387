import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import page from './engagement-without-purpose.md';
import type { EntryRule } from './rule.ts';
import { lacksText } from './shared/missing.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { addToTactic, quoted } from './shared/tactics.ts';

export const engagementWithoutPurpose: EntryRule<'tactics'> = {
  name: 'engagement-without-purpose',
  severity: 'hint',
  step: 'tactics',
  page,
  each: 'tactics',

  *of(tactic) {
    if (!isLive(tactic) || tactic.type?.value !== 'produce-power-relations') return;
    if (!lacksText(tactic, 'purpose', tactic.purpose) || !lacksText(tactic, 'summary', tactic.summary)) return;
    const draft = {
      at: tactic.at,
      message: t(
        '{tactic} does not say what the alliance is for. What should it bring about? Add a “purpose”, which others can join.',
        { tactic: quoted(tactic) },
      ),
      fixes: () => addToTactic(tactic, t('Add a purpose'), 'purpose', placeholder),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'purpose', 'summary'));
  },
};

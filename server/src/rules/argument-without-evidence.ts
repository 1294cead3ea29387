import { isLive, type Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import page from './argument-without-evidence.md';
import type { EntryRule } from './rule.ts';
import { lacksList } from './shared/missing.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { addToTactic, namesOf, quoted, targetsOf } from './shared/tactics.ts';

export const argumentWithoutEvidence: EntryRule<'tactics'> = {
  name: 'argument-without-evidence',
  severity: 'info',
  step: 'define-rationality',
  page,
  each: 'tactics',

  *of(tactic, context) {
    if (!isLive(tactic) || tactic.type?.value !== 'define-rationality') return;
    if (!lacksList(tactic, 'evidence', tactic.evidence)) return;
    const whom = namesOf(targetsOf(context, tactic)) || t('those whom it is meant for');
    const draft = {
      at: tactic.at,
      message: t('{part}. Which data, documents or examples {part2} {whom}? Add them under “evidence”.', {
        part: isOver(tactic)
          ? t('As far as the plan says, {tactic} brought no evidence', { tactic: quoted(tactic) })
          : t('{tactic} brings no evidence yet', { tactic: quoted(tactic) }),
        part2: isOver(tactic) ? t('were shown to') : t('could convince'),
        whom,
      }),
      fixes: () => addToTactic(tactic, t('Add evidence'), 'evidence', [placeholder]),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'evidence'));
  },
};

const isOver = ({ status }: Tactic): boolean => status === 'done';

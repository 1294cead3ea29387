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
    const parts = { tactic: quoted(tactic), whom };
    const draft = {
      at: tactic.at,
      message: isOver(tactic)
        ? t(
            'As far as the plan says, {tactic} brought no evidence. Which data, documents or examples were shown to {whom}? Add them under “evidence”.',
            parts,
          )
        : t(
            '{tactic} brings no evidence yet. Which data, documents or examples could convince {whom}? Add them under “evidence”.',
            parts,
          ),
      fixes: () => addToTactic(tactic, t('Add evidence'), 'evidence', [placeholder]),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'evidence'));
  },
};

const isOver = ({ status }: Tactic): boolean => status === 'done';

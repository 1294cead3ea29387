import { isLive, type Tactic } from '../model/plan.ts';
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
    const whom = namesOf(targetsOf(context, tactic)) || 'those whom it is meant for';
    const draft = {
      at: tactic.at,
      message: `${isOver(tactic) ? `As far as the plan says, ${quoted(tactic)} brought no evidence` : `${quoted(tactic)} brings no evidence yet`}. Which data, documents or examples ${isOver(tactic) ? 'were shown to' : 'could convince'} ${whom}? Add them under “evidence”.`,
      fixes: () => addToTactic(tactic, 'Add evidence', 'evidence', [placeholder]),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'evidence'));
  },
};

const isOver = ({ status }: Tactic): boolean => status === 'done';

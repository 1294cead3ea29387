import { type Plan, planPlace } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Rule } from './rule.ts';
import { addEntry } from './shared/fixes.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';
import page from './without-actions.md';

export const withoutActions: Rule = {
  name: 'without-actions',
  severity: 'info',
  step: 'judge-alignment',
  page,

  *check({ plan, actions, doubts }) {
    if (!plan.document.root || actions.length > 0 || doubts.mayHold('actions')) return;
    yield atPlaceholder(
      {
        at: planPlace(plan),
        message: `${so(plan)} ${t('What is to be done first? Who may resist and who may help depends on it.')}`,
        fixes: () => addEntry(plan, 'actions', t('Add an action'), 'first-action', { summary: placeholder }),
      },
      plan.actions.length === 0 ? placeholderAt(plan.keys.get('actions')?.value) : undefined,
    );
  },
};

const so = ({ actions }: Plan): string =>
  actions.length > 0
    ? t('All actions of the plan are given up or kept in reserve, so nothing can be judged.')
    : t('The plan has no action yet, so nothing can be judged.');

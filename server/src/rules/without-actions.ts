import { planSchema } from '../../../schemas/plan.ts';
import { isCutShort } from '../model/document.ts';
import { isBlank } from '../model/layout.ts';
import { type Plan, planPlace } from '../model/plan.ts';
import { isMisspelt } from '../model/unread.ts';
import type { Rule } from './rule.ts';
import { addEntry } from './shared/fixes.ts';
import page from './without-actions.md';

export const withoutActions: Rule = {
  name: 'without-actions',
  severity: 'info',
  step: 'judge-alignment',
  page,

  *check({ plan }) {
    if (!plan.document.root || plan.actions.length > 0 || hasTried(plan)) return;
    yield {
      at: planPlace(plan),
      message:
        'The plan has no action yet, so nothing can be judged. What is to be done first? Who may resist and who may help depends on it.',
      fixes: () => addEntry(plan, 'actions', 'Add an action', 'first-action', { summary: 'TODO' }),
    };
  },
};

/** Actions that cannot be read, or are told as faults, are there all the same. */
function hasTried({ document, keys }: Plan): boolean {
  const section = keys.get('actions');
  if (!section) return isMisspelt(document.root, 'actions', Object.keys(planSchema.shape));
  return section.value ? !isBlank(section.value) : isCutShort(document, section.key.span);
}

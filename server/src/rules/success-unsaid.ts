import { planSchema, successSchema } from '../../../schemas/plan.ts';
import { addPair, setPair } from '../model/layout.ts';
import type { Node } from '../model/node.ts';
import { type Plan, planPlace } from '../model/plan.ts';
import { isSectionUnread, says } from '../model/unread.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Rule } from './rule.ts';
import { calledAction } from './shared/called.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';
import page from './success-unsaid.md';

export const successUnsaid: Rule = {
  name: 'success-unsaid',
  severity: 'hint',
  step: 'tactics',
  page,

  *check({ plan }) {
    const begun = plan.actions.find(({ status }) => status === 'under-way');
    const written = plan.keys.get('success')?.value;
    if (!begun || isSectionUnread(plan, 'success', order) || isSuccessSaid(written)) return;
    const draft = {
      at: planPlace(plan),
      message: t(
        '{action} is under way, and the plan does not say by what one will see that it worked. Write down what you will measure, how much of it you hope for, and by when.',
        { action: calledAction(begun) },
      ),
      related: [{ at: begun.at, message: t('Under way') }],
      fixes: () => addSuccess(plan),
    };
    yield atPlaceholder(draft, placeholderAt(written));
  },
};

/** Whether any measure says something; its id alone does not. */
const isSuccessSaid = (written: Node | undefined): boolean =>
  written?.kind === 'map' ? written.pairs.some(({ value }) => says(value, measureKeys)) : says(written);

const order = Object.keys(planSchema.shape);
const measureKeys = Object.keys(successSchema.shape);

function addSuccess({ document, keys }: Plan): Fix[] {
  const measures = { worked: { measure: placeholder } };
  const pair = keys.get('success');
  const edits =
    pair && document.root
      ? setPair(document, { key: pair.key, value: document.root }, 'success', measures, order)
      : addPair(document, document.root, 'success', measures, order);
  return edits.length > 0 ? [{ title: t('Say by what you will see that it worked'), edits }] : [];
}

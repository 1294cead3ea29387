import { planSchema } from '../../../schemas/plan.ts';
import { addPair } from '../model/layout.ts';
import { type Plan, planPlace } from '../model/plan.ts';
import { isMisspelt } from '../model/unread.ts';
import type { Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import page from './missing-purpose.md';
import type { Rule } from './rule.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';

export const missingPurpose: Rule = {
  name: 'missing-purpose',
  severity: 'warning',
  step: 'text',
  needsSupport: true,
  page,

  *check({ plan }) {
    const { purpose, keys, document } = plan;
    const begun = placeholderAt(keys.get('purpose')?.value);
    const isSaid = purpose ? purpose.value.trim() !== '' : keys.has('purpose');
    if (!document.root) return; // The schema asks an empty file for its first keys.
    if (!begun && (isSaid || isMisspelt(document.root, 'purpose', order))) return;
    yield atPlaceholder(
      {
        at: planPlace(plan),
        message: t(
          'The plan does not say what the change is for. Add a purpose: it is what you can ask others to join.',
        ),
        fixes: () => [{ title: t('Add a purpose'), edits: addPurpose(plan) }],
      },
      begun,
    );
  },
};

const order = Object.keys(planSchema.shape);

const addPurpose = ({ document, purpose }: Plan): Edit[] =>
  purpose ? [{ at: purpose.at, text: placeholder }] : addPair(document, document.root, 'purpose', placeholder, order);

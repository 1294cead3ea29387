import { planSchema } from '../../../schemas/plan.ts';
import { addPair } from '../model/layout.ts';
import { planPlace } from '../model/plan.ts';
import page from './missing-purpose.md';
import type { Rule } from './rule.ts';

export const missingPurpose: Rule = {
  name: 'missing-purpose',
  severity: 'warning',
  step: 'text',
  needsSupport: true,
  page,

  *check({ plan }) {
    const { document, purpose, keys } = plan;
    if (purpose ? purpose.value.trim() !== '' : keys.has('purpose')) return;
    yield {
      at: planPlace(plan),
      message: 'The plan does not say what the change is for. Add a purpose: it is what you can ask others to join.',
      fixes: () => [
        {
          title: 'Add a purpose',
          edits: purpose
            ? [{ at: purpose.at, text: 'TODO' }]
            : addPair(document, document.root, 'purpose', 'TODO', Object.keys(planSchema.shape)),
        },
      ],
    };
  },
};

import { pairSpan } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import { nearest } from '../text/nearest.ts';
import { holds } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { addEntry } from './shared/fixes.ts';
import page from './unknown-reference.md';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  page,

  *check({ plan, names, stakeholder, unresolved }) {
    if (unresolved.length > 0) return; // Who stands in a file that could not be read is not known.
    const ids = plan.stakeholders.map(({ id }) => id);
    for (const { kind, id, at, under } of names) {
      if (kind !== 'stakeholder' || stakeholder(id) || isUnreadable(plan, id)) continue;
      const meant = nearest(id, ids);
      const change = meant ? [{ title: `Change to “${meant}”`, edits: [{ at, text: meant }] }] : [];
      const advice = meant ? `Did you mean “${meant}”?` : 'Correct the id, or add the stakeholder.';
      yield {
        at,
        message: `No stakeholder has the id “${id}”, which “${under}” names. ${advice}`,
        fixes: () => [
          ...change,
          ...addEntry(plan, 'stakeholders', `Add the stakeholder “${id}”`, id, { name: 'TODO' }),
        ],
      };
    }
  },
};

/** The id may stand in lines that could not be read; then nothing is claimed. */
function isUnreadable({ document, keys }: Plan, id: string): boolean {
  const section = keys.get('stakeholders');
  return document.broken.some(
    (span) => section && holds(pairSpan(section), span) && document.text.slice(span.start, span.end).includes(id),
  );
}

import { joined } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import type { Draft, Rule } from './rule.ts';
import page from './schema.md';
import { draftsOf } from './shared/faults.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  inNamesFiles: true,
  page,

  *check({ faults, plan }) {
    const drafts = [...draftsOf(faults, 'schema')];
    const [first] = drafts;
    if (plan.document.root || !first) yield* drafts;
    else yield begin(first, drafts);
  },
};

/** An empty file is no fault: somebody is about to write. All that it lacks is told at once. */
function begin({ at }: Draft, drafts: readonly Draft[]): Draft {
  const edits = () => joined(drafts.flatMap(({ fixes }) => fixes?.()[0]?.edits ?? []));
  return {
    at,
    severity: 'info',
    message: t('Nothing is written here yet. A plan begins with “changeplan: 1” and a “title”.'),
    fixes: () => [{ title: t('Begin a plan'), edits: edits() }],
  };
}

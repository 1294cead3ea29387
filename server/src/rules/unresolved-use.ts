import { t } from '../text/l10n.ts';
import type { Rule, UnresolvedUse } from './rule.ts';
import { withoutContacts } from './shared/contacts.ts';
import { organizationFile } from './shared/organization-file.ts';
import page from './unresolved-use.md';

export const unresolvedUse: Rule = {
  name: 'unresolved-use',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  page,

  *check({ plan, unresolved }) {
    for (const use of unresolved) {
      const { at, path, missing } = use;
      const isOwn = at.file === plan.document.file;
      yield {
        at,
        message: withoutContacts(message(use)),
        fixes: () => (missing && isOwn ? [organizationFile(plan, path, missing)] : []),
      };
    }
  },
};

function message({ path, why, key, isRead }: UnresolvedUse): string {
  const parts = { path, why };
  if (key === 'names')
    return t('“{path}” {why}, so no names are read there. Keep the names file in a folder of this workspace.', parts);
  return isRead
    ? t('“{path}” {why}: correct the path, or remove it.', parts)
    : t('“{path}” {why}. What it says is not known here: correct the path, or remove it.', parts);
}

import { t } from '../text/l10n.ts';
import type { Rule } from './rule.ts';
import { withoutContacts } from './shared/contacts.ts';
import page from './unresolved-use.md';

export const unresolvedUse: Rule = {
  name: 'unresolved-use',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  page,

  *check({ unresolved }) {
    for (const { at, path, why, key } of unresolved)
      yield {
        at,
        message: withoutContacts(
          key === 'names'
            ? t('“{path}” {why}, so no names are read there. Keep the names file in a folder of this workspace.', {
                path,
                why,
              })
            : t('“{path}” {why}. What it says is not known here: correct the path, or remove it.', { path, why }),
        ),
      };
  },
};

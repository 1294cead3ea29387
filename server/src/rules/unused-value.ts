import { t } from '../text/l10n.ts';
import type { Rule } from './rule.ts';
import { unreadWords } from './shared/documents.ts';
import { removeBelow } from './shared/fixes.ts';
import page from './unused-value.md';

export const unusedValue: Rule = {
  name: 'unused-value',
  severity: 'hint',
  step: 'text',
  page,

  *check(context) {
    const { plan, names, resolve, unresolved } = context;
    if (unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    const spoken = new Set(
      names
        .filter(({ kind, role, under }) => kind === 'value' && role === 'mention' && !besideUse.includes(under))
        .map(({ id }) => resolve(id)),
    );
    const unused = plan.values.filter(
      ({ id, broken, document }) => document === plan.document && !broken && !spoken.has(resolve(id)),
    );
    if (unused.length === 0) return;
    const unread = context.shared(unreadWords);
    for (const { id, at, aliases } of unused) {
      if ([id, ...aliases.map((alias) => alias.id)].some((name) => unread.has(name))) continue;
      yield {
        at,
        message: t(
          'Nothing in the plan speaks of “{value}”. Say who pursues it or which action serves or hurts it, or remove it.',
          { value: id },
        ),
        fixes: () => removeBelow(plan.document, 'values', at, t('Remove “{value}”', { value: id })),
      };
    }
  },
};

/** What is said of a value there makes no use of it. */
const besideUse = ['aliases', 'subject'];

import { actionSchema } from '../../../schemas/plan.ts';
import { statesValues } from '../analysis/alignment.ts';
import type { Action } from '../model/plan.ts';
import { isJudged } from '../model/plan.ts';
import { mayBeSaid } from '../model/unread.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { holdersAround, writtenValues } from './shared/base.ts';
import { calledAction } from './shared/called.ts';
import { addKey } from './shared/fixes.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import page from './unstated-alignment.md';

export const unstatedAlignment: Rule = {
  name: 'unstated-alignment',
  severity: 'info',
  step: 'judge-alignment',
  needsSupport: true,
  page,
  each: 'actions',

  *of(action, context) {
    if (!isJudged(action) || statesValues(action)) return;
    const begun = placeholderIn(action, 'aligns-with', 'conflicts-with');
    if (!begun && ['aligns-with', 'conflicts-with'].some((key) => mayBeSaid(action, key, keys))) return;
    const likely = likelyValues(context);
    yield atPlaceholder(
      {
        at: action.at,
        message: [
          t('Which values does {action} serve?', { action: calledAction(action) }),
          ...(likely.length > 0 ? [t('Perhaps {values}?', { values: list(likely, 'or') })] : []),
          t('Until the plan says so, nobody can tell who will welcome the action and who will resist it.'),
        ].join(' '),
        fixes: () => [
          ...say(action, t('Say which values it serves (aligns-with)'), placeholder),
          ...likely.flatMap((id) => say(action, t('Say that it serves “{value}” (aligns-with)', { value: id }), id)),
        ],
      },
      begun,
    );
  },
};

const keys = Object.keys(actionSchema.shape);

const say = (action: Action, title: string, value: string): Fix[] =>
  addKey(action, title, 'aligns-with', [value], keys);

/** The first values that the organization or, where it names none, the stakeholders pursue. */
function likelyValues(context: Context): string[] {
  const found = new Map<string, string>();
  for (const holder of holdersAround(context))
    for (const id of writtenValues(context, holder)) {
      const value = context.resolve(id);
      if (!found.has(value)) found.set(value, id);
      if (found.size === 3) return [...found.values()];
    }
  return [...found.values()];
}

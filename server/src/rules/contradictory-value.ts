import { isJudged } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './contradictory-value.md';
import type { Rule } from './rule.ts';
import { calledAction } from './shared/called.ts';
import { eachOnce } from './shared/conflicts.ts';
import { removeId } from './shared/fixes.ts';

export const contradictoryValue: Rule = {
  name: 'contradictory-value',
  severity: 'error',
  step: 'judge-alignment',
  page,
  each: 'actions',

  *of(action, { resolve }) {
    if (!isJudged(action)) return;
    const unlimited = action.conflictsWith.filter((conflict) => !conflict.for);
    for (const conflict of eachOnce({ ...action, conflictsWith: unlimited }, resolve)) {
      const value = resolve(conflict.id);
      const served = action.alignsWith.find(({ id }) => resolve(id) === value);
      if (!served) continue;
      yield {
        at: conflict.at,
        message: t(
          '{action} is said both to serve and to hurt {value}. Remove it from one list, or name under “for” the groups whose pursuit suffers.',
          { action: calledAction(action), value: conflict.id },
        ),
        related: [{ at: served.at, message: t('Said to serve {value} here', { value: served.id }) }],
        fixes: () => [...removeId(action, 'conflicts-with', conflict), ...removeId(action, 'aligns-with', served)],
      };
    }
  },
};

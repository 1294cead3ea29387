import type { Holder } from '../analysis/alignment.ts';
import type { Related } from '../model/fault.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './no-overlap.md';
import type { Context, Rule } from './rule.ts';
import { holdersAround, writtenValues } from './shared/base.ts';
import { called, calledAction } from './shared/called.ts';

export const noOverlap: Rule = {
  name: 'no-overlap',
  severity: 'warning',
  step: 'judge-alignment',
  needsSupport: true,
  page,
  each: 'actions',

  *of(action, context) {
    if (action.broken || context.unresolved.length > 0 || context.situation(action) !== 'no-overlap') return;
    const around = holdersAround(context);
    const whose = list(around.map(called), 'and', 3);
    const values = [...new Set(around.flatMap((holder) => writtenValues(context, holder)))];
    yield {
      at: action.at,
      message: t(
        '{action} serves none of the values of {whose}. Support for it will be hard to find. Does it serve {values} after all? Then add that to aligns-with; else think again about the action.',
        { action: calledAction(action), whose, values: list(values, 'or', 4) },
      ),
      related: around.slice(0, 3).flatMap((holder) => valuesOf(context, holder)),
    };
  },
};

function valuesOf({ plan }: Context, holder: Holder): Related[] {
  const held = holder.stakeholder ?? plan.organization;
  return held
    ? [{ at: held.values.keys.values ?? held.at, message: t('The values of {who}', { who: called(holder) }) }]
    : [];
}

import type { Holder } from '../analysis/alignment.ts';
import type { Related } from '../model/fault.ts';
import { list, short } from '../text/words.ts';
import page from './no-overlap.md';
import type { Context, Rule } from './rule.ts';
import { holdersAround, writtenValues } from './shared/base.ts';

export const noOverlap: Rule = {
  name: 'no-overlap',
  severity: 'warning',
  step: 'judge-alignment',
  needsSupport: true,
  page,

  *check(context) {
    const around = holdersAround(context);
    const whose = list(
      around.map(({ name }) => name),
      'and',
      3,
    );
    const values = [...new Set(around.flatMap((holder) => writtenValues(context, holder)))];
    for (const action of context.plan.actions) {
      if (action.broken || context.situations.of(action) !== 'no-overlap') continue;
      yield {
        at: action.at,
        message: `“${short(action.summary)}” serves none of the values of ${whose}. Support for it will be hard to find. Does it serve ${list(values, 'or', 4)} after all? Then add that to aligns-with; else think again about the action.`,
        related: around.slice(0, 3).flatMap((holder) => valuesOf(context, holder)),
      };
    }
  },
};

function valuesOf({ plan }: Context, { stakeholder, name }: Holder): Related[] {
  const holder = stakeholder ?? plan.organization;
  return holder ? [{ at: holder.values.keys.values ?? holder.at, message: `The values of ${name}` }] : [];
}

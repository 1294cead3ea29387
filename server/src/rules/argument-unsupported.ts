import { statesValues } from '../analysis/alignment.ts';
import { isLive } from '../model/plan.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import page from './argument-unsupported.md';
import type { EntryRule } from './rule.ts';
import { appealTo, betterValues, isSlipOf, leaveOut, replaceWith, valuedTargets } from './shared/arguments.ts';
import { quoted } from './shared/tactics.ts';

export const argumentUnsupported: EntryRule<'tactics'> = {
  name: 'argument-unsupported',
  severity: 'warning',
  step: 'define-rationality',
  page,
  each: 'tactics',

  *of(tactic, context) {
    const type = tactic.type?.value;
    if (!isLive(tactic) || (type !== 'define-rationality' && type !== 'produce-power-relations')) return;
    const { actions, resolve } = context;
    if (tactic.appealsTo.length === 0 || !actions.some(statesValues) || actions.some(({ broken }) => broken)) return;
    const served = new Set(actions.flatMap(({ alignsWith }) => alignsWith.map(({ id }) => resolve(id))));
    for (const value of tactic.appealsTo) {
      if (isPlaceholder(value.id) || served.has(resolve(value.id)) || isSlipOf(context, value.id, served)) continue;
      const targets = valuedTargets(context, tactic);
      const better = betterValues(context, tactic, targets);
      const advice =
        better.length > 0
          ? appealTo(better, targets)
          : 'Look for a value that both the plan serves and its audience pursues';
      yield {
        at: value.at,
        message: `No action is said to serve ${value.id}, on which ${quoted(tactic)} rests. ${advice}, or say under “aligns-with” which action serves ${value.id}.`,
        related: actions
          .flatMap(({ conflictsWith }) => conflictsWith)
          .filter(({ id }) => resolve(id) === resolve(value.id))
          .map(({ at }) => ({ at, message: `Goes against ${value.id}` })),
        fixes: () => (better.length > 0 ? replaceWith(value, better) : leaveOut(context, tactic, value)),
      };
    }
  },
};

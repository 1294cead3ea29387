import { statesValues } from '../analysis/alignment.ts';
import { isLive, type StatedConflict } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './argument-unsupported.md';
import type { Context, EntryRule } from './rule.ts';
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
    const { resolve } = context;
    if (tactic.appealsTo.length === 0 || !context.shared(isKnownWhatIsServed)) return;
    const served = context.shared(servedIn);
    for (const value of tactic.appealsTo) {
      if (served.has(resolve(value.id)) || isSlipOf(context, value.id, served)) continue;
      const targets = valuedTargets(context, tactic);
      const better = betterValues(context, tactic, targets);
      const advice =
        better.length > 0
          ? appealTo(better, targets)
          : t('Look for a value that both the plan serves and its audience pursues');
      yield {
        at: value.at,
        message: t(
          'No action is said to serve {value}, on which {tactic} rests. {advice}, or say under “aligns-with” which action serves {value}.',
          { value: value.id, tactic: quoted(tactic), advice },
        ),
        related: context
          .sharedOf(conflictsWith, resolve(value.id))
          .map(({ at }) => ({ at, message: t('Goes against {value}', { value: value.id }) })),
        fixes: () => (better.length > 0 ? replaceWith(value, better) : leaveOut(context, tactic, value)),
      };
    }
  },
};

/** Some action says what it serves, and all of them can be read. */
const isKnownWhatIsServed = ({ actions }: Context): boolean =>
  actions.some(statesValues) && !actions.some(({ broken }) => broken);

const servedIn = ({ actions, resolve }: Context): ReadonlySet<string> =>
  new Set(actions.flatMap(({ alignsWith }) => alignsWith.map(({ id }) => resolve(id))));

/** Where actions say that they hurt the value. */
const conflictsWith = ({ actions, resolve }: Context, value: string): readonly StatedConflict[] =>
  actions.flatMap((action) => action.conflictsWith.filter(({ id }) => resolve(id) === value));

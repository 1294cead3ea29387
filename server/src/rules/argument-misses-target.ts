import { isLive, type Stakeholder, type Tactic } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import page from './argument-misses-target.md';
import type { Context, EntryRule } from './rule.ts';
import {
  appealTo,
  betterValues,
  isSlipOf,
  leaveOut,
  replaceWith,
  valuedTargets,
  valuesOf,
} from './shared/arguments.ts';
import { called } from './shared/called.ts';
import { removeId } from './shared/fixes.ts';
import { defineRationality, groundOf, knowsItsTargets, namesOf } from './shared/tactics.ts';

export const argumentMissesTarget: EntryRule<'tactics'> = {
  name: 'argument-misses-target',
  severity: 'warning',
  step: 'define-rationality',
  page,
  each: 'tactics',

  *of(tactic, context) {
    if (!isLive(tactic) || tactic.appealsTo.length === 0 || !knowsItsTargets(context, tactic)) return;
    const targets = valuedTargets(context, tactic);
    for (const value of tactic.appealsTo) {
      const holds = (target: Stakeholder) => valuesOf(context, target).has(context.resolve(value.id));
      const [missed, reached] = [targets.filter((it) => !holds(it)), targets.filter(holds)];
      if (missed.length === 0) continue;
      if (
        isSlipOf(
          context,
          value.id,
          missed.flatMap((it) => [...valuesOf(context, it)]),
        )
      )
        continue;
      const better = betterValues(context, tactic, targets);
      const advice =
        better.length > 0
          ? appealTo(better, targets)
          : reached.length > 0
            ? t('Make an argument of their own for {who}', { who: namesOf(missed) })
            : t('Look for a value that both the plan serves and its audience pursues');
      yield {
        at: value.at,
        message: [
          t('As far as the plan says, {value} is no value of {who}.', { value: value.id, who: namesOf(missed, 'or') }),
          ...(reached.length > 0 ? [t('It speaks to {who} alone.', { who: namesOf(reached) })] : []),
          t('{advice}, or add {value} to their values if they do pursue it.', { advice, value: value.id }),
        ].join(' '),
        related: missed.map((it) => ({
          at: it.values.keys.values ?? it.at,
          message: t('The values of {who}', { who: called(it) }),
        })),
        fixes: () => [
          ...replaceWith(value, better),
          ...(reached.length > 0 ? ofTheirOwn(context, tactic, missed) : []),
          ...(reached.length + better.length === 0 ? leaveOut(context, tactic, value) : []),
        ],
      };
    }
  },
};

/** Whoever the argument misses gets one of its own, where there is one, and leaves this one: one fix each. */
function ofTheirOwn(context: Context, tactic: Tactic, missed: readonly Stakeholder[]): Fix[] {
  return missed.slice(0, 3).flatMap((target) => {
    const mention = tactic.targets.find(({ id }) => id === target.id);
    if (!mention || groundOf(context, [target]).length === 0) return [];
    const [left] = removeId(tactic, 'targets', mention);
    const [own] = defineRationality(context, target);
    if (!left || !own) return [];
    return [{ title: t('{fix}, by a tactic of its own', { fix: own.title }), edits: [...left.edits, ...own.edits] }];
  });
}

/** What the rules about the values that an argument rests on have in common. */

import { isWord } from '../../analysis/slips.ts';
import { pursued } from '../../analysis/values.ts';
import type { Mention, Stakeholder, Tactic } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { nearest } from '../../text/nearest.ts';
import { list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { removeId } from './fixes.ts';
import { groundOf, namesOf, targetsOf } from './tactics.ts';

/** Those of the targets of whom the plan says what they pursue; of one whose lines cannot be read it is not known. */
export const valuedTargets = (context: Context, tactic: Tactic): Stakeholder[] =>
  targetsOf(context, tactic).filter((it) => !it.broken && valuesOf(context, it).size > 0);

/** What somebody pursues, terminal or instrumental. */
export function valuesOf({ resolve }: Context, { values }: Stakeholder): ReadonlySet<string> {
  const { terminal, instrumental } = pursued(values, resolve);
  return new Set([...terminal, ...instrumental]);
}

/** Values that all of them pursue, an action serves, and the tactic does not name yet: three at most. */
export function betterValues(context: Context, tactic: Tactic, targets: readonly Stakeholder[]): string[] {
  const named = new Set(tactic.appealsTo.map(({ id }) => context.resolve(id)));
  return groundOf(context, targets)
    .filter((value) => !named.has(context.resolve(value)))
    .slice(0, 3);
}

/** The beginning of a sentence that says what to appeal to instead. */
export const appealTo = (better: readonly string[], targets: readonly Stakeholder[]): string =>
  t('Appeal to {values}, which {who} pursue and the plan serves', {
    values: list(better, 'or'),
    who: namesOf(targets),
  });

export const replaceWith = (value: Mention, better: readonly string[]): Fix[] =>
  better.map((it) => ({ title: t('Appeal to “{value}” instead', { value: it }), edits: [{ at: value.at, text: it }] }));

/** Takes the value out where others remain that carry the argument, and nobody pursues it for its own sake. */
export function leaveOut(context: Context, tactic: Tactic, value: Mention): Fix[] {
  const id = context.resolve(value.id);
  const isEnd = targetsOf(context, tactic).some(({ values }) =>
    values.terminal.some((it) => context.resolve(it.id) === id),
  );
  return isEnd || tactic.appealsTo.length < 2 ? [] : removeId(tactic, 'appeals-to', value);
}

/** Whether an id that nothing explains is most likely a slip for one of these: that is told at its place, once. */
export function isSlipOf({ catalogue, plan, resolve, slips }: Context, id: string, values: Iterable<string>): boolean {
  if (slips.has(id)) return true;
  const isKnown = catalogue.has(resolve(id)) || plan.values.some((entry) => entry.id === resolve(id));
  const near = isKnown ? undefined : nearest(id, values, 2);
  return near !== undefined && !isWord(id, near);
}

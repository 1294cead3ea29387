import type { Stakeholder, Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './exchange-upwards.md';
import type { Context, EntryRule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { defineRationality, namesOf, quoted, targetsOf } from './shared/tactics.ts';

export const exchangeUpwards: EntryRule<'tactics'> = {
  name: 'exchange-upwards',
  severity: 'hint',
  step: 'define-rationality',
  page,
  each: 'tactics',

  *of(tactic, context) {
    if (!isTrade(tactic)) return;
    const above = targetsOf(context, tactic).filter((it) => isOnlyTradedWith(context, it, tactic));
    if (above.length === 0) return;
    const names = namesOf(above);
    const draft = {
      at: tactic.at,
      so: t('{tactic} is all that is done to win {names}, and they are above you.', { tactic: quoted(tactic), names }),
      advice: t(
        'Trading works among peers and downwards, seldom upwards. Show them as well, with evidence, what the plan does for what they pursue.',
      ),
      related: above.flatMap(({ relation }) => (relation ? [{ at: relation.at, message: t('Above the lead') }] : [])),
      fixes: () => defineRationality(context, above),
    };
    const begun = above.flatMap((it) => begunTowards(context, it, (other) => !isTrade(other)) ?? []);
    yield orFinish(draft, begun.find(({ at }) => at) ?? begun[0]);
  },
};

const isTrade = ({ type }: Tactic): boolean => type?.value === 'negotiate';

/** Whether somebody above is met by trade alone, and this tactic is the first of it. */
function isOnlyTradedWith({ inForce, doubts, isLead }: Context, target: Stakeholder, first: Tactic): boolean {
  if (target.relation?.value !== 'above' || isLead(target) || doubts.mayBeTargeted(target)) return false;
  const answers = inForce.for(target);
  return answers[0] === first && answers.every(isTrade);
}

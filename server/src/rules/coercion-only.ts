import { isExpectedToResist, resists } from '../analysis/resistance.ts';
import type { Stakeholder, Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './coercion-only.md';
import type { Context, EntryRule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { defineRationality, groundOf, namesOf, negotiate, quoted, targetsOf } from './shared/tactics.ts';

export const coercionOnly: EntryRule<'tactics'> = {
  name: 'coercion-only',
  severity: 'warning',
  step: 'answer-resistance',
  needsSupport: true,
  page,
  each: 'tactics',

  *of(tactic, context) {
    if (!coerces(tactic)) return;
    const groups = targetsOf(context, tactic).filter((it) => isOnlyCoerced(context, it, tactic));
    if (groups.length === 0) return;
    const names = namesOf(groups);
    const ground = groundOf(context, groups);
    const draft = {
      at: tactic.at,
      so: t('Nothing but pressure answers the resistance of {names}: {tactic} draws on the power of others.', {
        names,
        tactic: quoted(tactic),
      }),
      advice: t(
        'Pressure alone seldom moves anybody for long. Offer them something, or show with evidence what the plan serves.',
      ),
      related: groups.map(({ at, stance }) => ({ at: stance?.at ?? at, message: t('May resist') })),
      fixes: () => [...negotiate(context, groups), ...(ground.length > 0 ? defineRationality(context, groups) : [])],
    };
    const begun = groups.flatMap((it) => begunTowards(context, it, (other) => !coerces(other)) ?? []);
    yield orFinish(draft, begun.find(({ at }) => at) ?? begun[0]);
  },
};

const coerces = ({ type }: Tactic): boolean =>
  type?.value === 'use-executive-power' || type?.value === 'use-outside-power';

/** Whether somebody who resists, or is expected to, is met by pressure alone, and this tactic is the first of it. */
function isOnlyCoerced({ inForce, response, isLead, doubts }: Context, group: Stakeholder, first: Tactic): boolean {
  if (isLead(group) || doubts.mayBeTargeted(group)) return false;
  if (!resists(group) && !isExpectedToResist(response(group))) return false;
  const answers = inForce.for(group);
  return answers[0] === first && answers.every(coerces);
}

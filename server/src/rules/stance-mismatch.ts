import type { Stance } from '../../../schemas/choices.ts';
import { t } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';
import type { EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { hurt, served } from './shared/resistance.ts';
import page from './stance-mismatch.md';

export const stanceMismatch: EntryRule<'stakeholders'> = {
  name: 'stance-mismatch',
  severity: 'warning',
  step: 'expect-resistance',
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { stance } = stakeholder;
    if (!stance || context.isLead(stakeholder)) return;
    const response = context.response(stakeholder);
    if ((stance.value === 'ally' || stance.value === 'supportive') && response === 'active-resistance') {
      const meeting = hurt(context, stakeholder);
      yield {
        at: stance.at,
        message: mayFight(called(stakeholder), stance.value, meeting),
        related: meeting.related,
      };
    }
    if (stance.value === 'opposed' && response === 'potential-ally' && !context.doubts.mayBeHurt(stakeholder)) {
      const meeting = served(context, stakeholder);
      yield {
        at: stance.at,
        message: servedYetOpposed(called(stakeholder), meeting),
        related: meeting.related,
      };
    }
  },
};

type Meeting = ReturnType<typeof hurt>;

function mayFight(who: string, stance: Stance, { actions, many, values }: Meeting): string {
  const parts = { who, stance: t(inWords(stance)), values };
  return many
    ? t(
        'The stance of {who} is “{stance}”, yet they may fight the plan: {actions} go against {values}, which they pursue for its own sake. Ask whether they know what is planned; then correct the stance, the values or the action.',
        { ...parts, actions },
      )
    : t(
        'The stance of {who} is “{stance}”, yet they may fight the plan: {action} goes against {values}, which they pursue for its own sake. Ask whether they know what is planned; then correct the stance, the values or the action.',
        { ...parts, action: actions },
      );
}

function servedYetOpposed(who: string, { actions, many, values }: Meeting): string {
  return many
    ? t(
        'The stance of {who} is “opposed”, yet the plan is said to serve what they pursue. {actions} serve {values}, and no action is said to hurt their values. Is it theirs that is served? Something else may be at stake: ask them what, and add it to their values or to “conflicts-with”.',
        { who, actions, values },
      )
    : t(
        'The stance of {who} is “opposed”, yet the plan is said to serve what they pursue. {action} serves {values}, and no action is said to hurt their values. Is it theirs that is served? Something else may be at stake: ask them what, and add it to their values or to “conflicts-with”.',
        { who, action: actions, values },
      );
}

import { t } from '../text/l10n.ts';
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
      const { actions, many, values, related } = hurt(context, stakeholder);
      yield {
        at: stance.at,
        message: t(
          'The stance of {stakeholder} is “{value}”, yet they may fight the plan: {actions} {part} against {values}, which they pursue for its own sake. Ask whether they know what is planned; then correct the stance, the values or the action.',
          { stakeholder: called(stakeholder), value: stance.value, actions, part: many ? 'go' : 'goes', values },
        ),
        related,
      };
    }
    if (stance.value === 'opposed' && response === 'potential-ally' && !context.doubts.mayBeHurt(stakeholder)) {
      const { actions, many, values, related } = served(context, stakeholder);
      yield {
        at: stance.at,
        message: t(
          'The stance of {stakeholder} is “opposed”, yet the plan is said to serve what they pursue. {actions} {part} {values}, and no action is said to hurt their values. Is it theirs that is served? Something else may be at stake: ask them what, and add it to their values or to “conflicts-with”.',
          { stakeholder: called(stakeholder), actions, part: many ? 'serve' : 'serves', values },
        ),
        related,
      };
    }
  },
};

import type { Dimension } from '../../../schemas/choices.ts';
import { commonGround } from '../analysis/candidates.ts';
import type { Stakeholder } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { hurt } from './shared/resistance.ts';
import {
  buildAlliance,
  defineRationality,
  gainAccess,
  messengers,
  negotiate,
  tacticsByTarget,
} from './shared/tactics.ts';
import page from './unanswered-resistance.md';

export const unansweredResistance: Rule = {
  name: 'unanswered-resistance',
  severity: 'warning',
  step: 'answer-resistance',
  needsSupport: true,
  page,

  *check(context) {
    const { plan } = context;
    const byTarget = tacticsByTarget(plan);
    const reachedBy = messengers(context);
    for (const stakeholder of plan.stakeholders) {
      const { id, name, power } = stakeholder;
      const resistance = resistanceOf(stakeholder);
      if (!resistance || id === plan.lead?.value || byTarget.has(id)) continue;
      const known = power ? `${power.value}, ${resistance.how}` : resistance.how;
      const answers = answersTo(context, stakeholder, reachedBy.get(stakeholder));
      yield {
        at: resistance.at,
        about: id,
        message: `No tactic answers the resistance of ${name} (${known}). ${answers.map(({ advice }) => advice).join(' ')}`,
        related: hurt(context, stakeholder).related,
        fixes: () => answers.flatMap(({ fixes }) => fixes()),
      };
    }
  },
};

function resistanceOf({ stance, resistance }: Stakeholder): { at: Span; how: string } | undefined {
  if (stance?.value === 'resistant' || stance?.value === 'opposed') return { at: stance.at, how: stance.value };
  const severity = resistance?.severity?.value;
  if (!resistance || (severity !== 'medium' && severity !== 'high')) return undefined;
  return { at: resistance.key, how: `severity ${severity}` };
}

interface Answer {
  readonly advice: string;
  readonly fixes: () => readonly Fix[];
}

/** One for each dimension of power used against the plan; where none is named, what the values suggest. */
function answersTo(context: Context, stakeholder: Stakeholder, messenger: Stakeholder | undefined): Answer[] {
  const dimensions = new Set(stakeholder.resistance?.dimensions.map(({ id }) => id));
  if (dimensions.size > 0)
    return [...dimensions].map((dimension) => answers[dimension](context, stakeholder, messenger));
  const values = commonGround(stakeholder, context);
  return values.length > 0
    ? [
        {
          advice: `Show them how the plan serves ${list(values, 'and', 4)}, which they pursue.`,
          fixes: () => defineRationality(context, stakeholder),
        },
      ]
    : [{ advice: 'Ask what they would lose, and negotiate.', fixes: () => negotiate(context, stakeholder) }];
}

const answers: Readonly<
  Record<Dimension, (context: Context, stakeholder: Stakeholder, messenger?: Stakeholder) => Answer>
> = {
  first: (context, stakeholder) => ({
    advice: 'They resist in the open: ask what they would lose, and negotiate.',
    fixes: () => negotiate(context, stakeholder),
  }),
  second: (context, stakeholder, messenger) => ({
    advice: `They keep the matter off the agenda: find a way into their meetings${messenger ? `, perhaps through ${messenger.name}` : ''}.`,
    fixes: () => [
      ...gainAccess(context, stakeholder, messenger),
      ...(messenger ? buildAlliance(context, stakeholder, messenger) : []),
    ],
  }),
  third: (context, stakeholder) => ({
    advice: 'They shape what others want: show with evidence what the plan serves.',
    fixes: () => defineRationality(context, stakeholder),
  }),
};

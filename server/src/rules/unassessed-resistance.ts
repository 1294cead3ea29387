import { isExpectedToResist } from '../analysis/resistance.ts';
import { pairOf } from '../model/node.ts';
import type { Stakeholder } from '../model/plan.ts';
import { says } from '../model/unread.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Context, EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { addOwnKey } from './shared/fixes.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { hurt } from './shared/resistance.ts';
import page from './unassessed-resistance.md';

export const unassessedResistance: EntryRule<'stakeholders'> = {
  name: 'unassessed-resistance',
  severity: 'info',
  step: 'expect-resistance',
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const response = context.response(stakeholder);
    if (!isExpectedToResist(response) || !isUnassessed(context, stakeholder)) return;
    const meeting = hurt(context, stakeholder);
    const draft = {
      at: stakeholder.at,
      message: messageOf(called(stakeholder), response === 'active-resistance', whyOf(meeting)),
      related: meeting.related,
      fixes: () =>
        addOwnKey(context.plan, stakeholder, t('Write down what shows the resistance'), 'resistance', {
          signs: [placeholder],
        }),
    };
    yield atPlaceholder(draft, placeholderIn(stakeholder, 'stance', 'resistance'));
  },
};

const messageOf = (who: string, mayFight: boolean, why: string): string =>
  mayFight
    ? t(
        '{who} may fight it, and the plan does not say how they stand: {why}. What do they say and do? Write down their stance, or what shows the resistance.',
        { who, why },
      )
    : t(
        '{who} may hold back, and the plan does not say how they stand: {why}. What do they say and do? Write down their stance, or what shows the resistance.',
        { who, why },
      );

const whyOf = ({ actions, many, values }: ReturnType<typeof hurt>): string =>
  many
    ? t('{actions} hurt {values}, which they pursue', { actions, values })
    : t('{action} hurts {values}, which they pursue', { action: actions, values });

/** Neither key says anything; what cannot be read, or is told as a fault, may say it. */
function isUnassessed({ doubts }: Context, stakeholder: Stakeholder): boolean {
  const { broken, written, stance, resistance } = stakeholder;
  if (broken || stance || doubts.mayHaveStance(stakeholder)) return false;
  const here = pairOf(written.value, 'resistance');
  if (here) return !says(here.value, resistanceKeys);
  return !resistance || (resistance.dimensions.length + resistance.signs.length === 0 && !resistance.severity);
}

const resistanceKeys = ['dimensions', 'signs', 'severity'];

/** What the rules about resistance have in common. */

import type { Alignment } from '../../analysis/alignment.ts';
import { isAgainst } from '../../analysis/ratings.ts';
import { onlyShapes, openListeners } from '../../analysis/resistance.ts';
import type { Related } from '../../model/fault.ts';
import type { Action, Mention, Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { inWords, list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { calledAction } from './called.ts';
import { relatedHolders } from './conflicts.ts';

/** What of the plan meets the values of a stakeholder: the actions, the values, and where both are written. */
interface Meeting {
  /** `“A” and “B”`. */
  readonly actions: string;
  readonly many: boolean;
  readonly values: string;
  readonly related: readonly Related[];
}

/** How somebody resists, where it is said: `dominant, opposed` or `severity high`, and where that stands. */
export function statedResistance({ power, stance, resistance }: Stakeholder): { at: Span; how: string } | undefined {
  const withPower = (how: string) => (power ? t('{power}, {how}', { power: t(inWords(power.value)), how }) : how);
  if (stance && isAgainst(stance.value)) return { at: stance.at, how: withPower(t(inWords(stance.value))) };
  const severity = resistance?.severity?.value;
  if (!resistance || (severity !== 'medium' && severity !== 'high')) return undefined;
  return { at: resistance.key, how: withPower(t('severity {severity}', { severity: t(severity) })) };
}

/** Whether an answer may stand there that nobody can read, or the lead's id be a slip for this one: nothing is concluded then. */
export function mayBeAnswered(context: Context, stakeholder: Stakeholder): boolean {
  const { mayBeTargeted, mayLead } = context.doubts;
  const shaped = onlyShapes(stakeholder) ? openListeners(stakeholder, context) : [];
  return mayLead(stakeholder) || [stakeholder, ...shaped].some(mayBeTargeted);
}

/** What hurts the stakeholder most: its terminal values where any suffers, else all that suffer. */
export function hurt(context: Context, stakeholder: Stakeholder): Meeting {
  const alignments = context.alignments.touching(stakeholder);
  const terminal = (value: string, { holder }: Alignment) => holder.values.terminal.has(value);
  const worst = alignments.some(({ verdict }) => verdict === 'terminal-conflict') ? terminal : () => true;
  return meeting(context, alignments, hurtsWhat, ({ conflictsWith }, alignment) =>
    conflictsWith.filter(({ id }) => {
      const value = context.resolve(id);
      return alignment.conflicting.includes(value) && worst(value, alignment);
    }),
  );
}

/** What else hurts the stakeholder: the values that it pursues for the sake of others. */
export function hurtMeans(context: Context, stakeholder: Stakeholder): Meeting {
  return meeting(context, context.alignments.touching(stakeholder), hurtsWhat, ({ conflictsWith }, alignment) =>
    conflictsWith.filter(({ id }) => {
      const value = context.resolve(id);
      return alignment.conflicting.includes(value) && !alignment.holder.values.terminal.has(value);
    }),
  );
}

/** What serves the stakeholder. */
export function served(context: Context, stakeholder: Stakeholder): Meeting {
  const alignments = context.alignments.touching(stakeholder);
  return meeting(context, alignments, servesWhat, ({ alignsWith }, { aligned }) =>
    alignsWith.filter(({ id }) => aligned.includes(context.resolve(id))),
  );
}

const hurtsWhat = (action: string, value: string) => t('{action} hurts {value}', { action, value });
const servesWhat = (action: string, value: string) => t('{action} serves {value}', { action, value });

function meeting(
  context: Context,
  alignments: readonly Alignment[],
  inSentence: (action: string, value: string) => string,
  met: (action: Action, alignment: Alignment) => readonly Mention[],
): Meeting {
  const places = alignments.flatMap((alignment) =>
    met(alignment.action, alignment).map((value) => ({ ...alignment, value })),
  );
  const actions = [...new Set(places.map(({ action }) => action))];
  const values = [...new Map(places.map(({ value: { id } }) => [context.resolve(id), id])).values()];
  const holders = alignments.slice(0, 1).map(({ holder }) => holder);
  return {
    actions: list(actions.map(calledAction), 'and', 3),
    many: actions.length > 1,
    values: list(values, 'and', 4),
    related: [
      ...places.map(({ action, value }) => ({
        at: value.at,
        message: inSentence(calledAction(action), value.id),
      })),
      ...values.flatMap((value) => relatedHolders(context, value, holders)),
    ],
  };
}

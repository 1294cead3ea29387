/** How to meet somebody who resists: what the power that they use, and what they pursue, suggest. */

import type { Dimension, TacticType } from '../../../../schemas/choices.ts';
import { commonGround } from '../../analysis/candidates.ts';
import { onlyShapes, openListeners } from '../../analysis/resistance.ts';
import type { Stakeholder } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { called } from './called.ts';
import { buildAlliance, defineRationality, gainAccess, groundOf, namesOf, negotiate } from './tactics.ts';

export interface Way {
  readonly type: TacticType;
  /** Sentences. */
  readonly advice: string;
  readonly fixes: () => readonly Fix[];
}

/** One for each dimension of power used against the plan; where none is named, what the values suggest. */
export function waysToMeet(context: Context, stakeholder: Stakeholder): Way[] {
  if (onlyShapes(stakeholder)) return [reachThoseShaped(context, stakeholder)];
  const dimensions = new Set(stakeholder.resistance?.dimensions.map(({ id }) => id));
  if (dimensions.size > 0) return [...dimensions].map((dimension) => byDimension[dimension](context, stakeholder));
  const values = commonGround(stakeholder, context);
  const isArguable = values.length > 0 && !isOpposedAllTheSame(context, stakeholder);
  return isArguable ? [argue(context, stakeholder, values)] : [trade(context, stakeholder)];
}

/** Whoever is served and fights it nevertheless has something at stake that no argument from these values meets. */
const isOpposedAllTheSame = ({ response }: Context, stakeholder: Stakeholder): boolean =>
  stakeholder.stance?.value === 'opposed' && response(stakeholder) === 'potential-ally';

/** The same, of other types than those: an argument where one can be made, a trade, else an alliance that goes as far as it can. */
export function otherWays(
  context: Context,
  stakeholder: Stakeholder,
  tried: ReadonlySet<TacticType | undefined>,
): Way[] {
  const values = commonGround(stakeholder, context);
  const ways = [
    ...waysToMeet(context, stakeholder),
    ...(values.length > 0 ? [argue(context, stakeholder, values)] : []),
    trade(context, stakeholder),
  ].filter(({ type }) => !tried.has(type));
  const byType = new Map(ways.reverse().map((way) => [way.type, way]));
  return byType.size > 0 ? [...byType.values()].reverse() : [join(context, stakeholder)];
}

const argue = (context: Context, stakeholder: Stakeholder, values: readonly string[]): Way => ({
  type: 'define-rationality',
  advice: t('Show them how the plan serves {values}, which they pursue.', { values: list(values, 'and', 4) }),
  fixes: () => defineRationality(context, stakeholder),
});

const trade = (context: Context, stakeholder: Stakeholder): Way => ({
  type: 'negotiate',
  advice: t('Ask what they would lose, and negotiate.'),
  fixes: () => negotiate(context, stakeholder),
});

const join = (context: Context, stakeholder: Stakeholder): Way => ({
  type: 'produce-power-relations',
  advice: t('Look for what you could do together.'),
  fixes: () => buildAlliance(context, stakeholder, context.messengerTo(stakeholder)),
});

const byDimension: Readonly<Record<Dimension, (context: Context, stakeholder: Stakeholder) => Way>> = {
  first: (context, stakeholder) => ({
    ...trade(context, stakeholder),
    advice: t('They resist in the open: ask what they would lose, and negotiate.'),
  }),
  second: (context, stakeholder) => {
    const messenger = context.messengerTo(stakeholder);
    return {
      type: 'gain-access',
      advice: messenger
        ? t('They keep the matter off the agenda: begin there, perhaps through {messenger}.', {
            messenger: called(messenger),
          })
        : t('They keep the matter off the agenda: begin there.'),
      fixes: () => [
        ...gainAccess(context, stakeholder, messenger),
        ...(messenger ? buildAlliance(context, stakeholder, messenger, 1) : []),
      ],
    };
  },
  third: (context, stakeholder) => ({
    type: 'define-rationality',
    advice: showThoseShaped(context, stakeholder),
    fixes: () => [],
  }),
};

/** Whoever shapes what others want is met at those others (Anderson: third dimension); where nobody is named, at themselves. */
function reachThoseShaped(context: Context, stakeholder: Stakeholder): Way {
  const shaped = openListeners(stakeholder, context);
  return {
    ...byDimension.third(context, stakeholder),
    fixes: () => (shaped.length > 0 ? reachEach(context, shaped) : defineRationality(context, stakeholder)),
  };
}

/** One argument for all where there is one that all of them share, else one each, for the first three. */
export function reachEach(context: Context, shaped: readonly Stakeholder[]): readonly Fix[] {
  if (shaped.length === 1 || groundOf(context, shaped).length > 0) return defineRationality(context, shaped);
  return shaped.slice(0, 3).flatMap((it) => defineRationality(context, it));
}

function showThoseShaped(context: Context, stakeholder: Stakeholder): string {
  const shaped = openListeners(stakeholder, context);
  return shaped.length > 0
    ? t('They shape what others want: show {who}, with evidence, what the plan serves.', { who: namesOf(shaped) })
    : t('They shape what others want: show them, with evidence, what the plan serves.');
}

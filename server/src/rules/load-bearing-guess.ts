import type { Power, Stance } from '../../../schemas/choices.ts';
import { halvesOf, stancesFromBest, weightOf } from '../analysis/ratings.ts';
import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { inQuotes, list } from '../text/words.ts';
import page from './load-bearing-guess.md';
import type { Context, EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { daysBetween } from './shared/dates.ts';

export const loadBearingGuess: EntryRule<'stakeholders'> = {
  name: 'load-bearing-guess',
  severity: 'warning',
  step: 'expect-resistance',
  needsSupport: true,
  numbersOf: 'stale-assessment',
  page,
  each: 'stakeholders',

  *of(stakeholder, context, { 'max-age-days': most = 180 }) {
    if (context.isLead(stakeholder) || context.doubts.mayLead(stakeholder)) return;
    const doubt = doubtAbout(stakeholder, context.today, most);
    if (!doubt || !context.shared(isBalanceKnown)) return;
    const margin = context.shared(marginIn);
    const turning = doubt.otherwise.filter((it) => margin + effect(stakeholder, it) > 0 !== margin > 0);
    if (turning.length === 0) return;
    const name = called(stakeholder);
    const differing = (it: Rating) => differenceInWords(stakeholder, it);
    const ratings = list(turning.map(differing), 'or', 3);
    yield {
      at: doubt.at,
      ...(doubt.isDate && { replaces: 'stale-assessment' }),
      message: [
        t('Whether more stands for the plan than against it hangs on {who}, and {why}.', { who: name, why: doubt.why }),
        margin > 0
          ? t('If they were {ratings}, no more power would stand for the plan than against it.', { ratings })
          : t('If they were {ratings}, more power would stand for the plan than against it.', { ratings }),
        t('Ask, or look for signs, before you build on it.'),
      ].join(' '),
    };
  },
};

/** Whether everybody's rating can be read: else nobody knows what turns the scales. */
const isBalanceKnown = ({ plan, doubts, unresolved }: Context): boolean =>
  unresolved.length === 0 && !plan.stakeholders.some((it) => doubts.mayHaveStance(it) || doubts.mayHavePower(it));

const marginIn = ({ balance }: Context) => balance.for - balance.against;

/** A rating as it could be. */
interface Rating {
  readonly stance?: { readonly value: Stance };
  readonly power?: { readonly value: Power };
}

interface Doubt {
  readonly at: Span;
  /** It stands at the day of the last judgement. */
  readonly isDate?: true;
  /** The end of a sentence that names them. */
  readonly why: string;
  readonly otherwise: readonly Rating[];
}

/** A guess, or a rating that is too old, may be wrong by one step of stance; else what the authors say that it could be. */
function doubtAbout(stakeholder: Stakeholder, today: string, most: number): Doubt | undefined {
  const { sure, couldBe, assessed, stance, power } = stakeholder;
  const isOld = assessed !== undefined && daysBetween(assessed.value, today) > most;
  const oneStep = oneStepFrom(stance?.value).map((value): Rating => ({ stance: { value }, ...(power && { power }) }));
  if (sure?.value === 'guess') return { at: sure.at, why: t('how they stand is a guess'), otherwise: oneStep };
  if (isOld && !couldBe)
    return { at: assessed.at, isDate: true, why: t('how they stand was last judged long ago'), otherwise: oneStep };
  if (!couldBe) return undefined;
  if (isOld) return { at: couldBe.key, why: t('how they stand was last judged long ago'), otherwise: oneStep };
  const stances = [...(stance ? [stance.value] : []), ...couldBe.stance.map(({ id }) => id)];
  const powers = [...(power ? [power.value] : []), ...couldBe.power.map(({ id }) => id)];
  const otherwise = (stances.length > 0 ? stances : [undefined]).flatMap((one) =>
    (powers.length > 0 ? powers : [undefined]).map(
      (other): Rating => ({ ...(one && { stance: { value: one } }), ...(other && { power: { value: other } }) }),
    ),
  );
  return { at: couldBe.key, why: t('they could stand otherwise as well'), otherwise };
}

/** No stance counts as neutral. */
function oneStepFrom(stance: Stance = 'neutral'): Stance[] {
  const place = stancesFromBest.indexOf(stance);
  return [stancesFromBest[place - 1], stancesFromBest[place + 1]].flatMap((it) => it ?? []);
}

/** How much more would be for the plan than is now, in the units of the balance. */
const effect = (now: Rating, then: Rating): number => (worth(then) - worth(now)) / 2;

const worth = ({ power, stance }: Rating): number => weightOf(power?.value) * halvesOf(stance?.value);

/** `“neutral” instead of “supportive”`. */
function differenceInWords(now: Rating, then: Rating): string {
  const stance = then.stance?.value ?? 'neutral';
  const parts = [
    ...(then.power && then.power.value !== now.power?.value ? [then.power.value] : []),
    ...(stance === (now.stance?.value ?? 'neutral') ? [] : [stance]),
  ];
  return list(parts.map(inQuotes));
}

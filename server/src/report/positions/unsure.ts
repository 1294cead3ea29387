import { type Power, powers, type Stance, stances } from '../../../../schemas/choices.ts';
import { possiblePowers, possibleStances } from '../../analysis/certain.ts';
import type { Judged } from '../../analysis/ratings.ts';
import { t } from '../../text/l10n.ts';
import { list } from '../../text/words.ts';

/** What a rating may be as well, as far as its authors are not sure of it. */
export interface Unsure {
  /** The least and the most favourable stance that is possible, its own among them; absent where it is sure. */
  readonly stances?: { readonly from: Stance; readonly to: Stance };
  /** In words: `could be supportive or ally, and strong in power`. */
  readonly words: string;
}

/** Nothing where both are sure; a stance that is not said counts as neutral. */
export function unsureOf(judged: Judged): Unsure | undefined {
  const own = judged.stance?.value ?? 'neutral';
  const others = stanceNames.filter((it) => it !== own && possibleStances(judged).includes(it));
  const powerToo = powerNames.filter((it) => it !== judged.power?.value && possiblePowers(judged).includes(it));
  if (others.length + powerToo.length === 0) return undefined;
  const reached = stanceNames.filter((it) => it === own || others.includes(it));
  const [to = own, from = own] = [reached[0], reached.at(-1)];
  const words = [
    ...(others.length > 0
      ? [
          list(
            [...others].reverse().map((it) => t(it)),
            'or',
          ),
        ]
      : []),
    ...(powerToo.length > 0
      ? [
          t('{powers} in power', {
            powers: list(
              [...powerToo].reverse().map((it) => t(it)),
              'or',
            ),
          }),
        ]
      : []),
  ];
  return {
    ...(others.length > 0 && { stances: { from, to } }),
    words: t('could be {ratings}', { ratings: list(words) }),
  };
}

const stanceNames = Object.keys(stances) as Stance[];
const powerNames = Object.keys(powers) as Power[];

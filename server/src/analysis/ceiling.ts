import type { Stance } from '../../../schemas/choices.ts';
import type { Verdict } from './alignment.ts';
import { halvesOf, isBetter } from './ratings.ts';

/**
 * The highest stance that somebody's values allow: LANGUAGE 4.14, from Anderson's kinds of impact. Nobody acts for what
 * hurts the ends that they work for, nor goes far for what does not concern them.
 */
export interface Ceiling {
  readonly stance: Stance;
  /** Resolved ids of the values that are hurt and have to be answered before anybody can hope for it. */
  readonly if: readonly string[];
}

const highest: Readonly<Record<Verdict, Stance>> = {
  'terminal-conflict': 'neutral',
  conflict: 'supportive',
  mixed: 'ally',
  aligned: 'ally',
  unknown: 'ally',
  unrelated: 'supportive',
};

/** Never below the stance that there is. `hurt`: what the judged actions hurt of the stakeholder's values. */
export function ceilingOf(worst: Verdict, stance: Stance | undefined, hurt: Iterable<string>): Ceiling {
  const allowed = highest[worst];
  return {
    stance: stance && isBetter(stance, allowed) ? stance : allowed,
    if: worst === 'mixed' ? [...hurt] : [],
  };
}

/** Whether the stance is one that could still get better. */
export const isBelow = (stance: Stance | undefined, ceiling: Ceiling): boolean =>
  halvesOf(stance) < halvesOf(ceiling.stance);

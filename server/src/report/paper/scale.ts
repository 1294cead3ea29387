import { stances } from '../../../../schemas/choices.ts';
import type { Scale } from './paper.ts';

/** From against to for. */
export const scaleStances = Object.keys(stances).reverse();

/** The scale as a sentence. */
export function scaleInWords({ at, aim }: Scale): string {
  const now = at ? `They are ${at} now` : 'Nobody has said where they stand';
  return aim ? `${now}; the plan wants them ${aim}.` : `${now}.`;
}

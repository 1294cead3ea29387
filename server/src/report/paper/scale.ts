import { stances } from '../../../../schemas/choices.ts';
import { t } from '../../text/l10n.ts';
import type { Scale } from './paper.ts';

/** From against to for. */
export const scaleStances = Object.keys(stances).reverse();

/** The scale as a sentence. */
export function scaleInWords({ at, aim }: Scale): string {
  const now = at ? t('They are {at} now', { at }) : t('Nobody has said where they stand');
  return aim ? t('{now}; the plan wants them {aim}.', { now, aim }) : `${now}.`;
}

import { stances } from '../../../../schemas/choices.ts';
import { t } from '../../text/l10n.ts';
import type { Scale } from './paper.ts';

/** From against to for. */
export const scaleStances = Object.keys(stances).reverse();

/** The scale as a sentence. */
export function scaleInWords({ at, aim }: Scale): string {
  if (!aim) return at ? t('Where they stand now: {at}.', { at: t(at) }) : t('Nobody has said where they stand.');
  return at
    ? t('Where they stand now: {at}; the plan aims for: {aim}.', { at: t(at), aim: t(aim) })
    : t('Nobody has said where they stand; the plan aims for: {aim}.', { aim: t(aim) });
}

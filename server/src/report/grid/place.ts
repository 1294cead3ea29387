import { t } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import type { OnGridView } from './board.ts';

/** Where somebody stands on the map, such as `dominant, high interest, opposed`. */
export const placeInWords = ({ power = '', interest, stance }: OnGridView): string =>
  t('{power}, {interest} interest, {stance}', {
    power: t(inWords(power)),
    interest: t(inWords(interest)),
    stance: stance ? t(inWords(stance)) : t('stance not said'),
  });

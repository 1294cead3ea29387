/** The page begins here: nothing of it is made before the language of its reader is known. */

import { speakIn } from '../../l10n/index.ts';
import { languageFor } from '../../server/src/text/l10n.ts';
import { writeWords } from './words.ts';

void speakIn(languageFor(navigator.language), { de: () => import('../../l10n/de/playground.json') }).then(() => {
  writeWords();
  return import('./main.ts');
});

/** The picture in its frame speaks the language of the page around it. */

import { speakIn } from '../../l10n/index.ts';
import { languageFor } from '../../server/src/text/l10n.ts';

void speakIn(languageFor(document.documentElement.lang)).then(() => import('../preview/main.tsx'));

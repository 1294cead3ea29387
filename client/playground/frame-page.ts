import { spoken, t } from '../../server/src/text/l10n.ts';

/** What was built for the frame. */
export interface PictureCode {
  readonly script: string;
  readonly looks: string;
  /** All that is said in German, as JSON. */
  readonly german: string;
}

/** The policy of the page around it holds in the frame, too: it knows this script by its hash. */
export const framePage = ({ script, looks, german }: PictureCode): string => `<!doctype html>
<html lang="${spoken()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t('The plan as a picture')}</title>
<style>${looks}</style>
</head>
<body>
<div id="root"></div>
<script type="text/plain" id="words">${wordsOf(german)}</script>
<script>${script}</script>
</body>
</html>`;

/** As the preview takes them; none in English, which it has by itself. */
const wordsOf = (german: string): string => (spoken() === 'de' ? `{"language":"de","words":${german}}` : 'null');

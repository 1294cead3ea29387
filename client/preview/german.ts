/** What the panel says in German: a script of its own, which the page loads before the panel where German is read. */
import analysis from '../../l10n/de/analysis.json';
import compare from '../../l10n/de/compare.json';
import preview from '../../l10n/de/preview.json';
import report from '../../l10n/de/report.json';
import schemas from '../../l10n/de/schemas.json';
import type { PanelWords } from './words.ts';

const changeplanWords: PanelWords = {
  language: 'de',
  words: { ...schemas, ...analysis, ...compare, ...report, ...preview },
};

Object.assign(globalThis, { changeplanWords });

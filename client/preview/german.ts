/** What the panel says in German: a script of its own, which the page loads before the panel where German is read. */
import words from '../../l10n/de/panel.json';
import type { PanelWords } from './words.ts';

const changeplanWords: PanelWords = { language: 'de', words };

Object.assign(globalThis, { changeplanWords });

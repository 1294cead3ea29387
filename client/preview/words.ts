import type { Dictionary, Language } from '../../server/src/text/l10n.ts';

/** What the panel says, in a language beside English; absent in English. */
export interface PanelWords {
  readonly language: Language;
  readonly words: Dictionary;
}

/** What Change Plan says in languages beside English, by the English text; each is loaded when it is spoken. */
import { type Dictionary, type Language, speak } from '../server/src/text/l10n.ts';

type Other = Exclude<Language, 'en'>;

/** What is said everywhere. */
const dictionaries: Readonly<Record<Other, () => Promise<Dictionary>>> = {
  de: async () => (await import('./de/index.ts')).dictionary,
};

/** What one program alone says in each language. */
export type OwnTexts = Readonly<Record<Other, () => Promise<{ readonly default: Dictionary }>>>;

/** From now on the whole program speaks this language, with what it alone says. Said once, before anything else is. */
export async function speakIn(language: Language, own?: OwnTexts): Promise<void> {
  if (language === 'en') return speak('en', undefined);
  const [everywhere, here] = await Promise.all([dictionaries[language](), own?.[language]()]);
  speak(language, { ...everywhere, ...here?.default });
}

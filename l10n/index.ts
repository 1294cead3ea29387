/** What Change Plan says in languages beside English, by the English text; each is loaded when it is spoken. */
import { type Dictionary, type Language, speak } from '../server/src/text/l10n.ts';

/** All of it; nothing for English. */
async function dictionaryOf(language: Language): Promise<Dictionary | undefined> {
  return language === 'de' ? (await import('./de/index.ts')).dictionary : undefined;
}

/** From now on the whole program speaks this language. Said once, before anything else is. */
export async function speakIn(language: Language): Promise<void> {
  speak(language, await dictionaryOf(language));
}

/** What an author meant who wrote a word of another trade: a register’s, a project plan’s, another language’s. */
import { choiceWords, keyWords, turnedWords, unknownWords } from '../../../schemas/synonyms.ts';

/** The key that goes by that name elsewhere, of those that are free here; `undefined` where none does. */
export function meantKey(word: string, free: readonly string[]): string | undefined {
  const said = plain(word);
  return Object.keys(keyWords).find((key) => free.includes(key) && saidBy(keyWords[key], said));
}

/** The key that says the other way round what a key of that name would say; `undefined` where none does. */
export const turnedKey = (word: string, keys: readonly string[]): string | undefined =>
  keys.find((key) => saidBy(turnedWords[key], plain(word)));

/** The choice of that key that goes by that name elsewhere; `undefined` where none does. */
export function meantChoice<T extends string>(key: string, word: string, choices: readonly T[]): T | undefined {
  // In a configuration the key is the name of a rule, and the choice its severity; a depth stands behind whom it is about.
  const kinds = (choices as readonly string[]).includes('off') ? ['severity of a finding'] : [key, 'depth'];
  const words = kinds
    .map((kind) => (Object.hasOwn(choiceWords, kind) ? choiceWords[kind] : undefined))
    .find((it) => choices.some((choice) => it?.[choice]));
  const known = choices.filter((choice) => words?.[choice]);
  const meantBy = (said: string): T | undefined =>
    choices.find((it) => plain(it) === said) ?? known.find((it) => saidBy(words?.[it], said));
  // The sign before a word and the reason behind it may be left out: “🔴 High — signs the budget”.
  const bare = plain(withoutSigns(withoutReason(word)));
  for (const said of [plain(word), plain(withoutReason(word)), bare, shareOf(bare)]) {
    const choice = said === '' ? undefined : meantBy(said);
    if (choice) return choice;
  }
  return meantByEach(bare, meantBy);
}

/** “4/5”, “4 of 5”: the number, as on a scale to five. */
const shareOf = (said: string) => /^([1-5])\s*(?:\/|of|out of|von)\s*5$/.exec(said)?.[1] ?? '';

/** What every word means that says something: “external partner”, “critics”, “is currently against”. */
function meantByEach<T>(said: string, meantBy: (word: string) => T | undefined): T | undefined {
  const words = said.split(/[\s,]+/).filter((word) => word !== '' && !emphasis.has(word));
  const meant = words.map((word) => meantBy(word) ?? singular(word).map(meantBy).find(Boolean));
  return words.length > 0 && words.length < 4 && meant.every((one) => one === meant[0]) ? meant[0] : undefined;
}

/** Words that make nothing less, more or otherwise: not “hardly”, “not” or “rather”. */
const emphasis = new Set(
  [
    'and very strongly fully highly really clearly currently still now always is are a an the quite extremely totally',
    'und sehr stark voll ganz klar derzeit aktuell noch immer ist sind ein eine der die das',
  ].flatMap((words) => words.split(' ')),
);

/** Without the ending of several, of a woman or of an adjective. */
const singular = (word: string): readonly string[] =>
  ['s', 'in', 'innen', 'e', 'en', 'n', 'er', 'es']
    .filter((ending) => word.endsWith(ending) && word.length - ending.length > 3)
    .map((ending) => word.slice(0, -ending.length));

/** Whether the word, or a sign such as “-” or “?”, only says that something is not known: then the key is better left out. */
export const meansUnknown = (word: string): boolean => {
  const said = letters(word);
  return /^[\p{P}\s]+$/u.test(word) || unknownWords.some((it) => letters(it) === said);
};

const letters = (word: string) => plain(word.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));

/** Whether it is one of these words. */
export const saidBy = (words: readonly string[] | undefined, said: string) =>
  words?.some((it) => plain(it) === said) ?? false;

/** As words are compared: blanks, `_` and `-` are alike, capitals and small letters too. */
export const plain = (word: string) =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

const withoutReason = (word: string) => word.replace(/\s*(?:\s[—–-]\s|[:(]).*$/s, '');

const withoutSigns = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

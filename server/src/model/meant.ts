/** What an author meant who wrote a word of another trade: a register’s, a project plan’s, another language’s. */
import { choiceWords, keyWords, rhythmWords, unknownWords } from '../../../schemas/synonyms.ts';
import { nearest } from '../text/nearest.ts';

/** The key that goes by that name elsewhere, of those that are free here; `undefined` where none does. */
export function meantKey(word: string, free: readonly string[]): string | undefined {
  const said = plain(word);
  return Object.keys(keyWords).find((key) => free.includes(key) && saidBy(keyWords[key], said));
}

/** The choice of that key that goes by that name elsewhere; `undefined` where none does. */
export function meantChoice<T extends string>(key: string, word: string, choices: readonly T[]): T | undefined {
  const words = Object.hasOwn(choiceWords, key) ? choiceWords[key] : undefined;
  const known = choices.filter((choice) => words?.[choice]);
  // The sign before a word and the reason behind it may be left out: “🔴 High — signs the budget”.
  for (const said of [plain(word), plain(withoutReason(word)), plain(withoutSigns(withoutReason(word)))]) {
    const choice = choices.find((it) => plain(it) === said) ?? known.find((it) => saidBy(words?.[it], said));
    if (choice && said !== '') return choice;
  }
  return undefined;
}

/** A rhythm in the language’s own words; `undefined` where the word says none. */
export function meantRhythm(word: string): string | undefined {
  const said = plain(word);
  return Object.keys(rhythmWords).find((rhythm) => saidBy(rhythmWords[rhythm], said));
}

const units = ['day', 'week', 'month', 'quarter', 'year'];

/** A rhythm that only slips in spelling: `2weeks`, `Month`, `3 monts`; `undefined` where it is another word. */
export function nearRhythm(word: string): string | undefined {
  const [, count = '', said = ''] = /^([1-9]\d*)?[\s-]*(\p{L}+)$/u.exec(word.trim()) ?? [];
  const unit = said && nearest(said, count ? units.flatMap((it) => [`${it}s`, it]) : units, 1);
  return unit ? `${count} ${unit}`.trim() : undefined;
}

/** Whether the word only says that something is not known: then the key is better left out. */
export const meansUnknown = (word: string): boolean => saidBy(unknownWords, plain(word));

const months = [
  ['jan', 'januar', 'jänner'],
  ['feb', 'februar'],
  ['mar', 'mär', 'märz', 'mrz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'dez', 'december', 'dezember'],
];

/**
 * The date as year-month-day that was written in another way: `15.12.2026`, `2026/12/15`, `15 December 2026`, `Dec 15, 2026`,
 * a date with a time. `undefined` where it is none, or could be two: `03/04/2026` is March here and April there.
 */
export function meantDay(word: string): string | undefined {
  const said = word.trim().toLowerCase();
  const ordered = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d.*)?$/.exec(said);
  if (ordered) return written(ordered[1], ordered[2], ordered[3]);
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(said);
  if (dotted) return written(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(said);
  if (slashed) return oneOfTwo(slashed[3], slashed[1], slashed[2]);
  const named =
    /^(?:(\d{1,2})\.?(?:st|nd|rd|th)?\s+)?(\p{L}{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?\s+(\d{4})$/u.exec(said);
  if (!named || (named[1] === undefined) === (named[3] === undefined)) return undefined;
  const month = months.findIndex((names) => names.some((name) => name === named[2] || named[2] === longer(name)));
  return month < 0 ? undefined : written(named[4], String(month + 1), named[1] ?? named[3]);
}

/** English months whose short form was listed. */
const longer = (short: string) =>
  ({ jan: 'january', feb: 'february', mar: 'march', apr: 'april' })[short as 'jan'] ?? short;

function oneOfTwo(year: string | undefined, first: string | undefined, second: string | undefined): string | undefined {
  const [monthFirst, dayFirst] = [written(year, first, second), written(year, second, first)];
  if (monthFirst && dayFirst && monthFirst !== dayFirst) return undefined;
  return monthFirst ?? dayFirst;
}

function written(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

const saidBy = (words: readonly string[] | undefined, said: string) => words?.some((it) => plain(it) === said) ?? false;

const plain = (word: string) =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

const withoutReason = (word: string) => word.replace(/\s*(?:\s[—–-]\s|[:(]).*$/s, '');

const withoutSigns = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

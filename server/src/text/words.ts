import { t, texts } from './l10n.ts';

const numbers = texts(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);

/** `no allies`, `one ally`, `two allies`, `12 allies`. In other languages these are three texts for each word. */
export function count(number: number, one: string, many = `${one}s`): string {
  const counted = (howMany: string, what: string) => t(`${howMany} ${what}` as string);
  if (number === 0) return counted('no', many);
  if (number === 1) return counted('one', one);
  return counted('{number}', many).replace('{number}', numberInWords(number));
}

/** `two`, `ten`, `12`; of things that there are more than one of. */
export function numberInWords(number: number): string {
  const word = numbers[number - 2];
  return word === undefined ? String(number) : t(word);
}

/** `one day ago`, `12 days ago`. */
export const daysAgo = (days: number): string => count(days, 'day ago', 'days ago');

/** `A`, `A and B`, `A, B and C`; with `most`, `A, B and 3 more`. */
export function list(items: readonly string[], joint: 'and' | 'or' = 'and', most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), more(items.length - most + 1)] : items;
  if (shown.length <= 1) return shown.join('');
  const parts = { items: shown.slice(0, -1).join(', '), last: shown.at(-1) };
  return joint === 'and' ? t('{items} and {last}', parts) : t('{items} or {last}', parts);
}

const more = (number: number): string => t('{number} more', { number });

/** The text on one line, cut at a word before `most` characters. */
export function short(text: string, most = 60): string {
  const line = text.trim().replace(/\s{2,}|[^\S ]/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

/** In the quotes of the language. */
export const inQuotes = (text: string): string => t('“{text}”', { text });

/** The text with something else in its quotes, be they English or German. */
export const changeQuoted = (text: string, change: (said: string) => string): string =>
  text.replace(
    /„([^“]*)“|“([^”]*)”/g,
    (quote, inner?: string, said = inner ?? '') => quote.charAt(0) + change(said) + quote.charAt(quote.length - 1),
  );

/** With its first letter in upper case, as at the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With its first letter in lower case, as within a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** One of the language's own words as people read it: `aligned-with-some` as `aligned with some`. */
export function inWords(name: string): string {
  return name.replaceAll('-', ' ');
}

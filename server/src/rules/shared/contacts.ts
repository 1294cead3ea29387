/**
 * E-mail addresses and telephone numbers in plain text. Figures, dates, amounts, opening hours and ids are left alone: a
 * number counts as a telephone number only where its form, or the word before it, says so. Takes time linear in the text.
 */

import { changeQuoted } from '../../text/words.ts';

export function holdsEmailAddress(text: string): boolean {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(at - 100, 0), at);
    const word = before.slice(before.search(/\S*$/));
    if (/[\p{L}\p{N}._%+'-]$/u.test(word) && !word.includes('://') && domain.test(text.slice(at + 1, at + 256)))
      return true;
  }
  return false;
}

/** Not the file of a picture (`logo@2x.png`), nor the host of a repository (`git@example.org:plans`). */
const domain = /^(?!\dx\.)(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,63}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}]|:\S)/u;

export function holdsTelephoneNumber(text: string): boolean {
  for (const _ of telephoneNumbersIn(text)) return true;
  return false;
}

/** The message without what it quotes where that holds an address or a number. */
export function withoutContacts(message: string): string {
  if (!message.includes('@') && !enoughDigits.test(message)) return message;
  return changeQuoted(message, (said) => (holdsEmailAddress(said) || holdsTelephoneNumber(said) ? '…' : said));
}

/** Where the telephone numbers of a text begin and end. */
export function* telephoneNumbersIn(text: string): Iterable<readonly [start: number, end: number]> {
  if (!enoughDigits.test(text)) return;
  const undated = text.replace(dates, (date) => '_'.repeat(date.length));
  for (const { 0: run, index } of undated.matchAll(runs)) {
    let start = index;
    for (const part of run.split(/(?<=\. )/)) {
      const number = part.replace(/[^\d]+$/, '');
      const after = undated.slice(start + number.length, start + number.length + 12);
      const before = undated.slice(Math.max(start - 40, 0), start);
      if (isTelephoneNumber(number, before, after)) yield [start, start + number.length];
      start += part.length;
    }
  }
}

/** A telephone number has six at least. */
const enoughDigits = /\d(?:\D*\d){5}/;

const dates =
  /(?<!\d)(?<!\d[-/.])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)?)(?![-/.]?\d)/g;

/** Digits with what may stand between those of a telephone number. */
const runs = /[+(]{0,2}\d[\d \u00a0\u202f()/.\u2010\u2011\u2013-]*/g;

function isTelephoneNumber(number: string, before: string, after: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 15) return false;
  if (partOfSomething.test(before) || goesOn.test(after) || hasYear(number)) return false;
  if (said.test(before)) return !isGrouped(number);
  if (otherNumber.test(before)) return false;
  return forms.some((form) => form(number, digits));
}

/** A word, a path, an address or an amount. */
const partOfSomething = /(?:[\p{L}\p{N}_$€£¥§№#=@/.,]|\d:|[\p{L}\p{N}]-|:\/\/\S*|\b(?:EUR|USD|CHF|GBP) ?|[$€£¥] ?)$/u;
const goesOn =
  /^(?:[\p{L}_]|[.,:]\p{L}|[,:]\d| ?(?:[%$€£¥]|(?:EUR|USD|CHF|GBP|euros?|dollars?|percent|million|billion)\b))/iu;

const said =
  /(?:\b(?:tel|telephone|phone|telefon|mobile|mobil|cell|handy|fax|whatsapp|sms|hotline)\b|[☎📞📱])[\s.:]*(?:\b(?:no|nr|number|nummer)\b[\s.:]*)?$/iu;
const otherNumber =
  /\b(?:no|nr|number|invoice|order|ticket|case|ref|reference|id|iban|isbn|issn|doi|file|account|article|grant|project|cent(?:re|er)|budget|version|code|key)[\s.:]*$/i;

/** Days and months beside a year are a date or a span of dates, however they are written. */
function hasYear(number: string): boolean {
  const groups = number.match(/\d+/g) ?? [];
  return (
    groups.some((group) => /^(?:19|20)\d\d$/.test(group)) && groups.every(({ length }) => length <= 2 || length === 4)
  );
}

/** `12 500 000`, `1.500.000`: thousands. */
const isGrouped = (number: string) => /^\+?\d{1,3}([ .\u00a0\u202f]\d{3})+$/.test(number);

const forms: readonly ((number: string, digits: string) => boolean)[] = [
  // +49 30 1234567; with thousands only where it would be too large for an amount
  (number, digits) =>
    /^\(?\+\(?[1-9]/.test(number) &&
    digits.length >= (/\d\D+\d/.test(number) && !isGrouped(number) ? 8 : 10) &&
    !/(?:\D000)+$/.test(number),
  // 0049 30 1234567
  (number, digits) => /^00[1-9]/.test(number) && digits.length >= 11 && /\d\D+\d/.test(number),
  // 030 1234567, (0170) 123-4567, 01 23 45 67 89, 01.23.45.67.89
  (number, digits) => {
    const groups = number.match(/\d+/g) ?? [];
    if (/^0[1-9](?:([ .-])\d\d)(?:\1\d\d){3}$/.test(number)) return true;
    const [area = ''] = groups;
    return (
      /^\(?0[1-9]/.test(number) &&
      !number.includes('.') &&
      digits.length >= 9 &&
      digits.length <= 12 &&
      area.length <= 5 &&
      groups.length >= 2 &&
      groups.length <= 6 &&
      groups.some(({ length }) => length > 2)
    );
  },
  // (212) 555-0142, 1-212-555-0142, 212.555.0142
  (number) => /^(?:1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])\d{3}[-.]\d{4}$/.test(number),
];

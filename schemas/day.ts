/** Months in words, and what is wrong with a date. */
import { t, texts } from '../server/src/text/l10n.ts';

/** As they are called in English; `t` says them in the reader's language. */
export const months: readonly string[] = texts([
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** A month as `2027-03` as people read it: `March 2027`. What is no month stays as it is. */
export function monthInWords(month: string): string {
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month) ?? [];
  const name = months[Number(number) - 1];
  return year && name ? t('{month} {year}', { month: t(name), year }) : month;
}

/** Why a text is no date of the calendar. */
export function fewDays(input: unknown): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(input)) ?? [];
  const name = months[Number(month) - 1];
  if (year === '') return t('A date is written year-month-day, such as 2026-11-21.');
  if (!name) return t('There is no month {month}: a date is written year-month-day, such as 2026-11-21.', { month });
  if (day === '00') return t('The first day of a month is 01.');
  const days = daysIn(Number(year), Number(month));
  return month === '02'
    ? t('February {year} has {days} days.', { year, days })
    : t('{month} has {days} days.', { month: t(name), days });
}

/** By the Gregorian calendar, in which day 0 of a month is the last of the one before. */
function daysIn(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

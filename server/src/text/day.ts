import { texts } from './l10n.ts';

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

/** A day as plans write it, year-month-day, by the clock of the person in front of it. */
export function toDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

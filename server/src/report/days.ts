import { t } from '../text/l10n.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as plans write it, year-month-day, as people read it: `15 January 2027`. What is no day stays as it is. */
export function dayInWords(day: string): string {
  const [, year, month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return year && name ? `${Number(date)} ${name} ${year}` : day;
}

/** `from 1 May 2027 to 4 June 2027` and the like; empty where neither is said. */
export function spanInWords(start: string | undefined, due: string | undefined): string {
  if (start && due)
    return t('from {dayInWords} to {dayInWords2}', { dayInWords: dayInWords(start), dayInWords2: dayInWords(due) });
  if (start) return t('from {dayInWords} on', { dayInWords: dayInWords(start) });
  return due ? t('until {dayInWords}', { dayInWords: dayInWords(due) }) : '';
}

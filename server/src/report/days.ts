import { months } from '../../../schemas/day.ts';
import { t } from '../text/l10n.ts';

/** A day as plans write it, year-month-day, as people read it: `15 January 2027`. What is no day stays as it is. */
export function dayInWords(day: string): string {
  const [, year, month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return year && name ? t('{date} {month} {year}', { date: Number(date), month: t(name), year }) : day;
}

/** `from 1 May 2027 to 4 June 2027` and the like; empty where neither is said. */
export function spanInWords(start: string | undefined, due: string | undefined): string {
  if (start && due) return t('from {start} to {end}', { start: dayInWords(start), end: dayInWords(due) });
  if (start) return t('from {day} on', { day: dayInWords(start) });
  return due ? t('by {day}', { day: dayInWords(due) }) : '';
}

/** Days as plans write them, `2026-11-21`, by the calendar of the person in front of it. */
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  differenceInCalendarDays,
  formatISO,
  isValid,
  parseISO,
} from 'date-fns';

/** Days from one to the other; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** By how many days `today` is later than `last` and one turn of `every`; none where that is beyond the calendar. */
export function daysOverdue(last: string, every: string, today: string): number {
  const late = differenceInCalendarDays(parseISO(today), turn(last, every));
  return Math.max(late || 0, 0);
}

/** The day that is one turn of `every` later; none where that is beyond the calendar. */
export function oneTurnAfter(last: string, every: string): string | undefined {
  const next = turn(last, every);
  return isValid(next) ? formatISO(next, { representation: 'date' }) : undefined;
}

/** `2 weeks`, `1 week` or `week`. */
function turn(last: string, every: string): Date {
  const [, number = '1', unit = ''] = /^(?:(\d+)\s+)?([a-z]+?)s?$/.exec(every.trim()) ?? [];
  return step(unit)(parseISO(last), Number(number));
}

function step(unit: string): (date: Date, number: number) => Date {
  switch (unit) {
    case 'week':
      return addWeeks;
    case 'month':
      return addMonths;
    case 'quarter':
      return (date, number) => addMonths(date, 3 * number);
    case 'year':
      return addYears;
    default:
      return addDays;
  }
}

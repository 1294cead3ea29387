/** What is wrong with a date, in words. */

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Why a text is no date of the calendar. */
export function fewDays(input: unknown): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(input)) ?? [];
  const name = months[Number(month) - 1];
  if (year === '') return 'A date is written year-month-day, such as 2026-11-21.';
  if (!name) return `There is no month ${month}: a date is written year-month-day, such as 2026-11-21.`;
  if (day === '00') return 'The first day of a month is 01.';
  const most = daysIn(Number(year), Number(month));
  return month === '02' ? `February ${year} has ${most} days.` : `${name} has ${most} days.`;
}

/** By the Gregorian calendar, in which day 0 of a month is the last of the one before. */
function daysIn(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

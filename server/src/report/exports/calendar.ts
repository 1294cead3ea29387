import ical, { ICalCalendarMethod, ICalEventClass, ICalEventRepeatingFreq } from 'ical-generator';
import { printable } from '../printable.ts';

export interface CalendarEntry {
  /** Stays the same when the calendar is printed again, so that calendars update the entry. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  /** The first and the last day, year-month-day. */
  readonly from: string;
  readonly to: string;
  /** Such as `2 weeks` or `month`. */
  readonly every?: string;
  readonly until?: string;
  /** Everybody may read it; else calendars that are shared show that there is something, and not what. */
  readonly isPublic: boolean;
}

/** A calendar file (RFC 5545) of whole days; what takes place `every` so often repeats. `today` is year-month-day. */
export function calendarOf(name: string, entries: readonly CalendarEntry[], today: string): string {
  const calendar = ical({
    name: printable(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Change Plan//Change Plan//EN',
  });
  for (const { id, summary, description, from, to, every, until, isPublic } of entries) {
    const repeats = every ? rhythm(every) : undefined;
    calendar.createEvent({
      id: printable(id),
      stamp: dayAt(today),
      start: dayAt(from),
      // The end of whole days is the day after.
      end: new Date(dayAt(to).getTime() + DAY),
      allDay: true,
      summary: printable(summary),
      ...(description && { description: printable(description) }),
      class: isPublic ? ICalEventClass.PUBLIC : ICalEventClass.CONFIDENTIAL,
      ...(repeats && { repeating: { ...repeats, ...(until && until >= from && { until: dayAt(until) }) } }),
    });
  }
  // Of whole days the last one is a day, too (RFC 5545, 3.3.10).
  return `${calendar.toString().replace(/(;UNTIL=\d{8})T\d{6}Z/g, '$1')}\r\n`;
}

const DAY = 86_400_000;
const dayAt = (day: string) => new Date(`${day}T00:00:00Z`);

/** `2 weeks`, `1 week` or `week`. */
function rhythm(every: string): { readonly freq: ICalEventRepeatingFreq; readonly interval: number } | undefined {
  const [, number = '1', unit = ''] = /^(?:(\d+)\s+)?([a-z]+?)s?$/.exec(every.trim()) ?? [];
  const known = units[unit];
  return known && { freq: known.freq, interval: Number(number) * (known.times ?? 1) };
}

const units: Readonly<Record<string, { readonly freq: ICalEventRepeatingFreq; readonly times?: number }>> = {
  day: { freq: ICalEventRepeatingFreq.DAILY },
  week: { freq: ICalEventRepeatingFreq.WEEKLY },
  month: { freq: ICalEventRepeatingFreq.MONTHLY },
  quarter: { freq: ICalEventRepeatingFreq.MONTHLY, times: 3 },
  year: { freq: ICalEventRepeatingFreq.YEARLY },
};

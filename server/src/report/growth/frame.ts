import { scaleLinear, scaleUtc } from 'd3-scale';
import { spoken } from '../../text/l10n.ts';
import type { Label } from '../pictures/label.ts';
import { round, widthOf } from '../pictures/measure.ts';

export const WIDTH = 800;
export const HEIGHT = 240;
const LEFT = 32;
const RIGHT = 24;
const TOP = 16;
const BOTTOM = 28;
const DAY = 86_400_000;

/** Where days and numbers stand in a picture over time. */
export interface Frame {
  readonly left: (day: string) => number;
  readonly top: (number: number) => number;
  readonly rows: readonly { readonly y: number; readonly label: Label }[];
  readonly days: readonly Label[];
}

/** From the first to the last day, year-month-day, and from 0 to a number of at least 3. */
export function frameOf(first: string, last: string, most: number): Frame {
  const from = Date.parse(first);
  const highest = Math.max(3, most);
  const x = scaleUtc([from, Math.max(Date.parse(last), from + DAY)], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP]);
  return {
    left: (day) => round(x(Date.parse(day))),
    top: (number) => round(y(number)),
    rows: y
      .ticks(Math.min(highest, 5))
      .filter(Number.isInteger)
      .map((tick) => {
        const at = round(y(tick));
        return { y: at, label: { lines: [String(tick)], x: LEFT - 8, y: at + 4, anchor: 'end' } };
      }),
    days: days(x),
  };
}

/** In languages that the scale does not know: day and month, or month and year over a longer time. */
function dayIn(language: string, x: ReturnType<typeof scaleUtc<number>>): (date: Date) => string {
  const [first, last] = x.domain();
  const isLong = Number(last) - Number(first) > 150 * DAY;
  const { format } = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    month: 'short',
    ...(isLong ? { year: 'numeric' } : { day: 'numeric' }),
  });
  return format;
}

/** A day is named where its name does not touch the one before. */
function days(x: ReturnType<typeof scaleUtc<number>>): readonly Label[] {
  const format = spoken() === 'en' ? x.tickFormat(6) : dayIn(spoken(), x);
  let free = 0;
  return x.ticks(6).flatMap((date): Label[] => {
    const text = format(date);
    const half = widthOf(text) / 2;
    const middle = round(Math.min(Math.max(x(date), half), WIDTH - half));
    if (middle - half < free) return [];
    free = middle + half + 8;
    return [{ lines: [text], x: middle, y: HEIGHT - 6, anchor: 'middle' }];
  });
}

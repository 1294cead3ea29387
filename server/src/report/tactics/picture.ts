import { scaleUtc } from 'd3-scale';
import type { Status } from '../../../../schemas/choices.ts';
import type { LinkView } from '../entry.ts';
import type { Label, Spot } from '../pictures/label.ts';
import { round, shorten, widthOf } from '../pictures/measure.ts';

/** What presses first comes first. `due`: within thirty days. */
export const tacticStates = [
  'overdue',
  'stale',
  'due',
  'recurring',
  'under-way',
  'planned',
  'done',
  'dropped',
] as const;
export type TacticState = (typeof tacticStates)[number];

export interface Timed extends LinkView {
  readonly status: Status;
  readonly state: TacticState;
  readonly dates: TacticDates;
}

/** Year-month-day each; `next` is when a recurring tactic has its next turn. */
export interface TacticDates {
  readonly start?: string;
  readonly due?: string;
  readonly last?: string;
  readonly next?: string;
  readonly every?: string;
}

/** Open tactics with dates, a row each, around the line of today. */
export interface TimelinePicture {
  readonly width: number;
  readonly height: number;
  readonly today: { readonly x: number; readonly label: Label };
  readonly ticks: readonly { readonly x: number; readonly label?: Label }[];
  readonly rows: readonly TimelineRow[];
  /** How many more there are. */
  readonly rest?: Label;
}

export interface TimelineRow extends Spot {
  readonly state: TacticState;
  readonly y: number;
  /** From the beginning to the day on which it is due; open-ended ones end with the picture. */
  readonly bar?: { readonly x: number; readonly width: number };
  readonly due?: number;
  readonly last?: number;
  /** Its turns from the next one on. */
  readonly turns: readonly number[];
}

const LEFT = 270;
const WIDTH = 800;
const TOP = 46;
const ROW = 26;
const DAY = 86_400_000;

/** More than these are counted, not drawn; the table has them all. */
const MOST = 40;

/** What lies farther away than this stands at the edge. */
const FARTHEST = 366;

export function drawTimeline(tactics: readonly Timed[], today: string): TimelinePicture | undefined {
  const dated = tactics.filter(
    ({ status, dates }) => (status === 'planned' || status === 'under-way') && daysOf(dates).length > 0,
  );
  const now = Date.parse(today);
  if (dated.length === 0 || Number.isNaN(now)) return undefined;
  const shown = dated.slice(0, MOST);
  const near = shown
    .flatMap(({ dates }) => daysOf(dates).map((day) => Date.parse(day)))
    .map((time) => Math.min(Math.max(time, now - FARTHEST * DAY), now + FARTHEST * DAY));
  const [from, to] = [Math.min(now - 30 * DAY, ...near), Math.max(now + 60 * DAY, ...near)];
  const x = scaleUtc([from, to], [LEFT, WIDTH - 16]).clamp(true);
  const at = (day: string) => round(x(Date.parse(day)));
  const height = TOP + shown.length * ROW + (dated.length > MOST ? ROW : 0) + 8;
  return {
    width: WIDTH,
    height,
    today: {
      x: round(x(now)),
      label: { lines: ['today'], x: within(round(x(now)), 'today'), y: 14, anchor: 'middle' },
    },
    ticks: ticks(x, to - from < 100 * DAY),
    rows: shown.map((tactic, index) => row(tactic, TOP + index * ROW, at)),
    ...(dated.length > MOST && {
      rest: { lines: [`and ${dated.length - MOST} more`], x: 0, y: TOP + MOST * ROW + 16 },
    }),
  };
}

const daysOf = ({ start, due, last, next }: TacticDates) =>
  [start, due, last, next].filter((day) => day !== undefined && !Number.isNaN(Date.parse(day))) as string[];

type Scale = ReturnType<typeof scaleUtc<number>>;

/** Months or days below today’s name; a name stands only where it does not touch the one before. */
function ticks(x: Scale, near: boolean): TimelinePicture['ticks'] {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    month: 'short',
    ...(near ? { day: 'numeric' } : { year: 'numeric' }),
  });
  let free = LEFT - 20;
  return x.ticks(6).map((date) => {
    const place = round(x(date));
    const text = format.format(date);
    const middle = within(place, text);
    if (middle - widthOf(text) / 2 < free + 6) return { x: place };
    free = middle + widthOf(text) / 2;
    return { x: place, label: { lines: [text], x: middle, y: 32, anchor: 'middle' } };
  });
}

/** The middle of a text that stands at `place`, so that it stays in the picture. */
const within = (place: number, text: string) => round(Math.min(place, WIDTH - widthOf(text) / 2));

function row(tactic: Timed, y: number, at: (day: string) => number): TimelineRow {
  const { id, name, at: place, state, dates } = tactic;
  const { start, due, last, next } = dates;
  const from = start ?? last;
  const to = due ? at(due) : WIDTH - 16;
  return {
    id,
    name,
    at: place,
    state,
    y,
    label: { lines: [shorten(name, LEFT - 40)], x: 22, y: y + 16 },
    ...(from && { bar: { x: at(from), width: Math.max(0, round(to - at(from))) } }),
    ...(due && { due: at(due) }),
    ...(last && { last: at(last) }),
    turns: next ? [at(next)] : [],
  };
}

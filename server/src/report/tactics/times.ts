import { scaleUtc } from 'd3-scale';
import type { Status } from '../../../../schemas/choices.ts';
import { spoken, t, texts } from '../../text/l10n.ts';
import type { LinkView } from '../entry.ts';
import { round } from '../pictures/measure.ts';
import { rhythmInWords } from '../rhythm.ts';

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

const dateWords = texts({ start: 'start', due: 'due', every: 'every', last: 'last', next: 'next {soon}' });

/** The dates that are said, each behind what it is. */
export function datesInWords(dates: TacticDates): readonly (readonly [string, string])[] {
  return (['start', 'due', 'every', 'last', 'next'] as const).flatMap((key) => {
    const said = dates[key];
    return said
      ? [[t(dateWords[key], { soon: '' }).trim(), key === 'every' ? rhythmInWords(said) : said] as const]
      : [];
  });
}

/** Open tactics, a row each, around today; those without dates come last. Places are percent of the time that is shown. */
export interface Timeline {
  /** Year-month-day at both ends, which turn a place back into a day. */
  readonly from: string;
  readonly to: string;
  readonly today: number;
  /** With names at most as long as `30 Nov 2026`; `minor` ones are left out where there is little room. */
  readonly ticks: readonly { readonly at: number; readonly name: string; readonly minor: boolean }[];
  readonly rows: readonly TimelineRow[];
  /** How many more there are. */
  readonly more: number;
}

export interface TimelineRow extends LinkView {
  readonly state: TacticState;
  /** From the beginning to the day on which it is due; open-ended ones end with the picture. */
  readonly bar?: { readonly from: number; readonly to: number };
  readonly due?: number;
  /** Year-month-day. */
  readonly dueDay?: string;
  readonly last?: number;
  /** Its next turn. */
  readonly next?: number;
}

const DAY = 86_400_000;

/** More than these are counted, not drawn; the table has them all. */
const MOST = 40;

/** What lies farther away than this stands at the edge. */
const FARTHEST = 366;

export function timelineOf(tactics: readonly Timed[], today: string): Timeline | undefined {
  const dated = tactics.filter(
    ({ status, dates }) => (status === 'planned' || status === 'under-way') && daysOf(dates).length > 0,
  );
  const now = Date.parse(today);
  if (dated.length === 0 || Number.isNaN(now)) return undefined;
  const undated = tactics.filter(
    ({ status, dates }) => (status === 'planned' || status === 'under-way') && daysOf(dates).length === 0,
  );
  const open = [...dated, ...undated];
  const shown = open.slice(0, MOST);
  const near = shown
    .flatMap(({ dates }) => daysOf(dates).map((day) => Date.parse(day)))
    .map((time) => Math.min(Math.max(time, now - FARTHEST * DAY), now + FARTHEST * DAY));
  const [from, to] = [Math.min(now - 30 * DAY, ...near), Math.max(now + 60 * DAY, ...near)];
  const x = scaleUtc([from, to], [0, 100]).clamp(true);
  const at = (day: string) => round(x(Date.parse(day)));
  return {
    from: dayOf(from),
    to: dayOf(to),
    today: round(x(now)),
    ticks: ticks(x, to - from < 100 * DAY),
    rows: shown.map((tactic) => row(tactic, at)),
    more: open.length - shown.length,
  };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

const daysOf = ({ start, due, last, next }: TacticDates) =>
  [start, due, last, next].filter((day) => day !== undefined && !Number.isNaN(Date.parse(day))) as string[];

type Scale = ReturnType<typeof scaleUtc<number>>;

/** Months or days, none so near to an edge that its name would be cut there, nor to the one before. */
function ticks(x: Scale, near: boolean): Timeline['ticks'] {
  const format = new Intl.DateTimeFormat(spoken(), {
    timeZone: 'UTC',
    month: 'short',
    ...(near ? { day: 'numeric' } : { year: 'numeric' }),
  });
  let before = Number.NEGATIVE_INFINITY;
  const found = x
    .ticks(5)
    .map((date) => ({ at: round(x(date)), name: format.format(date) }))
    .filter(({ at }) => {
      if (at < 10 || at > 90 || at - before < 13) return false;
      before = at;
      return true;
    });
  return found.map((tick, index) => ({ ...tick, minor: index % 2 === 1 }));
}

function row({ id, name, at: place, state, dates }: Timed, at: (day: string) => number): TimelineRow {
  const { start, due, last, next } = dates;
  const from = start ?? last;
  return {
    id,
    name,
    at: place,
    state,
    ...(from && { bar: { from: at(from), to: Math.max(at(from), due ? at(due) : 100) } }),
    ...(due && { due: at(due), dueDay: due }),
    ...(last && { last: at(last) }),
    ...(next && { next: at(next) }),
  };
}

import { monthInWords } from '../../../../schemas/day.ts';
import { alike } from '../../analysis/alike.ts';
import { type GroupLoad, type MonthLoad, monthAfter, monthsBetween, type Placed } from '../../analysis/load.ts';
import { t, texts } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { count, list, sentence, short } from '../../text/words.ts';

/** The load of an organization in words. */
export interface LoadView {
  readonly summary: string;
  /** From the first month in which something runs to the last; a year in which nothing does is left out. */
  readonly months: readonly string[];
  /** Those first who bear too much. */
  readonly groups: readonly GroupView[];
}

export interface GroupView {
  readonly name: string;
  /** What they can bear, in words. */
  readonly bears: string;
  readonly months: readonly MonthView[];
  /** The same, months in a row as one where the same actions run in them. */
  readonly runs: readonly RunView[];
  readonly undated: readonly ActionView[];
}

export interface MonthView {
  readonly month: string;
  /** “2 deep, 1 light”. */
  readonly counts: string;
  /** For a narrow cell: numbers of deep, middling and light ones. */
  readonly cell: string;
  /** Said where it is more than they can bear. */
  readonly over?: string;
  readonly actions: readonly ActionView[];
}

export interface RunView extends MonthView {
  /** The last one, where there are several. */
  readonly until?: string;
}

/** `2027-03`, or `2027-03 to 2027-09`. */
export const span = ({ month, until }: Pick<RunView, 'month' | 'until'>): string =>
  until === undefined ? month : t('{month} to {until}', { month, until });

/** An action that changes their work. */
export interface ActionView {
  readonly text: string;
  /** Where its plan says so. */
  readonly at: Span;
}

export function loadView(load: readonly GroupLoad[], show: (file: string) => string): LoadView {
  const over = load.flatMap(({ name, months }) => {
    const when = inRows(months.filter((it) => it.over).map(({ month }) => ({ month }))).map(during);
    return when.length > 0 ? [`${short(name, 40)} ${list(when, 'and', 3)}`] : [];
  });
  const summary =
    load.length === 0
      ? t('No plan says whose work its actions change, so there is no load to tell.')
      : over.length === 0
        ? t('{groups}; none is known to bear too much.', { groups: sentence(count(load.length, 'group')) })
        : t('Too much at once: {over}.', { over: list(over, 'and', 5) });
  return {
    summary,
    months: withoutGaps(load.flatMap(({ months }) => months.map(({ month }) => month)).sort()),
    groups: [...load.filter(isOver), ...load.filter((it) => !isOver(it))].map((group) => groupView(group, show)),
  };
}

/** Each month once, with those between two that are at most a year apart. */
function withoutGaps(months: readonly string[]): readonly string[] {
  return [...new Set(months)].flatMap((month, index, all) => {
    const untilNext = monthsBetween(month, all[index + 1] ?? month).slice(0, -1);
    return untilNext.length > 12 || untilNext.length === 0 ? [month] : untilNext;
  });
}

const isOver = ({ months }: GroupLoad): boolean => months.some(({ over }) => over);

function groupView({ name, bears, months: all, undated }: GroupLoad, show: (file: string) => string): GroupView {
  const months = all.map(({ month, high, medium, low, over, actions }) => ({
    month,
    counts: countsOf({ high, medium, low }),
    cell: `${high}·${medium}·${low}`,
    ...(over && {
      over: t('{changes} more than they can bear', { changes: count(high - (bears ?? 0), 'deep change') }),
    }),
    actions: actions.map((it) => named(it, show)),
  }));
  return {
    name: short(name, 60),
    bears:
      bears === undefined
        ? t('how much they can bear is not said: “bears” says it')
        : t('can bear {changes} at once', { changes: count(bears, 'deep change') }),
    months,
    runs: inRows(months, (one, other) => alike(one.actions, other.actions)),
    undated: undated.map((it) => named(it, show)),
  };
}

/** Months that follow one another and are the same as one. */
function inRows<Month extends { readonly month: string }>(
  months: readonly Month[],
  areSame: (one: Month, other: Month) => boolean = () => true,
): readonly (Month & { readonly until?: string })[] {
  const rows: (Month & { readonly until?: string })[] = [];
  for (const month of months) {
    const last = rows.at(-1);
    if (last && monthAfter(last.until ?? last.month) === month.month && areSame(last, month))
      rows[rows.length - 1] = { ...last, until: month.month };
    else rows.push(month);
  }
  return rows;
}

function during({ month, until }: Pick<RunView, 'month' | 'until'>): string {
  const begin = monthInWords(month);
  return until === undefined
    ? t('in {month}', { month: begin })
    : t('from {month} to {until}', { month: begin, until: monthInWords(until) });
}

function countsOf({ high, medium, low }: Pick<MonthLoad, 'high' | 'medium' | 'low'>): string {
  return list([
    ...(high > 0 ? [t('{high} deep', { high })] : []),
    ...(medium > 0 ? [t('{medium} middling', { medium })] : []),
    ...(low > 0 ? [t('{low} light', { low })] : []),
  ]);
}

const words = texts({ high: 'deep', medium: 'middling', low: 'light' });

function named({ summary, depth, file, start, due, at }: Placed, show: (file: string) => string): ActionView {
  const when = start && due ? t('{start} to {due}', { start, due }) : (start ?? due);
  return { text: `${short(summary, 60)} (${t(words[depth])}${when ? `, ${when}` : ''}; ${show(file)})`, at };
}

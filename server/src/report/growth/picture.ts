import { area, curveStepAfter, line } from 'd3-shape';
import type { Grade } from '../../analysis/base.ts';
import type { PlannedBase, PlannedDepth } from '../../analysis/planned-base.ts';
import { t } from '../../text/l10n.ts';
import { count } from '../../text/words.ts';
import { gradeWords } from '../words.ts';
import { type Frame, frameOf, HEIGHT, WIDTH } from './frame.ts';

/** How deep the base was on a day, year-month-day. */
export interface Depth {
  readonly day: string;
  readonly depth: number;
  readonly grade: Grade;
}

/** Allies over time: a line that steps up and down, and a dot where it does. */
export interface GrowthPicture extends Pick<Frame, 'rows' | 'days'> {
  readonly width: number;
  readonly height: number;
  readonly line: string;
  readonly area: string;
  /** The line that the plan means; absent where no tactic says by when somebody is to be an ally. */
  readonly planned?: string;
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly grade: Grade;
    readonly title: string;
  }[];
}

/** Days of authors need not be in order; each is drawn once, as it stood at its end. */
export function drawGrowth(all: readonly Depth[], planned?: PlannedBase): GrowthPicture | undefined {
  const depths = dayByDay(all);
  const [first, last] = [depths[0], depths.at(-1)];
  if (!first || !last || first === last) return undefined;
  const meant = planned?.steps.filter(({ day }) => isDay(day)) ?? [];
  const until = [last.day, ...meant.map(({ day }) => day)].sort().at(-1) ?? last.day;
  const frame = frameOf(first.day, until, Math.max(...[...depths, ...meant].map(({ depth }) => depth)));
  const left = ({ day }: PlannedDepth) => frame.left(day);
  const top = ({ depth }: PlannedDepth) => frame.top(depth);
  const course = line(left, top).curve(curveStepAfter);
  return {
    width: WIDTH,
    height: HEIGHT,
    rows: frame.rows,
    days: frame.days,
    line: course(depths) ?? '',
    area: area(left, frame.top(0), top).curve(curveStepAfter)(depths) ?? '',
    ...(planned && { planned: course(fromTo(planned.begin, meant, first.day, until)) ?? '' }),
    dots: steps(depths).map((depth) => ({
      x: left(depth),
      y: top(depth),
      grade: depth.grade,
      title: `${depth.day}: ${baseWords(depth)}`,
    })),
  };
}

/** Numbers over time, each with a line of its own. */
export interface Courses extends Pick<Frame, 'rows' | 'days'> {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly name: Course; readonly line: string; readonly last: number }[];
}

/** What is counted over time. */
export type Course = 'for' | 'against' | 'errors' | 'warnings';

export interface Numbered {
  readonly day: string;
  readonly numbers: Readonly<Partial<Record<Course, number>>>;
}

/** A line for each of `names`; nothing where there is but one day, or never any number. */
export function drawCourses(all: readonly Numbered[], names: readonly Course[]): Courses | undefined {
  const days = dayByDay(all);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return undefined;
  const number = ({ numbers }: Numbered, name: Course) => numbers[name] ?? 0;
  const most = Math.max(...days.flatMap((it) => names.map((name) => number(it, name))));
  if (most === 0) return undefined;
  const frame = frameOf(first.day, last.day, most);
  return {
    width: WIDTH,
    height: HEIGHT,
    rows: frame.rows,
    days: frame.days,
    lines: names.map((name) => {
      const course = line<Numbered>(
        ({ day }) => frame.left(day),
        (it) => frame.top(number(it, name)),
      ).curve(curveStepAfter);
      return { name, line: course(days) ?? '', last: number(last, name) };
    }),
  };
}

export const baseWords = ({ depth, grade }: Pick<Depth, 'depth' | 'grade'>): string =>
  depth === 0 ? t('no ally') : `${count(depth, 'ally', 'allies')}, ${t(gradeWords[grade])}`;

const isDay = (day: string) => !Number.isNaN(Date.parse(day));

function dayByDay<T extends { readonly day: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((it) => [it.day, it])).values()]
    .filter(({ day }) => isDay(day))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The line begins and ends with the picture; what was meant before it begins has been meant by then. */
function fromTo(begin: number, meant: readonly PlannedDepth[], first: string, last: string): readonly PlannedDepth[] {
  const before = meant.filter(({ day }) => day <= first).at(-1);
  const after = meant.filter(({ day }) => day > first);
  const line = [{ day: first, depth: before?.depth ?? begin }, ...after];
  const end = line.at(-1);
  return end && end.day < last ? [...line, { day: last, depth: end.depth }] : line;
}

/** The days on which the base was another than before, and the last. */
function steps(depths: readonly Depth[]): readonly Depth[] {
  return depths.filter((depth, index) => {
    const before = depths[index - 1];
    return index === depths.length - 1 || before?.depth !== depth.depth || before.grade !== depth.grade;
  });
}

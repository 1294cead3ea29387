import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Grade } from '../../analysis/base.ts';
import { count } from '../../text/words.ts';
import type { Label } from '../pictures/label.ts';
import { round, widthOf } from '../pictures/measure.ts';
import { gradeWords } from '../words.ts';

/** How deep the base was on a day, year-month-day. */
export interface Depth {
  readonly day: string;
  readonly depth: number;
  readonly grade: Grade;
}

/** Allies over time: a line that steps up and down, and a dot where it does. */
export interface GrowthPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly y: number; readonly label: Label }[];
  readonly days: readonly Label[];
  readonly line: string;
  readonly area: string;
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly grade: Grade;
    readonly title: string;
  }[];
}

const WIDTH = 800;
const HEIGHT = 240;
const LEFT = 32;
const RIGHT = 24;
const TOP = 16;
const BOTTOM = 28;
const DAY = 86_400_000;

/** Days of authors need not be in order; each is drawn once, as it stood at its end. */
export function drawGrowth(all: readonly Depth[]): GrowthPicture | undefined {
  const depths = [...new Map(all.map((depth) => [depth.day, depth])).values()]
    .filter(({ day }) => !Number.isNaN(Date.parse(day)))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const [first, last] = [depths[0], depths.at(-1)];
  if (!first || !last || first === last) return undefined;
  const from = Date.parse(first.day);
  const most = Math.max(3, ...depths.map(({ depth }) => depth));
  const x = scaleUtc([from, Math.max(Date.parse(last.day), from + DAY)], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]);
  const left = ({ day }: Depth) => round(x(Date.parse(day)));
  const top = ({ depth }: Depth) => round(y(depth));
  return {
    width: WIDTH,
    height: HEIGHT,
    rows: y
      .ticks(Math.min(most, 5))
      .filter(Number.isInteger)
      .map((tick) => {
        const at = round(y(tick));
        return { y: at, label: { lines: [String(tick)], x: LEFT - 8, y: at + 4, anchor: 'end' } };
      }),
    days: days(x),
    line: line(left, top).curve(curveStepAfter)(depths) ?? '',
    area: area(left, round(y(0)), top).curve(curveStepAfter)(depths) ?? '',
    dots: steps(depths).map((depth) => ({
      x: left(depth),
      y: top(depth),
      grade: depth.grade,
      title: `${depth.day}: ${baseWords(depth)}`,
    })),
  };
}

export const baseWords = ({ depth, grade }: Pick<Depth, 'depth' | 'grade'>): string =>
  depth === 0 ? 'no ally' : `${count(depth, 'ally', 'allies')}, ${gradeWords[grade]}`;

/** The days on which the base was another than before, and the last. */
function steps(depths: readonly Depth[]): readonly Depth[] {
  return depths.filter((depth, index) => {
    const before = depths[index - 1];
    return index === depths.length - 1 || before?.depth !== depth.depth || before.grade !== depth.grade;
  });
}

/** A day is named where its name does not touch the one before. */
function days(x: ReturnType<typeof scaleUtc<number>>): readonly Label[] {
  const format = x.tickFormat(6);
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

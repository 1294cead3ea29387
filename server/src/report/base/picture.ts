import { linkVertical } from 'd3-shape';
import { t } from '../../text/l10n.ts';
import { type Label, LINE, type Spot } from '../pictures/label.ts';
import { fitted, round } from '../pictures/measure.ts';
import { directionWords } from '../words.ts';
import type { Direction, Growing } from './directions.ts';

/**
 * The base as a plant: a root for each direction, as deep as it has allies, and a thread for each ally. Directions
 * without an ally are stubs. Those whom open tactics aim for are drawn as threads that are not there yet.
 */
export interface RootsPicture {
  readonly width: number;
  readonly height: number;
  /** Height of the ground below the upper edge, and where the stem stands. */
  readonly ground: number;
  readonly stem: number;
  readonly roots: readonly Root[];
}

interface Root {
  readonly direction: string;
  readonly title: Label;
  /** The lines of the root, from the stem down; `wished` where nobody holds it yet. */
  readonly path: string;
  readonly wished: boolean;
  readonly thickness: number;
  readonly departments: readonly Label[];
  readonly threads: readonly Thread[];
  /** `no ally yet`, or how many more there are. */
  readonly rest?: Label;
}

export interface Thread extends Spot {
  readonly path: string;
  readonly kind: Growing['kind'];
  readonly x: number;
  readonly y: number;
}

const COLUMN = 176;
const INDENT = 26;
const GROUND = 48;
const TOP = 112;
const GAP = 8;

/** More than these in one direction are counted, not drawn; the list has them all. */
const MOST = 12;

export function drawRoots(directions: readonly Direction[]): RootsPicture {
  const width = directions.length * COLUMN;
  const columns = directions.map((direction, index) => drawRoot(direction, { left: index * COLUMN, stem: width / 2 }));
  return {
    width,
    height: Math.max(...columns.map(({ bottom }) => bottom)) + GAP,
    ground: GROUND,
    stem: width / 2,
    roots: columns.map(({ root }) => root),
  };
}

function drawRoot(
  { direction, departments: grown, held }: Direction,
  { left, stem }: { readonly left: number; readonly stem: number },
): { root: Root; bottom: number } {
  const x = left + 12;
  const room = COLUMN - INDENT - 14;
  const departments: Label[] = [];
  const threads: Thread[] = [];
  let y = TOP + LINE + GAP;
  let free = MOST;
  for (const [department, members] of grown) {
    const shown = members.slice(0, free);
    free -= shown.length;
    if (shown.length === 0) break;
    if (department) {
      const lines = fitted(department, '', room);
      departments.push({ lines, x: left + INDENT, y });
      y += lines.length * LINE + 2;
    }
    for (const { ally, kind } of shown) {
      const lines = fitted(ally.name, ally.id, room - 14);
      const tip = { x: left + INDENT + 4, y: y - 4 };
      threads.push({
        ...ally,
        label: { lines, x: left + INDENT + 14, y },
        kind,
        ...tip,
        path: curve(x, tip.y - 10, tip.x, tip.y),
      });
      y += lines.length * LINE + GAP;
    }
  }
  const all = grown.flatMap(([, members]) => members);
  const firm = all.filter(({ kind }) => kind !== 'wished').length;
  const more = all.length - MOST;
  const rest = all.length === 0 ? t('no ally yet') : more > 0 ? t('and {more} more', { more }) : undefined;
  if (rest) y += LINE;
  const depth = threads.at(-1)?.y ?? TOP;
  return {
    bottom: y,
    root: {
      direction,
      title: { lines: fitted(directionWords(direction), '', room), x: left + INDENT, y: TOP },
      path: `${curve(stem, GROUND, x, TOP - LINE)}V${round(depth - 10)}`,
      wished: !held,
      thickness: 1.5 + Math.min(firm, 6) / 2,
      departments,
      threads,
      ...(rest && { rest: { lines: [rest], x: left + INDENT, y: y - LINE } }),
    },
  };
}

const link = linkVertical();

const curve = (x1: number, y1: number, x2: number, y2: number) =>
  link({ source: [round(x1), round(y1)], target: [round(x2), round(y2)] }) ?? '';

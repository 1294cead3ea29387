import { linkVertical } from 'd3-shape';
import type { StakeholderView } from '../entry.ts';
import { type Label, LINE, type Spot } from '../pictures/label.ts';
import { round, shorten, wrap } from '../pictures/measure.ts';

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
  readonly kind: 'ally' | 'point-of-failure' | 'wished';
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

const directions = ['above', 'peer', 'below', 'outside'];
const unsaid = 'no relation stated';

export function drawRoots(
  allies: readonly StakeholderView[],
  won: readonly StakeholderView[],
  pointsOfFailure: ReadonlySet<string>,
): RootsPicture {
  const all = [
    ...allies.map((ally) => ({
      ally,
      kind: pointsOfFailure.has(ally.id) ? ('point-of-failure' as const) : ('ally' as const),
    })),
    ...won.map((ally) => ({ ally, kind: 'wished' as const })),
  ];
  const shown = all.some(({ ally }) => !ally.relation) ? [...directions, unsaid] : directions;
  const width = shown.length * COLUMN;
  const columns = shown.map((direction, index) =>
    drawRoot(
      direction,
      all.filter(({ ally }) => (ally.relation ?? unsaid) === direction),
      { left: index * COLUMN, stem: width / 2 },
    ),
  );
  return {
    width,
    height: Math.max(...columns.map(({ bottom }) => bottom)) + GAP,
    ground: GROUND,
    stem: width / 2,
    roots: columns.map(({ root }) => root),
  };
}

interface Growing {
  readonly ally: StakeholderView;
  readonly kind: Thread['kind'];
}

function drawRoot(
  direction: string,
  growing: readonly Growing[],
  { left, stem }: { readonly left: number; readonly stem: number },
): { root: Root; bottom: number } {
  const x = left + 12;
  const room = COLUMN - INDENT - 14;
  const departments: Label[] = [];
  const threads: Thread[] = [];
  let y = TOP + LINE + GAP;
  for (const [department, members] of byDepartment(growing.slice(0, MOST))) {
    if (department) {
      departments.push({ lines: [shorten(department, room)], x: left + INDENT, y });
      y += LINE + 2;
    }
    for (const { ally, kind } of members) {
      const lines = wrap(ally.name, room - 14);
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
  const held = growing.filter(({ kind }) => kind !== 'wished').length;
  const more = growing.length - MOST;
  const rest = growing.length === 0 ? 'no ally yet' : more > 0 ? `and ${more} more` : undefined;
  if (rest) y += LINE;
  const depth = threads.at(-1)?.y ?? TOP;
  return {
    bottom: y,
    root: {
      direction,
      title: { lines: [shorten(direction, room)], x: left + INDENT, y: TOP },
      path: `${curve(stem, GROUND, x, TOP - LINE)}V${round(depth - 10)}`,
      wished: held === 0,
      thickness: 1.5 + Math.min(held, 6) / 2,
      departments,
      threads,
      ...(rest && { rest: { lines: [rest], x: left + INDENT, y: y - LINE } }),
    },
  };
}

/** Those without a department first; the others as the plan names their departments first. */
function byDepartment(growing: readonly Growing[]): readonly (readonly [string, readonly Growing[]])[] {
  const known = new Map<string, Growing[]>([['', []]]);
  for (const one of growing) {
    const department = one.ally.department?.trim() ?? '';
    known.set(department, [...(known.get(department) ?? []), one]);
  }
  return [...known];
}

const link = linkVertical();

const curve = (x1: number, y1: number, x2: number, y2: number) =>
  link({ source: [round(x1), round(y1)], target: [round(x2), round(y2)] }) ?? '';

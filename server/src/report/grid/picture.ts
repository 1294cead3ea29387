import { type Interest, interests, powers, type Stance } from '../../../../schemas/choices.ts';
import type { Box } from '../../analysis/grid.ts';
import type { StakeholderView } from '../entry.ts';
import { type Label, LINE, type Spot } from '../pictures/label.ts';
import { wrap } from '../pictures/measure.ts';
import { boxWords } from '../words.ts';

/** Somebody whose power and interest are said. */
export interface OnGridView extends StakeholderView {
  readonly interest: string;
}

/** Power upwards, interest to the right, everybody in the cell of their ratings; the four boxes are areas of it. */
export interface GridPicture {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: Label; readonly x: number }[];
  readonly rows: readonly { readonly title: Label; readonly y: number }[];
  readonly areas: readonly Area[];
  readonly spots: readonly GridSpot[];
  /** How many of a cell are not drawn. */
  readonly rest: readonly Label[];
}

export interface Area {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its name. */
  readonly label: Label;
}

export interface GridSpot extends Spot {
  /** Centre of its mark. */
  readonly x: number;
  readonly y: number;
  readonly stance: Stance | 'unsaid';
}

const LEFT = 76;
const COLUMN = 190;
const TOP = 30;
const PAD = 12;
const NAME = 20;
const GAP = 8;

/** More than these in a cell are counted, not drawn; the table has them all. */
const MOST = 10;

const columnsFromLeast = (Object.keys(interests) as Interest[]).reverse();

export function drawGrid(stakeholders: readonly OnGridView[]): GridPicture {
  const rows = Object.keys(powers);
  const spots: GridSpot[] = [];
  const rest: Label[] = [];
  const tops: number[] = [];
  let bottom = TOP;
  for (const power of rows) {
    const y = bottom;
    tops.push(y);
    // The name of a box stands in the first row of the powerful and below the last of the others.
    const above = power === rows[0] ? LINE + GAP : 0;
    let deepest = y + above + 2 * PAD + 2 * LINE;
    columnsFromLeast.forEach((interest, index) => {
      const here = stakeholders.filter((one) => one.power === power && one.interest === interest);
      const x = LEFT + index * COLUMN + PAD;
      let foot = y + PAD + LINE + above;
      for (const { id, name, at, stance } of here.slice(0, MOST)) {
        const lines = wrap(name, COLUMN - NAME - 2 * PAD);
        spots.push({
          id,
          name,
          at,
          x: x + 6,
          y: foot - 4,
          stance: (stance as Stance | undefined) ?? 'unsaid',
          label: { lines, x: x + NAME, y: foot },
        });
        foot += lines.length * LINE + GAP;
      }
      if (here.length > MOST) {
        rest.push({ lines: [`and ${here.length - MOST} more`], x: x + NAME, y: foot });
        foot += LINE + GAP;
      }
      deepest = Math.max(deepest, foot);
    });
    bottom = deepest;
  }
  const height = bottom + LINE + PAD;
  const middle = tops[2] ?? bottom;
  const [low, high] = [LEFT + COLUMN, LEFT + columnsFromLeast.length * COLUMN];
  const area = (box: Box, x: number, right: number, y: number, end: number): Area => ({
    box,
    x,
    y,
    width: right - x,
    height: end - y,
    label: { lines: [boxWords[box].title], x: x + PAD, y: y === TOP ? y + PAD + LINE - 4 : end - PAD },
  });
  return {
    width: high,
    height,
    columns: columnsFromLeast.map((interest, index) => ({
      title: { lines: [`${interest} interest`], x: LEFT + index * COLUMN + PAD, y: 20 },
      x: LEFT + index * COLUMN,
    })),
    rows: rows.map((power, index) => {
      const y = tops[index] ?? TOP;
      return { title: { lines: [power], x: 0, y: y + PAD + LINE - 4 }, y };
    }),
    areas: [
      area('keep-satisfied', LEFT, low, TOP, middle),
      area('manage-closely', low, high, TOP, middle),
      area('monitor', LEFT, low, middle, height),
      area('keep-informed', low, high, middle, height),
    ],
    spots,
    rest,
  };
}

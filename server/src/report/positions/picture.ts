import { scaleBand } from 'd3-scale';
import { powers, type Stance, stances } from '../../../../schemas/choices.ts';
import type { Response } from '../../analysis/response.ts';
import type { StakeholderView } from '../entry.ts';
import { type Label, LINE, type Spot } from '../pictures/label.ts';
import { round, wrap } from '../pictures/measure.ts';

/** Somebody on the map. */
export interface PositionView extends StakeholderView {
  /** Dominant or strong, or in control of what an action needs. */
  readonly key: boolean;
  /** The lead stands on its own side. */
  readonly lead: boolean;
  /** Where open tactics want it to stand, and the tactics. */
  readonly aim?: { readonly stance: Stance; readonly tactics: string };
}

/**
 * Power upwards, stance from against to for. Everybody stands in a cell; below each row of names runs a lane for arrows,
 * which so never cross a name.
 */
export interface PositionsPicture {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: Label; readonly x: number }[];
  readonly rows: readonly { readonly title: Label; readonly y: number }[];
  readonly spots: readonly PositionSpot[];
  readonly arrows: readonly Arrow[];
  /** How many of a cell are not drawn. */
  readonly rest: readonly Label[];
}

export interface PositionSpot extends Spot {
  /** Centre of its mark. */
  readonly x: number;
  readonly y: number;
  readonly mark: Response | 'lead';
  readonly key: boolean;
}

interface Arrow {
  readonly id: string;
  /** The whole sentence: who, whereto, by what. */
  readonly title: string;
  readonly path: string;
}

const LEFT = 72;
const COLUMN = 142;
const TOP = 34;
const MARK = 16;
const NAME = 13;
const LANE = 12;
const SLOT = 2 * LINE + LANE;
const PAD = 10;

/** More than these in a cell are counted, not drawn; the table has them all. */
const MOST = 12;

const unsaid = 'not said';

/** The lead stands on its own side. */
const sideOf = ({ lead, stance }: PositionView) => (lead ? 'ally' : stance);

export function drawPositions(stakeholders: readonly PositionView[]): PositionsPicture {
  const columns = inUse(Object.keys(stances).reverse(), stakeholders, sideOf);
  const rows = inUse(Object.keys(powers), stakeholders, ({ power }) => power);
  const width = LEFT + columns.length * COLUMN;
  const scale = scaleBand(columns, [LEFT, width]);
  const left = (column: string) => scale(column) ?? LEFT;

  let bottom = TOP;
  const drawn = rows.map((row) => {
    const y = bottom;
    const inRow = stakeholders.filter(({ power }) => (power ?? unsaid) === row);
    const { placed, rest } = placeRow(inRow, columns);
    const slots = Math.max(1, ...placed.map(({ slot }) => slot + 1));
    bottom += 2 * PAD + slots * SLOT + (rest.size > 0 ? LINE + PAD : 0);
    return {
      row: { title: { lines: [row], x: 0, y: y + PAD + LINE }, y },
      spots: placed.map((it) => drawSpot(it, y, left)),
      arrows: placed.flatMap((it) => drawArrow(it, y, left)),
      rest: [...rest].map(([column, more]) => ({
        lines: [`and ${more} more`],
        x: left(column) + MARK + NAME,
        y: y + PAD + slots * SLOT + LINE,
      })),
    };
  });
  return {
    width,
    height: bottom,
    columns: columns.map((column) => ({
      title: { lines: [column], x: left(column) + COLUMN / 2, y: 20, anchor: 'middle' },
      x: left(column),
    })),
    rows: drawn.map(({ row }) => row),
    spots: drawn.flatMap(({ spots }) => spots),
    arrows: drawn.flatMap(({ arrows }) => arrows),
    rest: drawn.flatMap(({ rest }) => rest),
  };
}

/** Where each column begins. */
type Left = (column: string) => number;

function drawSpot({ stakeholder, slot }: Placed, row: number, left: Left): PositionSpot {
  const { id, name, at, lead, expected = 'unknown', key } = stakeholder;
  const x = left(sideOf(stakeholder) ?? unsaid) + MARK;
  const foot = row + PAD + slot * SLOT + LINE;
  const label = { lines: wrap(name, COLUMN - MARK - NAME - 4), x: x + NAME, y: foot };
  return { id, name, at, x, y: foot - 4, mark: lead ? 'lead' : expected, key, label };
}

function drawArrow({ stakeholder, slot }: Placed, row: number, left: Left): Arrow[] {
  const { id, name, aim } = stakeholder;
  if (!aim) return [];
  const [from, to] = [left(sideOf(stakeholder) ?? unsaid), left(aim.stance)];
  const top = row + PAD + slot * SLOT;
  const path = arrow(from + MARK, top + LINE + 5, to + (to < from ? COLUMN - MARK : MARK), top + SLOT - 5);
  return [{ id, title: `${name}: ${aim.tactics} aims for ${aim.stance}`, path }];
}

/** The choices, and one more where somebody’s is not said. */
function inUse(
  choices: readonly string[],
  stakeholders: readonly PositionView[],
  said: (stakeholder: PositionView) => string | undefined,
): readonly string[] {
  return stakeholders.some((stakeholder) => said(stakeholder) === undefined) ? [...choices, unsaid] : choices;
}

interface Placed {
  readonly stakeholder: PositionView;
  readonly slot: number;
}

/** Each into the first slot of its cell where no other arrow needs the same stretch of the lane. */
function placeRow(
  stakeholders: readonly PositionView[],
  columns: readonly string[],
): { placed: readonly Placed[]; rest: ReadonlyMap<string, number> } {
  const taken = Array.from({ length: MOST }, () => ({ cells: new Set<string>(), lane: new Set<number>() }));
  const placed: Placed[] = [];
  const rest = new Map<string, number>();
  const arrowsFirst = [...stakeholders].sort((a, b) => Number(b.aim !== undefined) - Number(a.aim !== undefined));
  for (const stakeholder of arrowsFirst) {
    const { aim } = stakeholder;
    const stance = sideOf(stakeholder) ?? unsaid;
    const stretch = aim ? between(columns.indexOf(stance), columns.indexOf(aim.stance)) : [];
    const slot = taken.findIndex(({ cells, lane }) => !cells.has(stance) && !stretch.some((it) => lane.has(it)));
    const found = taken[slot];
    if (!found) rest.set(stance, (rest.get(stance) ?? 0) + 1);
    else {
      found.cells.add(stance);
      for (const it of stretch) found.lane.add(it);
      placed.push({ stakeholder, slot });
    }
  }
  return { placed, rest };
}

const between = (a: number, b: number) =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);

/** Down beside the name, along the lane, and a head. */
function arrow(x1: number, y1: number, x2: number, y2: number): string {
  const way = Math.sign(x2 - x1);
  return `M${round(x1)} ${round(y1)}V${round(y2 - 5)}q0 5 ${5 * way} 5H${round(x2)}m${-6 * way} -4l${6 * way} 4l${-6 * way} 4`;
}

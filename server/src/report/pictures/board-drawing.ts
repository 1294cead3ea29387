import { t } from '../../text/l10n.ts';
import { type Board, type BoardSpot, slotsOf } from './board.ts';
import { type Label, LINE, type Spot } from './label.ts';
import { fitted, longestWord, round } from './measure.ts';

/** A board with a place for everything, for a file that nobody lays out. */
export interface BoardPicture {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: Label; readonly x: number }[];
  readonly rows: readonly { readonly key: string; readonly title: Label; readonly y: number }[];
  readonly spots: readonly DrawnSpot[];
  readonly arrows: readonly DrawnArrow[];
  /** How far off those may be of whom nobody is sure. */
  readonly whiskers: readonly DrawnArrow[];
  /** How many of a cell are not drawn. */
  readonly rest: readonly Label[];
}

export interface DrawnSpot extends Spot, Pick<BoardSpot, 'about' | 'mark' | 'key'> {
  /** Centre of its mark. */
  readonly x: number;
  readonly y: number;
}

export interface DrawnArrow {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** The names of rows have at least this room. */
const LEFT = 76;
/** Columns are as wide as their longest word needs them, within reason. */
const NARROW = 142;
const WIDE = 260;
const TOP = 34;
const MARK = 16;
const NAME = 13;
const LANE = 12;
const PAD = 10;

/** A file has no names to point at: more than these of a cell are counted. */
const MOST = 12;

export function drawBoard(board: Board): BoardPicture {
  const column = columnFor(board);
  const begin = Math.max(LEFT, ...board.rows.map(({ title }) => Math.ceil(longestWord(title, false)) + 8));
  const left = new Map(board.columns.map(({ key }, index) => [key, begin + index * column]));
  const width = begin + board.columns.length * column;
  let bottom = TOP;
  const rows = board.rows.map(({ key, title }) => {
    const y = bottom;
    const drawn = drawRow(board, key, y, { left, column });
    bottom = drawn.bottom;
    return { ...drawn, row: { key, title: { lines: fitted(title, '', begin - 8), x: 0, y: y + PAD + LINE }, y } };
  });
  return {
    width,
    height: bottom,
    columns: board.columns.map(({ key, title }) => ({
      title: { lines: [title], x: (left.get(key) ?? LEFT) + column / 2, y: 20, anchor: 'middle' },
      x: left.get(key) ?? LEFT,
    })),
    rows: rows.map(({ row }) => row),
    spots: rows.flatMap(({ spots }) => spots),
    arrows: rows.flatMap(({ arrows }) => arrows),
    whiskers: rows.flatMap(({ whiskers }) => whiskers),
    rest: rows.flatMap(({ rest }) => rest),
  };
}

interface Columns {
  /** Where each begins. */
  readonly left: ReadonlyMap<string, number>;
  /** How wide they are. */
  readonly column: number;
}

function columnFor({ spots }: Board): number {
  const words = spots.map(({ name, key }) => Math.ceil(longestWord(name, key)) + MARK + NAME + 4);
  return Math.max(NARROW, ...words.filter((width) => width <= WIDE));
}

function drawRow(board: Board, row: string, top: number, columns: Columns) {
  const { left, column } = columns;
  const lines = linesOf(board, row);
  const spots: DrawnSpot[] = [];
  const arrows: DrawnArrow[] = [];
  const whiskers: DrawnArrow[] = [];
  let y = top + PAD;
  for (const line of lines) {
    const drawn = line.map((spot) => ({ spot, names: fitted(spot.name, spot.id, column - MARK - NAME - 4) }));
    const height = Math.max(2, ...drawn.map(({ names }) => names.length)) * LINE + LANE;
    for (const { spot, names } of drawn) {
      const x = (left.get(spot.column) ?? LEFT) + MARK;
      const { id, name, at, about, mark, key } = spot;
      spots.push({
        id,
        name,
        at,
        about,
        mark,
        key,
        x,
        y: y + LINE - 4,
        label: { lines: names, x: x + NAME, y: y + LINE },
      });
      if (spot.aim) arrows.push(drawArrow(spot, spot.aim, y, height, columns));
      if (spot.whisker) whiskers.push(drawWhisker(spot, spot.whisker, y, left));
    }
    y += height;
  }
  const rest = board.columns.flatMap(({ key }): Label[] => {
    const more = hidden(board, row, key);
    return more > 0
      ? [{ lines: [t('and {more} more', { more })], x: (left.get(key) ?? LEFT) + MARK + NAME, y: y + LINE }]
      : [];
  });
  return { spots, arrows, whiskers, rest, bottom: y + PAD + (rest.length > 0 ? LINE + PAD : 0) };
}

/** Those of a row line by line; of a dense board, one below the other. */
function linesOf(board: Board, row: string): readonly (readonly BoardSpot[])[] {
  const here = board.spots.filter((spot) => spot.row === row);
  if (!board.dense)
    return Array.from({ length: slotsOf(board, row) }, (_, slot) => here.filter((spot) => spot.slot === slot));
  const cells = board.columns.map(({ key }) => here.filter(({ column }) => column === key).slice(0, MOST));
  const most = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    cells.flatMap((cell) => {
      const { aim: _aim, whisker: _whisker, ...spot } = cell[index] ?? {};
      return 'id' in spot ? [spot as BoardSpot] : [];
    }),
  );
}

function hidden({ dense, spots, rest }: Board, row: string, column: string): number {
  if (!dense) return 0;
  const shown = spots.filter((spot) => spot.row === row && spot.column === column).length;
  const more = rest.find((it) => it.row === row && it.column === column)?.more ?? 0;
  return more + Math.max(0, shown - MOST);
}

/** Down beside the name, along the lane below all names of the line, and a head. */
function drawArrow(
  { id, column }: BoardSpot,
  aim: NonNullable<BoardSpot['aim']>,
  top: number,
  height: number,
  { left, column: wide }: Columns,
): DrawnArrow {
  const [from, to] = [left.get(column) ?? LEFT, left.get(aim.column) ?? LEFT];
  const [x1, x2] = [from + MARK, to + (to < from ? wide - MARK : MARK)];
  const way = Math.sign(x2 - x1);
  const path = `M${x1} ${round(top + LINE + 5)}V${round(top + height - 10)}q0 5 ${5 * way} 5H${x2}m${-6 * way} -4l${6 * way} 4l${-6 * way} 4`;
  return { id, title: aim.title, path };
}

/** Above the mark, with a bar at both ends. */
function drawWhisker(
  { id }: BoardSpot,
  { from, to, title }: NonNullable<BoardSpot['whisker']>,
  top: number,
  left: ReadonlyMap<string, number>,
): DrawnArrow {
  const [x1, x2] = [(left.get(from) ?? LEFT) + MARK, (left.get(to) ?? LEFT) + MARK];
  const y = round(top - 2);
  return { id, title, path: `M${x1} ${y - 3}v6m0 -3H${x2}m0 -3v6` };
}

import type { Facts, LinkView } from '../entry.ts';
import { type Reach, reachOf } from './reach.ts';

/**
 * A map with rows and columns and in each cell those who belong there. It holds no lengths: a browser lays it out for the
 * width that there is, and `drawBoard` for a file.
 */
export interface Board {
  /** From left to right, and from the top down; those where nobody stands too. */
  readonly columns: readonly Heading[];
  readonly rows: readonly Heading[];
  /** In each row and column by `slot`. */
  readonly spots: readonly BoardSpot[];
  /** Too many for names in the cells: a mark each, the name when one points at it. */
  readonly dense: boolean;
  /** What shades cells, such as the boxes of power and interest. */
  readonly areas?: readonly Area[];
  /** How many of a cell are left out, where more are in it than anybody can tell apart. */
  readonly rest: readonly { readonly row: string; readonly column: string; readonly more: number }[];
}

export interface Heading {
  readonly key: string;
  readonly title: string;
  /** Which side of the matter it is on, for columns that have sides. */
  readonly side?: 'against' | 'undecided' | 'for';
}

/** A shade over some columns and rows. */
export interface Area {
  readonly class: string;
  readonly name: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export interface Placed extends LinkView {
  readonly row: string;
  readonly column: string;
  readonly mark: string;
  /** What is told of them beside their name. */
  readonly about: string;
  readonly key: boolean;
  /** Where it is to move to, and by what, as a sentence. */
  readonly aim?: { readonly column: string; readonly title: string };
  /** Between which columns it may stand, as far as nobody is sure, and what it may be, as a sentence. */
  readonly whisker?: { readonly from: string; readonly to: string; readonly title: string };
  /** What one can filter and colour by. */
  readonly facts: Facts;
}

export interface BoardSpot extends Placed {
  /** The line of its row that it stands on, where no arrow and no name of another one passes; 0 in a dense map. */
  readonly slot: number;
  /** What stands there for the name, and over which cells. */
  readonly reach: Reach;
}

/** With more than these, in all or in a cell, the map is dense. */
const MOST_NAMED = 24;
const MOST_IN_CELL = 4;

/** A cell shows no more marks than these. */
const MOST_MARKS = 40;

export function boardOf(placed: readonly Placed[], columns: readonly Heading[], rows: readonly Heading[]): Board {
  const cells = new Map<string, number>();
  for (const { row, column } of placed) cells.set(`${row} ${column}`, (cells.get(`${row} ${column}`) ?? 0) + 1);
  const dense = placed.length > MOST_NAMED || Math.max(0, ...cells.values()) > MOST_IN_CELL;
  if (!dense) {
    const order = columns.map(({ key }) => key);
    const spots = rows.flatMap(({ key }) =>
      inSlots(
        placed.filter(({ row }) => row === key),
        order,
      ),
    );
    return { columns, rows, spots, dense, rest: [] };
  }
  const shown = new Map<string, number>();
  const spots = placed.flatMap((one): BoardSpot[] => {
    const cell = `${one.row} ${one.column}`;
    const number = shown.get(cell) ?? 0;
    shown.set(cell, number + 1);
    return number < MOST_MARKS ? [{ ...one, slot: 0, reach: { label: one.name, left: 0, right: 0 } }] : [];
  });
  const rest = rows.flatMap(({ key: row }) =>
    columns.flatMap(({ key: column }) => {
      const more = (cells.get(`${row} ${column}`) ?? 0) - MOST_MARKS;
      return more > 0 ? [{ row, column, more }] : [];
    }),
  );
  return { columns, rows, spots, dense, rest };
}

/** Each on the first line of its row where the cells of its name are free and no other arrow or whisker needs the same stretch. */
function inSlots(placed: readonly Placed[], columns: readonly string[]): readonly BoardSpot[] {
  const lines: { cells: Set<number>; lane: Set<number>; above: Set<number> }[] = [];
  const moves = ({ aim, whisker }: Placed) => Number(aim !== undefined) + Number(whisker !== undefined);
  const arrowsFirst = [...placed].sort((a, b) => moves(b) - moves(a));
  return arrowsFirst.map((one) => {
    const column = columns.indexOf(one.column);
    const reach = reachOf(one, column, columns.length);
    const taken = between(column - reach.left, column + reach.right);
    const stretch = one.aim ? between(column, columns.indexOf(one.aim.column)) : [];
    const { from, to } = one.whisker ?? {};
    const span = from && to ? between(columns.indexOf(from), columns.indexOf(to)) : [];
    let slot = lines.findIndex(
      ({ cells, lane, above }) =>
        !taken.some((it) => cells.has(it)) && !stretch.some((it) => lane.has(it)) && !span.some((it) => above.has(it)),
    );
    if (slot < 0) slot = lines.push({ cells: new Set(), lane: new Set(), above: new Set() }) - 1;
    for (const it of taken) lines[slot]?.cells.add(it);
    for (const it of stretch) lines[slot]?.lane.add(it);
    for (const it of span) lines[slot]?.above.add(it);
    return { ...one, slot, reach };
  });
}

const between = (a: number, b: number) =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);

/** How many lines a row has; one where nobody stands in it. */
export const slotsOf = ({ spots }: Board, row: string): number =>
  Math.max(1, ...spots.filter((spot) => spot.row === row).map(({ slot }) => slot + 1));

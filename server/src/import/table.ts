/** One table of a register, whatever file it came from. */
export interface Table {
  /** What stands above it, such as the name of the sheet; empty when nothing does. */
  readonly title: string;
  /** The names of its columns; of several alike, each is called the same. */
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** What people find it by, such as `line 4`. */
  readonly place: string;
  /** As many as there are columns; empty texts where nothing stands. */
  readonly cells: readonly string[];
}

/** What was read of a file. */
export interface Source {
  /** What it is called there; empty when nothing says. */
  readonly title: string;
  readonly tables: readonly Table[];
  /** Who influences whom, by the names in the tables. */
  readonly influences: readonly { readonly from: string; readonly to: string }[];
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

/** Why a file is no register, as the end of a sentence that begins with its name. */
export class NoRegister extends Error {}

/**
 * A table from rows of cells, of which the first that looks like one is its head: titles of a document may stand above.
 * `undefined` when there is none. `isHead` tells how many of the cells are names of columns.
 */
export function tableOf(
  title: string,
  rows: readonly Row[],
  isHead: (cells: readonly string[]) => number,
): Table | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const known = filled.slice(0, mostAbove).map(({ cells }) => isHead(cells));
  const best = Math.max(0, ...known);
  const first = best > 0 ? known.indexOf(best) : filled.findIndex(({ cells }) => cells.filter(isFilled).length > 1);
  const head = filled[first]?.cells.map((cell) => cell.trim());
  if (!head) return undefined;
  const width = head.length;
  const below = filled.slice(first + 1).map((row) => ({
    ...row,
    cells: Array.from(
      { length: Math.max(width, row.cells.findLastIndex(isFilled) + 1) },
      (_, index) => row.cells[index]?.trim() ?? '',
    ),
  }));
  const isHeadAgain = ({ cells }: Row) => cells.every((cell, index) => cell === (head[index] ?? ''));
  return { title, head, rows: below.filter((row) => !isHeadAgain(row)) };
}

/** The title of a document: the first line above its table that says one thing. Empty when there is none. */
export function titleAbove({ head }: Table, rows: readonly Row[]): string {
  const first = rows
    .map(({ cells }) => cells.filter(isFilled).map((cell) => cell.trim()))
    .find((cells) => cells.length > 0);
  const [title = ''] = first ?? [];
  const isTitle = first?.length === 1 && head.length > 1 && /\p{L}{3}/u.test(title) && !/^sep=|[;\n]/.test(title);
  return isTitle && title.length <= 100 ? title : '';
}

/** So many lines of a title may stand above a table. */
const mostAbove = 15;

const isFilled = (cell: string) => cell.trim() !== '';

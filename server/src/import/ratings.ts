import { type Power, powers, type Stance, stances } from '../../../schemas/choices.ts';
import { idOf } from '../model/ids.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { list } from '../text/words.ts';
import { fieldNamed } from './columns.ts';
import { readRegister } from './read.ts';
import { NoRegister, type Row, type Table } from './table.ts';

/** `null` where the rater has left the cell empty. */
interface Rating {
  readonly stance: Stance | null;
  readonly power: Power | null;
}

/**
 * How somebody rates, by the ids in a sheet that they have filled in. Rejects with a `NoRegister` when it is no such sheet,
 * says nothing of anybody, or one of its cells cannot be understood: half a sheet would pass for all that they think.
 */
export async function readRatings(name: string, bytes: Uint8Array): Promise<ReadonlyMap<string, Rating>> {
  const { tables } = await readRegister(name, bytes);
  const table = tables.find(({ head }) => columnsIn(head));
  const columns = table && columnsIn(table.head);
  if (!table || !columns)
    throw new NoRegister(
      t(
        'has no table with the columns ID, Power and Stance; “changeplan report PLAN --format xlsx --ratings” makes one to fill in',
      ),
    );
  const ratings = ratingsIn(table, columns);
  if ([...ratings.values()].every(({ stance, power }) => stance === null && power === null))
    throw new NoRegister(t('rates nobody yet: its cells under Power and Stance are empty'));
  return ratings;
}

interface Columns {
  readonly id: number;
  readonly power: number;
  readonly stance: number;
}

/** Where they are; one of the two ratings may be missing, and is then at −1. */
function columnsIn(head: readonly string[]): Columns | undefined {
  const at = (field: 'id' | 'power' | 'stance') => head.findIndex((cell) => fieldNamed(cell) === field);
  const columns = { id: at('id'), power: at('power'), stance: at('stance') };
  return columns.id >= 0 && Math.max(columns.power, columns.stance) >= 0 ? columns : undefined;
}

function ratingsIn({ rows }: Table, columns: Columns): ReadonlyMap<string, Rating> {
  const ratings = new Map<string, Rating>();
  for (const row of rows) {
    const power = choice(row, columns.power, 'Power', powers);
    const stance = choice(row, columns.stance, 'Stance', stances);
    const id = idOf(cellOf(row, columns.id));
    if (id === '' && power === null && stance === null) continue;
    if (id === '') throw new NoRegister(t('rates somebody in {place} without an ID', { place: row.place }));
    if (ratings.has(id))
      throw new NoRegister(t('rates “{id}” twice, the second time in {place}', { id, place: row.place }));
    ratings.set(id, { power, stance });
  }
  return ratings;
}

/** Without the apostrophe that tables have before what a spreadsheet would compute. */
const cellOf = ({ cells }: Row, column: number): string => (cells[column]?.trim() ?? '').replace(/^'(?=[=+\-@])/, '');

function choice<T extends string>(
  row: Row,
  column: number,
  title: string,
  choices: Readonly<Record<T, unknown>>,
): T | null {
  const cell = cellOf(row, column);
  const words = Object.keys(choices) as T[];
  const said = words.find((word) => word === cell.toLowerCase());
  if (said || cell === '') return said ?? null;
  const near = nearest(cell.toLowerCase(), words);
  const parts = { cell, title, place: row.place, words: list(words, 'or') };
  throw new NoRegister(
    near
      ? t('has “{cell}” under {title} in {place}. Did you mean “{near}”? It takes {words}', { ...parts, near })
      : t('has “{cell}” under {title} in {place}. It takes {words}', parts),
  );
}

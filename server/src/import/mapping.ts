import { isEmpty, read, type Scale } from './cells.ts';
import { type Field, fieldNamed } from './columns.ts';
import type { Source, Table } from './table.ts';

/** What a column of a table is taken for. */
export interface Column {
  readonly head: string;
  readonly field: Field;
  readonly scale: Scale;
}

/** For each table, its columns in their order. */
export type Mapping = readonly (readonly Column[])[];

/** What an author says of a column: another field, and the end of its scale. */
export interface Wish {
  readonly column: string;
  readonly field: Field;
  readonly end?: number;
}

/** What the columns seem to say, or what the author says that they do. */
export function mappingOf({ tables }: Source, wishes: readonly Wish[] = []): Mapping {
  return tables.map((table) => columnsOf(table, wishes));
}

function columnsOf(table: Table, wishes: readonly Wish[]): Column[] {
  const wished = (head: string) => wishes.find(({ column }) => same(column, head));
  const guesses = table.head.map((head, index) => guess(head, cellsOf(table, index)));
  const exact = (index: number) => same(table.head[index] ?? '', guesses[index] ?? '');
  const isNamed = guesses.includes('name') || guesses.includes('last-name');
  const taken = new Set(wishes.map(({ field }) => field));
  return table.head.map((head, index) => {
    const wish = wished(head);
    const guessed = guesses[index] ?? 'note';
    const scale = { most: mostIn(cellsOf(table, index)), end: wish?.end };
    if (wish) return { head, field: wish.field, scale };
    const rival = guesses.some((other, at) => at !== index && other === guessed && exact(at) && !exact(index));
    const isSecond = !several.includes(guessed) && (taken.has(guessed) || rival);
    const field = isSecond ? 'note' : !isNamed && guessed === 'role' && !taken.has('name') ? 'name' : guessed;
    taken.add(field);
    return { head, field, scale };
  });
}

/** What more than one column may say. */
const several: readonly Field[] = ['note', 'contact', 'nothing', 'concerns'];

/** By its name, and where that could mean two things by what stands in it. */
function guess(head: string, cells: readonly string[]): Field {
  if (head.trim() === '') return 'nothing';
  const says = (field: Field) => cells.length > 0 && cells.every((cell) => 'value' in read(field, cell, { most: 0 }));
  const isOneOf = (words: RegExp) => cells.length > 0 && cells.every((cell) => words.test(cell.trim()));
  if (isOneOf(/^(?:internal|external|intern|extern|partner|outside|inside)$/i)) return 'relation';
  const field = fieldNamed(head) ?? 'note';
  if (field === 'note' && /^(?:type|category|kind)$/i.test(head.trim()) && says('kind')) return 'kind';
  if (field === 'concerns' && says('interest')) return 'interest';
  return field;
}

/** Of rows that are whole. */
const cellsOf = ({ head, rows }: Table, index: number): string[] =>
  rows
    .filter(({ cells }) => cells.length <= head.length)
    .map(({ cells }) => cells[index] ?? '')
    .filter((cell) => !isEmpty(cell));

const mostIn = (cells: readonly string[]): number =>
  Math.max(0, ...cells.map((cell) => Number(/^\s*(\d+(?:\.\d+)?)/.exec(cell)?.[1] ?? 0)));

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

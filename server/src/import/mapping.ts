import { registerOf } from '../report/exports/register.ts';
import { isEmpty, read, type Scale, scaleOf } from './cells.ts';
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

/** Whether a table is what a plan has given, and not one that somebody keeps for themselves: by at least half of its heads. */
export function isOfPlan(table: readonly string[]): boolean {
  const heads = new Set(table.map((head) => head.trim()));
  return heads.has('ID') && titles.filter((title) => heads.has(title)).length * 2 >= titles.length;
}

const titles = registerOf({ stakeholders: [] }).columns.map(({ title }) => title);

/** What the columns seem to say, or what the author says that they do. */
export function mappingOf({ tables }: Source, wishes: readonly Wish[] = []): Mapping {
  return tables.map((table) => columnsOf(table, wishes));
}

function columnsOf(table: Table, wishes: readonly Wish[]): Column[] {
  const wished = (head: string) => wishes.find(({ column }) => same(column, head));
  const isSure = isOfPlan(table.head);
  const guesses = table.head.map((head, index) =>
    isSure ? (fieldNamed(head) ?? 'note') : guess(head, cellsOf(table, index)),
  );
  const exact = (index: number) => same(table.head[index] ?? '', guesses[index] ?? '');
  const scaleAt = (index: number) => {
    const head = table.head[index] ?? '';
    const { field = guesses[index] ?? 'note', end } = wished(head) ?? {};
    return scaleOf(field, head, cellsOf(table, index, true), end);
  };
  const isRead = (index: number) =>
    cellsOf(table, index).some((cell) => 'value' in read(guesses[index] ?? 'note', cell, scaleAt(index)));
  const isBetter = (one: number, other: number) =>
    isRead(one) === isRead(other) ? exact(one) && !exact(other) : isRead(one);
  const namesAt = guesses.includes('name') || guesses.includes('last-name') ? -1 : whoIsNamed(table, guesses);
  const taken = new Set(wishes.map(({ field }) => field));
  return table.head.map((head, index) => {
    const wish = wished(head);
    const guessed = guesses[index] ?? 'note';
    const scale = scaleAt(index);
    if (wish) return { head, field: wish.field, scale };
    const rival = guesses.some((other, at) => at !== index && other === guessed && isBetter(at, index));
    const isSecond = !several.includes(guessed) && (taken.has(guessed) || rival);
    const field = isSecond ? 'note' : index === namesAt && !taken.has('name') ? 'name' : guessed;
    taken.add(field);
    return { head, field, scale };
  });
}

/**
 * Where no column is called so, the one that says who is meant: roles, else organizations or departments; beside a rating
 * also what nobody knows the name of, if each row says something else there. -1 when there is none.
 */
function whoIsNamed(table: Table, guesses: readonly Field[]): number {
  const known = [
    guesses.indexOf('role'),
    table.head.findIndex((head) =>
      /^(?:organi[sz]ation|company|firm|institution|unternehmen|firma|group name)s?$/i.test(head.trim()),
    ),
    guesses.indexOf('department'),
  ].find((index) => index >= 0);
  if (known !== undefined) return known;
  if (!guesses.some((field) => ['power', 'stance', 'interest', 'aims-for'].includes(field))) return -1;
  return table.head.findIndex((head, index) => {
    const cells = cellsOf(table, index);
    const isText = cells.every((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 80);
    return fieldNamed(head) === undefined && isText && cells.length > 1 && new Set(cells).size === cells.length;
  });
}

/** What more than one column may say. */
const several: readonly Field[] = ['note', 'contact', 'nothing', 'concerns'];

/** By its name, and where that could mean two things by what stands in it. */
function guess(head: string, cells: readonly string[]): Field {
  if (head.trim() === '') return 'nothing';
  const says = (field: Field) => cells.length > 0 && cells.every((cell) => 'value' in read(field, cell, none));
  const isOneOf = (words: RegExp) => cells.length > 0 && cells.every((cell) => words.test(cell.trim()));
  if (isOneOf(/^(?:internal|external|intern|extern|partner|outside|inside)$/i)) return 'relation';
  const field = fieldNamed(head) ?? 'note';
  // A “position” is a post where it is no opinion.
  if (
    field === 'stance' &&
    /^position$/i.test(head.trim()) &&
    cells.length > 0 &&
    !cells.some((it) => 'value' in read('stance', it, none))
  )
    return 'role';
  if (field === 'note' && /^(?:(?:element )?type|category|kind)$/i.test(head.trim()) && says('kind')) return 'kind';
  if (field === 'concerns' && says('interest')) return 'interest';
  return field;
}

const none: Scale = { most: 0 };

/** Of rows that are whole; `withDashes`: what may be the sign for “against”, too. */
const cellsOf = ({ head, rows }: Table, index: number, withDashes = false): string[] =>
  rows
    .filter(({ cells }) => cells.length <= head.length)
    .map(({ cells }) => cells[index] ?? '')
    .filter((cell) => !isEmpty(cell) || (withDashes && /^\s*[-–−]\s*$/.test(cell)));

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

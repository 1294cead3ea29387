import { idPattern } from '../../../schemas/holds.ts';
import { unusedId } from '../interview/ids.ts';
import { idOf, toId } from '../model/ids.ts';
import type { Value } from '../model/layout.ts';
import { holdsEmailAddress, holdsTelephoneNumber } from '../rules/shared/contacts.ts';
import { isEmpty, read } from './cells.ts';
import type { Column, Mapping } from './mapping.ts';
import type { Row, Source } from './table.ts';

/** One stakeholder of a register, in the words of the language. */
export interface Registered {
  readonly id: string;
  readonly name: string;
  /** Keys of the stakeholder, beside `name` and `notes`. */
  readonly keys: Readonly<Record<string, Value>>;
  /** What has no key of its own, each with the name of its column. */
  readonly notes: readonly string[];
  /** What is wanted of them: keys of a tactic. */
  readonly tactic: Readonly<Record<string, Value>>;
}

/** A cell, or a whole row, that was not taken over. */
export interface LeftOut {
  readonly place: string;
  readonly column?: string;
  readonly cell?: string;
  /** The end of a sentence that begins with it. */
  readonly why: string;
}

export interface Register {
  readonly title: string;
  readonly stakeholders: readonly Registered[];
  readonly leftOut: readonly LeftOut[];
}

/** What a register says of whom. Every cell that says something is in one of the two lists. */
export function registerOf(source: Source, mapping: Mapping): Register {
  const found = new Map<string, Building>();
  const leftOut: LeftOut[] = [];
  source.tables.forEach(({ rows }, index) => {
    const columns = mapping[index] ?? [];
    for (const row of rows) {
      if (row.cells.length > columns.length)
        leftOut.push({
          place: row.place,
          why: 'has more fields than the table has columns; put texts with commas in quotes',
        });
      else takeRow(row, columns, found, leftOut);
    }
  });
  const stakeholders = [...found.values()];
  const idsByName = new Map(stakeholders.map(({ id, name }) => [nameKey(name), id]));
  for (const { from, to } of source.influences) {
    const [speaker, listener] = [from, to].map((name) => idsByName.get(nameKey(name)));
    const heard = stakeholders.find(({ id }) => id === speaker);
    if (heard && listener) heard.influences.add(listener);
    else leftOut.push({ place: `${from} → ${to}`, why: 'leads to nobody in the tables' });
  }
  return { title: source.title, stakeholders: stakeholders.map((it) => built(it, idsByName, leftOut)), leftOut };
}

interface Building {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly keys: Map<string, Value>;
  readonly notes: string[];
  readonly tactic: Map<string, Value>;
  /** Names as the register has them. */
  readonly named: string[];
  readonly influences: Set<string>;
}

const ofTactic = ['aims-for', 'every', 'last', 'offer'];

function takeRow(row: Row, columns: readonly Column[], found: Map<string, Building>, leftOut: LeftOut[]): void {
  const cells = columns.flatMap((column, index) => {
    // Tables that are safe to open have an apostrophe before what a spreadsheet would compute.
    const cell = (row.cells[index]?.trim() ?? '').replace(/^'(?=[=+\-@])/, '');
    return isEmpty(cell) ? [] : [{ ...column, cell }];
  });
  const text = (field: Column['field']) => cells.find((it) => it.field === field)?.cell ?? '';
  const given = [text('first-name'), text('last-name')].filter((part) => part !== '').join(' ');
  const name = text('name') || given || text('role');
  if (name === '') {
    if (cells.length > 0) leftOut.push({ place: row.place, why: 'names nobody' });
    return;
  }
  const entry = entryFor(text('id'), name, row.place, found);
  if (given !== '' && text('name') === '') entry.keys.set('kind', 'person');
  for (const it of cells) takeCell(it, entry, row.place, leftOut);
}

/** The one of that id, from another table of the same register, or a new one. */
function entryFor(ownId: string, name: string, place: string, found: Map<string, Building>): Building {
  const own = idPattern.test(ownId) ? idOf(ownId) : '';
  const known = own === '' ? undefined : found.get(own);
  if (known && nameKey(known.name) === nameKey(name)) return known;
  const id = unusedId(own || toId(name), 'stakeholder', (it) => found.has(it));
  const entry = {
    id,
    name,
    place,
    keys: new Map<string, Value>(),
    notes: [],
    tactic: new Map<string, Value>(),
    named: [],
    influences: new Set<string>(),
  };
  found.set(id, entry);
  return entry;
}

function takeCell(
  { head, field, cell, scale }: Column & { readonly cell: string },
  entry: Building,
  place: string,
  leftOut: LeftOut[],
): void {
  const leave = (why: string): void => {
    leftOut.push({ place, column: head, cell, why });
  };
  if (['id', 'name', 'first-name', 'last-name'].includes(field)) return;
  if (field === 'nothing') {
    leave('is in a column that is not taken over');
    return;
  }
  if (field === 'contact' || holdsEmailAddress(cell) || holdsTelephoneNumber(cell)) {
    // Whose texts are read by many is better not called by number.
    leftOut.push({ place, column: head, why: 'tells how to reach somebody, which does not belong in a plan' });
    return;
  }
  const note = () => entry.notes.push(`${head}: ${cell.replace(/\s*\n\s*/g, '; ')}`);
  if (field === 'notes') entry.notes.push(cell.replace(/\s*\n\s*/g, '; '));
  else if (field === 'note') note();
  else if (field === 'influences') entry.named.push(...cell.split(/[;,\n]+/).map((it) => it.trim()));
  else {
    const said = read(field, cell, scale);
    if ('leftOut' in said) {
      if (field === 'size') note();
      else leave(field === 'relation' && /^intern/i.test(cell) ? noDirection : said.leftOut);
      return;
    }
    const into = ofTactic.includes(field) ? entry.tactic : entry.keys;
    const value: Value = field === 'size' || field === 'bears' ? Number(said.value) : said.value;
    const before = into.get(field);
    if (Array.isArray(before) && Array.isArray(value)) into.set(field, [...before, ...value]);
    else if (before === undefined) into.set(field, value);
    else if (String(before) !== String(value)) note();
    if (said.rest) note();
  }
}

function built(
  { id, name, place, keys, notes, tactic, named, influences }: Building,
  idsByName: ReadonlyMap<string, string>,
  leftOut: LeftOut[],
): Registered {
  for (const other of named) {
    const listener = idsByName.get(nameKey(other)) ?? [...idsByName.values()].find((it) => it === other);
    if (listener) influences.add(listener);
    else leftOut.push({ place, column: 'influences', cell: other, why: 'is nobody in the tables' });
  }
  const all =
    influences.size > 0 ? { ...Object.fromEntries(keys), influences: [...influences] } : Object.fromEntries(keys);
  return { id, name, keys: all, notes: [...new Set(notes)], tactic: Object.fromEntries(tactic) };
}

const noDirection = 'does not say whether above, beside or below the lead';

const nameKey = (name: string) => name.normalize('NFC').toLowerCase().trim();

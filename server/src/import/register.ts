import { idPattern } from '../../../schemas/holds.ts';
import { idOf, toId, unusedId } from '../model/ids.ts';
import type { Value } from '../model/layout.ts';
import { holdsEmailAddress, holdsTelephoneNumber } from '../rules/shared/contacts.ts';
import { safelyWritten } from '../text/cell-list.ts';
import { t } from '../text/l10n.ts';
import { isEmpty, read } from './cells.ts';
import { type Field, namesPeople } from './columns.ts';
import { type Column, isOfPlan, type Mapping } from './mapping.ts';
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
  /** Where the table is one that a plan has given: its cells as they stand, by field, also empty ones. */
  readonly cells?: ReadonlyMap<Field, string>;
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
  source.tables.forEach(({ title, rows }, index) => {
    const columns = mapping[index] ?? [];
    const isOurs = isOfPlan(columns.map(({ head }) => head));
    let section = sectionNamed(title);
    for (const row of rows) {
      const only = onlyCellOf(row);
      if (only !== undefined && sectionNamed(only) !== undefined) {
        section = sectionNamed(only);
        leftOut.push({ place: row.place, cell: only, why: t('stands above others, as a heading') });
      } else if (isSum(row, columns)) leftOut.push({ place: row.place, why: t('is a sum') });
      else if (row.cells.length > columns.length)
        leftOut.push({
          place: row.place,
          why: t(
            'has more fields than the table has columns; put texts with commas in quotes, or write “\\|” for a bar',
          ),
        });
      else takeRow(row, { columns, isOurs, section }, found, leftOut);
    }
  });
  const stakeholders = [...found.values()];
  const idsByName = new Map(stakeholders.map(({ id, name }) => [nameKey(name), id]));
  for (const { from, to } of source.influences) {
    const [speaker, listener] = [from, to].map((name) => idsByName.get(nameKey(name)));
    const heard = stakeholders.find(({ id }) => id === speaker);
    if (heard && listener) heard.influences.add(listener);
    else leftOut.push({ place: `${from} → ${to}`, why: t('leads to nobody in the tables') });
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
  readonly cells: Map<Field, string>;
  /** Names as the register has them. */
  readonly named: string[];
  readonly influences: Set<string>;
}

const ofTactic = ['aims-for', 'every', 'last', 'offer'];

/** Which side of the border a heading says that those below it are of; `undefined` where it says neither. */
function sectionNamed(heading: string): 'internal' | 'external' | undefined {
  const [, inside, outside] = sectionPattern.exec(heading.trim()) ?? [];
  return inside ? 'internal' : outside ? 'external' : undefined;
}

const sectionPattern =
  /^(?:(internal|interne?)|(external|externe?))(?:\s+(?:stakeholders?|groups?|parties|people|anspruchsgruppen|gruppen|beteiligte))?:?$/i;

/** The text of the only cell that says something; `undefined` where several do. */
function onlyCellOf({ cells }: Row): string | undefined {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length === 1 ? filled[0] : undefined;
}

/** A row below a table that counts what stands above it. */
function isSum({ cells }: Row, columns: readonly Column[]): boolean {
  const filled = cells.flatMap((cell, index) => (isEmpty(cell) ? [] : [{ cell, field: columns[index]?.field }]));
  const [first, ...others] = filled;
  const isCounted = others.length > 0 && others.every(({ cell }) => /^[\d.,\s%]+$/.test(cell));
  return (
    first !== undefined &&
    isCounted &&
    /^(?:(?:grand |sub)?total|sum|summe|gesamt|anzahl|average|mean|mittelwert|durchschnitt)\b/i.test(first.cell.trim())
  );
}

interface Told {
  readonly columns: readonly Column[];
  readonly isOurs: boolean;
  readonly section: ReturnType<typeof sectionNamed>;
}

function takeRow(row: Row, { columns, isOurs, section }: Told, found: Map<string, Building>, leftOut: LeftOut[]): void {
  const all = columns.map((column, index) => ({ ...column, cell: safelyWritten(row.cells[index] ?? '') }));
  const cells = all.filter((it) => !isEmpty(it.cell, it));
  const text = (field: Field) => cells.find((it) => it.field === field)?.cell ?? '';
  const given = [text('first-name'), text('last-name')].filter((part) => part !== '').join(' ');
  const name = text('name') || given || text('role');
  if (name === '') {
    if (cells.length > 0) leftOut.push({ place: row.place, why: t('names nobody') });
    return;
  }
  const entry = entryFor(text('id'), name, row.place, found);
  const isInBook = cells.some(({ field, head }) => field === 'name' && namesPeople(head));
  if ((given !== '' && text('name') === '') || isInBook || isAddressed(name)) entry.keys.set('kind', 'person');
  if (isOurs) for (const { field, cell } of all) entry.cells.set(field, cell);
  for (const it of cells) takeCell(it, entry, row.place, leftOut);
  if (section === 'external' && text('relation') === '') entry.keys.set('relation', 'outside');
}

/** Whether a name begins as only that of a person does. */
const isAddressed = (name: string): boolean =>
  /^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Frau|Herr|Hr|Fr|Mme)\b\.?\s+(?:Dr\.\s+)?\p{Lu}/u.test(name);

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
    cells: new Map<Field, string>(),
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
    entry.cells.delete(field);
    leftOut.push({ place, column: head, cell, why });
  };
  if (['id', 'name', 'first-name', 'last-name'].includes(field)) return;
  if (field === 'nothing') {
    leave(t('is in a column that is not taken over'));
    return;
  }
  if (field === 'contact' || holdsEmailAddress(cell) || holdsTelephoneNumber(cell)) {
    entry.cells.delete(field);
    // Whose texts are read by many is better not called by number.
    leftOut.push({ place, column: head, why: t('tells how to reach somebody, which does not belong in a plan') });
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
      else
        leave(
          field === 'relation' && /^intern/i.test(cell)
            ? t('does not say whether above, beside or below the lead')
            : said.leftOut,
        );
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
  { id, name, place, keys, notes, tactic, cells, named, influences }: Building,
  idsByName: ReadonlyMap<string, string>,
  leftOut: LeftOut[],
): Registered {
  for (const other of named) {
    const listener = idsByName.get(nameKey(other)) ?? [...idsByName.values()].find((it) => it === other);
    if (listener) influences.add(listener);
    else leftOut.push({ place, column: 'influences', cell: other, why: t('is nobody in the tables') });
  }
  const all =
    influences.size > 0 ? { ...Object.fromEntries(keys), influences: [...influences] } : Object.fromEntries(keys);
  return {
    id,
    name,
    keys: all,
    notes: [...new Set(notes)],
    tactic: Object.fromEntries(tactic),
    ...(cells.size > 0 && { cells }),
  };
}

const nameKey = (name: string) => name.normalize('NFC').toLowerCase().trim();

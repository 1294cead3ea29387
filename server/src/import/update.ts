import { stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import { type Document, readDocument } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { addTo, removeFrom, setPair, type Value } from '../model/layout.ts';
import { type Node, type Pair, pairOf, pairSpan, type ScalarNode } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { registerOf as sheetOf } from '../report/exports/register.ts';
import { printable } from '../report/printable.ts';
import { addEntry } from '../rules/shared/fixes.ts';
import { itemsInCell, joinedInCell, safelyWritten } from '../text/cell-list.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { isEmpty } from './cells.ts';
import { type Field, fieldNamed } from './columns.ts';
import { overwritten } from './overwrite.ts';
import { fieldsOf, tacticIdOf, tacticOf } from './plan.ts';
import type { Register, Registered } from './register.ts';

/** What an update has made of a plan. */
export interface Updated {
  readonly text: string;
  /** Such as `board: stance neutral → ally`, in the order of the register. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** Ids of stakeholders of the plan that the register does not have; they stay. */
  readonly missing: readonly string[];
  /** What could not be written where it stands, as sentences. */
  readonly problems: readonly string[];
}

/**
 * A plan with what a register says of its stakeholders, by the ids of the register. Only what differs from what a sheet of
 * the plan would say is changed, in the author's own layout. From a table that the plan has given a text may go that is one
 * of several in its cell; else nothing is taken away, and an empty cell changes nothing.
 * What a file under `uses` says is answered by a key of the plan's own.
 */
export function updated(plan: Plan, { stakeholders }: Register): Updated {
  const { file, text } = plan.document;
  const before = cellsIn(plan);
  const result: Building = { file, text, changed: [], added: [], problems: [] };
  const named = new Set<string>();
  for (const one of stakeholders) {
    const id = idIn(plan, one);
    named.add(id ?? one.id);
    if (id === undefined) add('stakeholders', one.id, fieldsOf(one), result);
    else change(id, one, before.get(id) ?? new Map(), result);
    if (Object.keys(one.tactic).length > 0) wish({ ...one, id: id ?? one.id }, result);
  }
  const missing = plan.stakeholders.map(({ id }) => id).filter((id) => id !== plan.lead?.value && !named.has(id));
  const { text: now, changed, added, problems } = result;
  return { text: now, changed, added, problems, missing };
}

interface Building {
  readonly file: string;
  text: string;
  /** Of that text, as far as somebody has asked. */
  read?: { readonly document: Document; readonly plan: Plan } | undefined;
  readonly changed: string[];
  readonly added: string[];
  readonly problems: string[];
}

/** What the text says now, without what it uses. */
function own(result: Building): { readonly document: Document; readonly plan: Plan } {
  if (result.read?.document.text !== result.text) {
    const document = readDocument(result.file, result.text);
    result.read = { document, plan: readPlan(document, []).plan };
  }
  return result.read as { document: Document; plan: Plan };
}

/** What a sheet would say of each stakeholder, by id and field. */
function cellsIn(plan: Plan): Cells {
  const { columns, rows } = sheetOf(plan);
  const keys = columns.map(({ title }) => fieldNamed(title) ?? title);
  return new Map(
    rows.map((cells) => [cells[0] ?? '', new Map(cells.map((cell, index) => [keys[index] ?? '', printable(cell)]))]),
  );
}

type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The id in the plan: the register's own, or that of somebody who is called the same. */
function idIn({ stakeholders }: Plan, { id, name }: Registered): string | undefined {
  return (stakeholders.find((it) => it.id === idOf(id)) ?? stakeholders.find((it) => it.name === name))?.id;
}

const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, '; ').trim();

/** Whether two cells say the same: a spreadsheet may have taken a sign from the beginning, and other ends of lines. */
const saysSame = (one: string, other: string) => inOneLine(safelyWritten(one)) === inOneLine(safelyWritten(other));

function change(
  id: string,
  { name, keys, notes, cells }: Registered,
  before: ReadonlyMap<string, string>,
  result: Building,
): void {
  const known = (key: string) => inOneLine(before.get(key) ?? '');
  const isKept = (key: Field, value: string) =>
    saysSame(value, known(key)) || saysSame(cells?.get(key) ?? value, known(key));
  if (name !== id && !isKept('name', name)) setKey(['stakeholders', id], 'name', name, known('name'), result);
  for (const [key, value] of Object.entries(keys)) {
    if (isKept(key as Field, Array.isArray(value) ? joinedInCell(value.map(String)) : String(value))) continue;
    if (Array.isArray(value)) setList(id, key, listIn(key, value.map(String), before, cells), before, result);
    else setKey(['stakeholders', id], key, value, known(key), result);
  }
  setNotes(id, { notes, cell: cells?.get('notes') }, before.get('notes') ?? '', result);
  for (const [key, cell] of cells ?? [])
    if (isEmpty(cell) && known(key) !== '' && !isKept(key, cell))
      result.problems.push(
        t(
          '“{key}” of {id} is empty in the table; the plan keeps what it says. If it should go, take it out of the plan.',
          { key, id },
        ),
      );
}

interface NotesSaid {
  readonly notes: readonly string[];
  /** All of them, where the table is that of the plan. */
  readonly cell: string | undefined;
}

/**
 * A table of the plan says what its notes are. From another one they are added to; but what stands there from a column of
 * the same name is replaced.
 */
function setNotes(id: string, { notes, cell = '' }: NotesSaid, known: string, result: Building): void {
  const isAll = cell !== '' && notes.some((note) => note === inOneLine(cell));
  let all = isAll ? cell.replaceAll('\r\n', '\n') : known;
  for (const note of isAll ? notes.filter((it) => it !== inOneLine(cell)) : notes) {
    if (inOneLine(all).includes(note)) continue;
    for (const part of note.split('; ')) {
      if (all.includes(part)) continue;
      const head = /^[^:]+: /.exec(part)?.[0];
      const parts = all === '' ? [] : all.split('; ');
      const at = parts.findIndex(
        (it) => head !== undefined && it.startsWith(head) && !notes.some((one) => one.includes(it)),
      );
      all = at < 0 ? [...parts, part].join('; ') : parts.with(at, part).join('; ');
    }
  }
  if (!saysSame(all, known)) setKey(['stakeholders', id], 'notes', all, inOneLine(known), result);
}

interface ListSaid {
  /** In the order of the table. */
  readonly fresh: readonly string[];
  /** What the table of the plan does not have any more. */
  readonly gone: readonly string[];
}

function listIn(
  key: string,
  value: readonly string[],
  before: ReadonlyMap<string, string>,
  cells: Registered['cells'],
): ListSaid {
  const there = itemsInCell(before.get(key) ?? '');
  const fresh = value.filter((item) => !there.includes(item));
  const cell = cells?.get(key as Field);
  if (cell === undefined) return { fresh, gone: [] };
  const now = key === 'influences' ? cell.split(/[;,\n]+/).map((it) => it.trim()) : itemsInCell(cell);
  const isUnclear = now.some((item) => item !== '' && !there.includes(item)) && fresh.length === 0;
  return { fresh, gone: isUnclear ? [] : there.filter((item) => !now.includes(item) && !value.includes(item)) };
}

/** What is new takes the place of what is gone, in its order; then more is added, or the rest taken out. */
function setList(
  id: string,
  key: string,
  { fresh, gone }: ListSaid,
  before: ReadonlyMap<string, string>,
  result: Building,
): void {
  const isValue = key === 'terminal' || key === 'instrumental';
  const there = (field: string) => itemsInCell(before.get(field) ?? '');
  const entry = entryAt(own(result).document.root, 'stakeholders', id)?.value;
  const held = isValue ? pairOf(entry, 'values')?.value : entry;
  const isElsewhere = there(key).length > 0 && !(isValue ? held : pairOf(held, key)?.value);
  if (isElsewhere && (fresh.length > 0 || gone.length > 0)) {
    // What the plan says itself takes the place of all that the other file says there.
    const now = [...there(key).flatMap((item) => (gone.includes(item) ? (fresh[gone.indexOf(item)] ?? []) : item))];
    now.push(...fresh.slice(gone.length));
    const told = [...gone.map((item, at) => `${item} → ${fresh[at] ?? ''}`), ...fresh.slice(gone.length)].join('; ');
    if (!isValue) setWhole(id, key, now, `${key} ${told}`, result);
    else {
      const values = { terminal: there('terminal'), instrumental: there('instrumental'), [key]: now };
      const said = Object.entries(values).filter(([, list]) => list.length > 0);
      setWhole(id, 'values', Object.fromEntries(said), `${key} ${told}`, result);
    }
    return;
  }
  for (const [at, item] of gone.entries()) {
    const instead = fresh[at];
    const { document } = own(result);
    const entry = entryAt(document.root, 'stakeholders', id);
    const holder = isValue ? pairOf(entry?.value, 'values') : entry;
    const part = partOf(pairOf(holder?.value, key)?.value, item);
    if (!entry || !holder || !part || instead === undefined) {
      const edits = holder && part ? removeFrom(document, holder, key, part.span) : [];
      apply(instead === undefined ? edits : [], id, key, t('{key} without {item}', { key, item }), result);
    } else writeOver([entry, part], instead, [id, key, `${key} ${item} → ${instead}`], result);
  }
  const more = fresh.slice(gone.length);
  if (more.length === 0) return;
  if (isValue) setValues(id, key, more, result);
  else setKey(['stakeholders', id], key, more, '', result);
}

/** A key that only another file has said so far. */
function setWhole(id: string, key: string, value: Value, told: string, result: Building): void {
  const { document } = own(result);
  const entry = entryAt(document.root, 'stakeholders', id);
  if (!entry) add('stakeholders', id, { [key]: value }, result);
  else apply(setPair(document, entry, key, value, Object.keys(stakeholderSchema.shape)), id, key, told, result);
}

/** The one of a list, of a map or alone that says this. */
function partOf(node: Node | undefined, item: string): ScalarNode | undefined {
  const parts: readonly Node[] =
    node?.kind === 'list' ? node.items : node?.kind === 'map' ? node.pairs.map(({ key }) => key) : node ? [node] : [];
  return parts.find((it): it is ScalarNode => it.kind === 'scalar' && saysSame(printable(it.text), item));
}

function add(section: 'stakeholders' | 'tactics', id: string, fields: Value, result: Building): void {
  const [fix] = addEntry(own(result).plan, section, '', id, fields);
  if (!fix) {
    result.problems.push(t('{id} cannot be added: the text of the plan cannot be read there.', { id }));
    return;
  }
  result.text = applyEdits(result.text, fix.edits);
  result.added.push(id);
}

/** A tactic towards nobody but them that has an aim is changed; else there is a new one. */
function wish(one: Registered, result: Building): void {
  const { plan } = own(result);
  const isTheirs = (targets: readonly { readonly id: string }[]) => targets.length === 1 && targets[0]?.id === one.id;
  const known = plan.tactics.find((it) => it.id === tacticIdOf(one) || (it.aimsFor && isTheirs(it.targets)));
  if (!known) {
    add('tactics', tacticIdOf(one), tacticOf(one), result);
    return;
  }
  for (const [key, value] of Object.entries(one.tactic)) {
    const before = textOf(pairOf(entryAt(own(result).document.root, 'tactics', known.id)?.value, key)?.value);
    if (before !== String(value)) setKey(['tactics', known.id], key, value, before, result);
  }
}

/** Values that are pursued, one after another, below `values`. */
function setValues(id: string, key: string, fresh: Value, result: Building): void {
  for (const value of Array.isArray(fresh) ? fresh : [fresh]) {
    const { document } = own(result);
    const entry = entryAt(document.root, 'stakeholders', id);
    const values = pairOf(entry?.value, 'values');
    const edits = values
      ? addTo(document, values, key, String(value), ['terminal', 'instrumental'])
      : entry
        ? setPair(document, entry, 'values', { [key]: [String(value)] }, Object.keys(stakeholderSchema.shape))
        : [];
    apply(edits, id, key, `${key} ${String(value)}`, result);
  }
}

function setKey(
  [section, id]: readonly ['stakeholders' | 'tactics', string],
  key: string,
  value: Value,
  before: string,
  result: Building,
): void {
  const order = Object.keys((section === 'tactics' ? tacticSchema : stakeholderSchema).shape);
  if (!entryAt(own(result).document.root, section, id)) {
    add(section, id, { [key]: value }, result);
    return;
  }
  const told = (item: Value) =>
    `${key} ${Array.isArray(value) || before === '' ? String(item) : `${before} → ${inOneLine(String(item))}`}`;
  const there = entryAt(own(result).document.root, section, id);
  const said = pairOf(there?.value, key)?.value;
  if (there && typeof value !== 'object' && said?.kind === 'scalar' && said.text.trim() !== '') {
    writeOver([there, said], value, [id, key, told(value)], result);
    return;
  }
  for (const item of Array.isArray(value) ? value : [value]) {
    const { document } = own(result);
    const entry = entryAt(document.root, section, id);
    if (!entry) return;
    const edits = Array.isArray(value)
      ? addTo(document, entry, key, String(item), order)
      : setPair(document, entry, key, typeof item === 'string' ? inOneLine(item) : item, order);
    apply(edits, id, key, told(item), result);
  }
}

function apply(edits: readonly Edit[], id: string, key: string, told: string, result: Building): void {
  if (edits.length === 0)
    result.problems.push(t('“{key}” of {id} cannot be written in the layout that it has.', { key, id }));
  else {
    result.text = applyEdits(result.text, edits);
    result.changed.push(`${id}: ${told}`);
  }
}

/** Writes over a text where it stands. */
function writeOver(
  [entry, node]: readonly [Pair, ScalarNode],
  value: string | number,
  [id, key, told]: readonly [string, string, string],
  result: Building,
): void {
  const { document } = own(result);
  const wanted = typeof value === 'string' && document.text[node.span.start] !== '|' ? inOneLine(value) : value;
  const text = overwritten(document, pairSpan(entry), node, wanted);
  if (text === undefined) apply([], id, key, told, result);
  else {
    result.text = text;
    result.changed.push(`${id}: ${told}`);
  }
}

function entryAt(root: Node | undefined, section: string, id: string): Pair | undefined {
  const holder = pairOf(root, section)?.value;
  return holder?.kind === 'map' ? holder.pairs.find(({ key }) => idOf(key.text) === id) : undefined;
}

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? node.text : '');

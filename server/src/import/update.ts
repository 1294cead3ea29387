import { stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import { type Document, readDocument } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { addTo, setPair, type Value } from '../model/layout.ts';
import { type Node, type Pair, pairOf } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { printScalar } from '../model/yaml.ts';
import { registerOf as sheetOf } from '../report/exports/register.ts';
import { addEntry } from '../rules/shared/fixes.ts';
import { itemsInCell, joinedInCell } from '../text/cell-list.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { fieldNamed } from './columns.ts';
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
 * the plan would say is changed, in the author's own layout; nothing is taken away, and an empty cell changes nothing.
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
function cellsIn(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { columns, rows } = sheetOf(plan);
  const keys = columns.map(({ title }) => fieldNamed(title) ?? title);
  return new Map(rows.map((cells) => [cells[0] ?? '', new Map(cells.map((cell, index) => [keys[index] ?? '', cell]))]));
}

/** The id in the plan: the register's own, or that of somebody who is called the same. */
function idIn({ stakeholders }: Plan, { id, name }: Registered): string | undefined {
  return (stakeholders.find((it) => it.id === idOf(id)) ?? stakeholders.find((it) => it.name === name))?.id;
}

const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, '; ').trim();

function change(
  id: string,
  { name, keys, notes }: Registered,
  before: ReadonlyMap<string, string>,
  result: Building,
): void {
  const known = (key: string) => inOneLine(before.get(key) ?? '');
  if (name !== id && name !== known('name')) setKey(['stakeholders', id], 'name', name, known('name'), result);
  for (const [key, value] of Object.entries(keys)) {
    const cell = Array.isArray(value) ? joinedInCell(value.map(String)) : String(value);
    if (inOneLine(cell) === known(key)) continue;
    const there = Array.isArray(value) ? itemsInCell(before.get(key) ?? '') : [];
    const fresh = Array.isArray(value) ? value.filter((item) => !there.includes(String(item))) : value;
    if (key === 'terminal' || key === 'instrumental') setValues(id, key, fresh, result);
    else setKey(['stakeholders', id], key, fresh, known(key), result);
  }
  const fresh = notes.flatMap((note) => note.split('; ')).filter((note) => !known('notes').includes(note));
  if (fresh.length === 0) return;
  const all = [known('notes'), ...fresh].filter((it) => it !== '').join('; ');
  setKey(['stakeholders', id], 'notes', all, known('notes'), result);
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
  for (const item of Array.isArray(value) ? value : [value]) {
    const { document } = own(result);
    const entry = entryAt(document.root, section, id);
    if (!entry) return;
    const edits = Array.isArray(value)
      ? addTo(document, entry, key, String(item), order)
      : (replaced(pairOf(entry.value, key), item) ?? setPair(document, entry, key, item, order));
    const told = Array.isArray(value) || before === '' ? String(item) : `${before} → ${String(item)}`;
    apply(edits, id, key, `${key} ${told}`, result);
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

/** A text that stands there is replaced where it stands. */
function replaced(pair: Pair | undefined, value: Value): Edit[] | undefined {
  if (pair?.value?.kind !== 'scalar' || typeof value === 'object' || pair.value.text.trim() === '') return undefined;
  return [{ at: pair.value.span, text: printScalar(value, 'flow') }];
}

function entryAt(root: Node | undefined, section: string, id: string): Pair | undefined {
  const holder = pairOf(root, section)?.value;
  return holder?.kind === 'map' ? holder.pairs.find(({ key }) => idOf(key.text) === id) : undefined;
}

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? node.text : '');

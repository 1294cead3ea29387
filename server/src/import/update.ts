import { stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import { type Document, readDocument } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { addTo, setPair, type Value } from '../model/layout.ts';
import { type Node, type Pair, pairOf } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { printScalar } from '../model/yaml.ts';
import { addEntry } from '../rules/shared/fixes.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
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
 * A plan with what a register says of its stakeholders, by the ids of the register. Only what differs is changed, in the
 * author's own layout; nothing is taken away, and an empty cell changes nothing.
 */
export function updated(file: string, text: string, { stakeholders }: Register): Updated {
  const result: Building = { file, text, changed: [], added: [], problems: [] };
  for (const one of stakeholders) {
    const known = entryOf(planOf(result), one);
    if (known) change(known, one, result);
    else add(one, result);
    if (Object.keys(one.tactic).length > 0) wish(one, result);
  }
  const { plan } = planOf(result);
  const named = new Set(stakeholders.map((one) => entryOf({ plan }, one)));
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

/** What the text says now. */
function planOf(result: Building): { readonly document: Document; readonly plan: Plan } {
  if (result.read?.document.text !== result.text) {
    const document = readDocument(result.file, result.text);
    result.read = { document, plan: readPlan(document, []).plan };
  }
  return result.read as { document: Document; plan: Plan };
}

/** The id in the plan: the register's own, or that of somebody who is called the same. */
function entryOf({ plan }: { readonly plan: Plan }, { id, name }: Registered): string | undefined {
  const known = plan.stakeholders.find((it) => it.id === idOf(id)) ?? plan.stakeholders.find((it) => it.name === name);
  return known?.id;
}

function change(id: string, { name, keys, notes }: Registered, result: Building): void {
  const said: Record<string, Value> = name === id ? { ...keys } : { name, ...keys };
  for (const [key, value] of Object.entries(said)) setKey(['stakeholders', id], key, value, result);
  const known = textAt(result, ['stakeholders', id], 'notes');
  const fresh = notes.filter((note) => !known.includes(note));
  if (fresh.length > 0)
    setKey(['stakeholders', id], 'notes', [known, ...fresh].filter((it) => it !== '').join('; '), result);
}

function add(one: Registered, result: Building): void {
  const [fix] = addEntry(planOf(result).plan, 'stakeholders', '', one.id, fieldsOf(one));
  if (!fix) result.problems.push(`${one.id} cannot be added: the text of the plan cannot be read there.`);
  else {
    result.text = applyEdits(result.text, fix.edits);
    result.added.push(one.id);
  }
}

/** A tactic towards them with an aim is changed; else there is a new one. */
function wish(one: Registered, result: Building): void {
  const { plan } = planOf(result);
  const id = entryOf({ plan }, one) ?? one.id;
  const aimed = plan.tactics.find(
    (it) => it.id === tacticIdOf({ ...one, id }) || (it.aimsFor && targetsOnly(it.targets, id)),
  );
  if (aimed) {
    for (const [key, value] of Object.entries(one.tactic)) setKey(['tactics', aimed.id], key, value, result);
    return;
  }
  const [fix] = addEntry(plan, 'tactics', '', tacticIdOf({ ...one, id }), tacticOf({ ...one, id }));
  if (!fix) result.problems.push(`A tactic towards ${id} cannot be added: the text of the plan cannot be read there.`);
  else {
    result.text = applyEdits(result.text, fix.edits);
    result.added.push(tacticIdOf({ ...one, id }));
  }
}

const targetsOnly = (targets: readonly { readonly id: string }[], id: string) =>
  targets.length === 1 && targets[0]?.id === id;

function setKey([section, id]: readonly [string, string], key: string, value: Value, result: Building): void {
  const entry = entryAt(planOf(result).document.root, section, id);
  if (!entry) {
    result.problems.push(`“${key}” of ${id} cannot be written: it stands in another file, which the plan uses.`);
    return;
  }
  const order = Object.keys((section === 'tactics' ? tacticSchema : stakeholderSchema).shape);
  const before = pairOf(entry.value, key)?.value;
  const edits = Array.isArray(value)
    ? value.filter((item) => !textsIn(before).includes(item))
    : textOf(before) === String(value)
      ? []
      : [value];
  for (const item of edits) {
    const now = planOf(result).document;
    const here = entryAt(now.root, section, id);
    if (!here) return;
    const made: Edit[] = Array.isArray(value)
      ? addTo(now, here, key, String(item), order)
      : (replaced(pairOf(here.value, key), item as Value) ?? setPair(now, here, key, item as Value, order));
    if (made.length === 0) {
      result.problems.push(`“${key}” of ${id} cannot be written in the layout that it has.`);
      return;
    }
    result.text = applyEdits(result.text, made);
    result.changed.push(
      `${id}: ${key} ${Array.isArray(value) || !before ? '' : `${textOf(before)} → `}${String(item)}`,
    );
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

const textAt = (result: Building, [section, id]: readonly [string, string], key: string) =>
  textOf(pairOf(entryAt(planOf(result).document.root, section, id)?.value, key)?.value);

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? node.text : '');

/** A list, the keys of a map, or one text in place of a list. */
function textsIn(node: Node | undefined): readonly string[] {
  if (node?.kind === 'list') return node.items.map(textOf);
  if (node?.kind === 'map') return node.pairs.map(({ key }) => key.text);
  return node ? [textOf(node)] : [];
}

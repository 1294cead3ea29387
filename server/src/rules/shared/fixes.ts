/** What several rules offer: new tactics and keys, in the author's layout, filled with what the plan already knows. */

import { planSchema, stakeholderSchema } from '../../../../schemas/plan.ts';
import type { Document } from '../../model/document.ts';
import { unusedId } from '../../model/ids.ts';
import { addPair, addTo, removeFrom, setPair, type Value } from '../../model/layout.ts';
import { pairOf } from '../../model/node.ts';
import type { Entry, Mention, Plan, Stakeholder } from '../../model/plan.ts';
import type { Edit, Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';

/**
 * A new entry at the end of a section; the section is begun where the language has it. No fix where nothing can be inserted.
 * Who makes many of them asks a context which ids are taken, instead of having the whole section looked through for each.
 */
export function addEntry(
  plan: Plan,
  section: 'stakeholders' | 'actions' | 'tactics',
  title: string,
  id: string,
  fields: Value,
  isTaken = takenIn(plan[section]),
): Fix[] {
  const edits = addToSection(plan, section, unusedId(id, id, isTaken), fields);
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** A new key in an entry, where the order of the keys has it; a key that stands there and says nothing gets its value. */
export function addKey(
  { document, written }: Entry,
  title: string,
  key: string,
  value: Value,
  order: readonly string[],
): Fix[] {
  const edits = setPair(document, written, key, value, order);
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** A key that the plan says of a stakeholder itself, even where all else about it stands in a file that the plan uses. */
export function addOwnKey(plan: Plan, stakeholder: Stakeholder, title: string, key: string, value: Value): Fix[] {
  if (stakeholder.document === plan.document)
    return addKey(stakeholder, title, key, value, Object.keys(stakeholderSchema.shape));
  const edits = addToSection(plan, 'stakeholders', stakeholder.id, { [key]: value });
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** One id more behind a key of a stakeholder, in the file that says what stands there. */
export function addId(plan: Plan, stakeholder: Stakeholder, title: string, key: string, id: string): Fix[] {
  const { document, written } = stakeholder;
  if (document !== plan.document && !pairOf(written.value, key)) return addOwnKey(plan, stakeholder, title, key, [id]);
  const edits = addTo(document, written, key, id, Object.keys(stakeholderSchema.shape));
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** Takes one id out of a list or map of an entry. */
export function removeId({ document, written }: Entry, key: string, { id, at }: Mention): Fix[] {
  const edits = removeFrom(document, written, key, at);
  return edits.length > 0 ? [{ title: t('Remove “{id}” from “{key}”', { id, key }), edits }] : [];
}

/** A value in the glossary of the file, with its meaning left to the author. */
export function addMeaning(document: Document, id: string): Fix[] {
  const section = pairOf(document.root, 'values');
  const edits = section
    ? addPair(document, section, id, placeholder)
    : addPair(document, document.root, 'values', { [id]: placeholder }, Object.keys(planSchema.shape));
  return edits.length > 0 ? [{ title: t('Add “{id}” to the values', { id }), edits }] : [];
}

/** Takes out what stands at that place below a top-level key; the key goes with the last one. */
export function removeBelow(document: Document, key: string, at: Span, title: string): Fix[] {
  const [first] = document.root?.pairs ?? [];
  const edits = first && document.root ? removeFrom(document, { key: first.key, value: document.root }, key, at) : [];
  return edits.length > 0 ? [{ title, edits }] : [];
}

function addToSection({ document, keys }: Plan, section: string, id: string, fields: Value): Edit[] {
  const pair = keys.get(section);
  return pair
    ? addPair(document, pair, id, fields)
    : addPair(document, document.root, section, { [id]: fields }, Object.keys(planSchema.shape));
}

/** The id, with a number behind it where an entry has it already. */
export const freeId = (wanted: string, taken: readonly Entry[]): string => unusedId(wanted, wanted, takenIn(taken));

const takenIn = (entries: readonly Entry[]) => (wanted: string) => entries.some(({ id }) => id === wanted);

/** What several rules offer: new tactics and keys, in the author's layout, filled with what the plan already knows. */
import { planSchema } from '../../../schemas/plan.ts';
import { addPair, removeFrom, type Value } from '../model/layout.ts';
import type { Entry, Mention, Plan } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';

/** A new entry at the end of a section; the section is begun where the language has it. No fix where nothing can be inserted. */
export function addEntry(
  plan: Plan,
  section: 'stakeholders' | 'actions' | 'tactics',
  title: string,
  id: string,
  fields: Value,
): Fix[] {
  const { document, keys } = plan;
  const pair = keys.get(section);
  const free = freeId(id, plan[section]);
  const edits = pair
    ? addPair(document, pair, free, fields)
    : addPair(document, document.root, section, { [free]: fields }, Object.keys(planSchema.shape));
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** A new key in an entry, where the order of the keys has it. */
export function addKey(
  { document }: Plan,
  { written }: Entry,
  title: string,
  key: string,
  value: Value,
  order: readonly string[],
): Fix[] {
  const edits = addPair(document, written, key, value, order);
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** Takes one id out of a list or map of an entry. */
export function removeId({ document }: Plan, { written }: Entry, key: string, { id, at }: Mention): Fix[] {
  const edits = removeFrom(document, written, key, at);
  return edits.length > 0 ? [{ title: `Remove “${id}” from “${key}”`, edits }] : [];
}

function freeId(wanted: string, taken: readonly Entry[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!ids.has(id)) return id;
  }
}

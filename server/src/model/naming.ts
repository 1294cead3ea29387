/** What a names file says of the stakeholders of a plan (LANGUAGE 3.3). */
import { isPlaceholder } from '../text/placeholder.ts';
import { type Document, isBroken } from './document.ts';
import { scalar } from './fields.ts';
import { idOf } from './ids.ts';
import { pairOf, type ScalarNode } from './node.ts';
import type { Stakeholder } from './plan.ts';

/** The names by the ids of stakeholders. */
export type Naming = ReadonlyMap<string, string>;

/** Whether the file says of itself that it is a names file. */
export const isNamesFile = ({ root }: Document): boolean => scalar(root, 'kind')?.text === 'names';

/** What these names files say together; the first comes before the others. What cannot be read is left out. */
export function namingIn(files: readonly Document[]): Naming {
  const naming = new Map<string, string>();
  for (const file of files.filter(isNamesFile))
    for (const { key, value } of pairsIn(file)) {
      if (value?.kind !== 'scalar' || isBroken(file, value.span)) continue;
      const [id, name] = [idOf(key.text), value.text.trim()];
      if (name !== '' && !isPlaceholder(name) && !naming.has(id)) naming.set(id, name);
    }
  return naming;
}

function pairsIn({ root, beyondLimits }: Document) {
  const names = beyondLimits ? undefined : pairOf(root, 'names')?.value;
  return names?.kind === 'map' ? names.pairs : [];
}

/** The name as it stands in the text of a plan or an organization file; absent where only a names file may know it. */
export function nameInText({ said, written }: Stakeholder): ScalarNode | undefined {
  const name = pairOf(said ?? written.value, 'name')?.value;
  return name?.kind === 'scalar' && name.text.trim() !== '' && !isPlaceholder(name.text) ? name : undefined;
}

/** One who has the name that a names file gives, and the one without it. */
export interface Called {
  readonly name: string;
  readonly stakeholder: Stakeholder;
}

/**
 * The stakeholder with the name that a names file gives; a name in the text comes first. The same object as before while
 * the stakeholder and the name are.
 */
export function calledBy(naming: Naming, stakeholder: Stakeholder, known: WeakMap<Stakeholder, Called>): Stakeholder {
  const name = naming.get(stakeholder.id);
  if (name === undefined || nameInText(stakeholder)) return stakeholder;
  const before = known.get(stakeholder);
  if (before?.name === name) {
    // One that is kept stands in the newest document, as the one that it was made from.
    (before.stakeholder as { document: Document }).document = stakeholder.document;
    return before.stakeholder;
  }
  const called = { ...stakeholder, name };
  known.set(stakeholder, { name, stakeholder: called });
  return called;
}

/** What the author has said and nobody can read: it is told at its place, and nothing is concluded from its absence. */
import { nearest } from '../text/nearest.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { isCutShort } from './document.ts';
import { items } from './fields.ts';
import { isBlank } from './layout.ts';
import { meantKey } from './meant.ts';
import { type Node, type Pair, pairOf } from './node.ts';
import type { Entry, Plan } from './plan.ts';

/**
 * Whether an entry of which nothing could be read under a key may say it all the same: lines of it cannot be read, what
 * stands there does not fit the language, or the key is misspelt. A blank and a placeholder say nothing.
 */
export function mayBeSaid({ broken, written }: Entry, key: string, keys: readonly string[]): boolean {
  return broken || says(pairOf(written.value, key)?.value) || isMisspelt(written.value, key, keys);
}

/**
 * Whether anything but blanks and placeholders stands there, be it readable or not. A key of a map is an id, and says
 * something by itself; one of `keys` belongs to the language, and says only what stands behind it.
 */
export function says(node: Node | undefined, keys: readonly string[] = []): boolean {
  if (!node || isBlank(node)) return false;
  if (node.kind === 'scalar') return !isPlaceholder(node.text);
  if (node.kind === 'list') return node.items.some((item) => says(item, keys));
  return node.pairs.some(({ key, value }) => (keys.includes(key.text) ? says(value, keys) : !isPlaceholder(key.text)));
}

/** Whether the list under a key has more items that say something than were read of it. */
export function saysMoreThan({ written }: Entry, key: string, read: number): boolean {
  return items(pairOf(written.value, key)?.value).filter((item) => says(item)).length > read;
}

/** Whether the status of an action or a tactic is said in a way that nobody can read: nothing is known of how far it is. */
export function isStatusUnread(entry: Entry & { readonly status: string }, keys: readonly string[]): boolean {
  const stated = pairOf(entry.written.value, 'status')?.value;
  const isRead = stated?.kind === 'scalar' && stated.text === entry.status;
  return !isRead && mayBeSaid(entry, 'status', keys);
}

/** Whether anything is said behind the key, be it readable or not. */
export const isSaid = (pair: Pair | undefined): boolean => says(pair?.value);

/** Whether a key that the language does not have was most likely meant to be that one, by its letters or by what it is called elsewhere: the schema says so at its place. */
export function isMisspelt(map: Node | undefined, key: string, keys: readonly string[]): boolean {
  const unknown = map?.kind === 'map' ? map.pairs.filter((pair) => !keys.includes(pair.key.text)) : [];
  return unknown.some((pair) => nearest(pair.key.text, keys) === key || meantKey(pair.key.text, keys) === key);
}

/**
 * Whether entries of a section may stand in the plan's own file though none can be read: the key, all behind it, or each of
 * them is told as a fault.
 */
export function isSectionUnread(
  plan: Pick<Plan, 'document' | 'keys' | Section>,
  section: Section,
  keys: readonly string[],
): boolean {
  const { document } = plan;
  const pair = plan.keys.get(section);
  if (!pair) return isMisspelt(document.root, section, keys);
  if (!pair.value) return isCutShort(document, pair.key.span);
  const entries: readonly Entry[] = plan[section];
  return says(pair.value) && !entries.some((entry) => entry.document === document);
}

type Section = 'values' | 'stakeholders' | 'actions' | 'tactics' | 'success' | 'scenarios';

/** What an entry does not say. Lines that cannot be read, and values that are told as faults, are not missing. */
import { isBlank } from '../../model/layout.ts';
import { type Node, pairOf } from '../../model/node.ts';
import type { Entry, Mention } from '../../model/plan.ts';
import { says } from '../../model/unread.ts';
import { placeholderAt } from './placeholders.ts';

/** `said` is what was read of it. An empty key is a fault where text belongs; blank text and a placeholder are as good as none. */
export function lacksText(
  { broken, written }: Entry,
  key: string,
  said: { readonly value: string } | undefined,
): boolean {
  if (broken || said?.value.trim()) return false;
  const pair = pairOf(written.value, key);
  if (!pair) return true;
  const isEmpty = pair.value?.kind === 'scalar' && pair.value.type !== 'null' && isBlank(pair.value);
  return isEmpty || isOnlyBegun(pair.value);
}

/** `said` is what was read of it. A key that waits for its first item says nothing yet. */
export function lacksList({ broken, written }: Entry, key: string, said: readonly Mention[]): boolean {
  if (broken || said.length > 0) return false;
  const value = pairOf(written.value, key)?.value;
  return !value || !says(value);
}

/** Whether nothing but placeholders, and one at least, stands there. */
const isOnlyBegun = (node: Node | undefined): boolean => placeholderAt(node) !== undefined && !says(node);

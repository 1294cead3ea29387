/** What an entry does not say. Lines that cannot be read, and values that are told as faults, are not missing. */
import { isBlank } from '../../model/layout.ts';
import { pairOf } from '../../model/node.ts';
import type { Entry } from '../../model/plan.ts';

/** An empty key is a fault where text belongs; blank text is as good as none. */
export function lacksText({ broken, written }: Entry, key: string): boolean {
  if (broken) return false;
  const pair = pairOf(written.value, key);
  return !pair || (pair.value?.kind === 'scalar' && pair.value.type !== 'null' && isBlank(pair.value));
}

/** A key that waits for its first item says nothing yet. */
export function lacksList({ broken, written }: Entry, key: string): boolean {
  if (broken) return false;
  const value = pairOf(written.value, key)?.value;
  return !value || isBlank(value);
}

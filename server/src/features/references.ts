import type { Checked } from '../check/check.ts';
import type { Span } from '../text/span.ts';
import { asCompared, nameAt, placeOf, throughout } from './shared/names.ts';

/**
 * Every place of the id at the offset, in all files that have it in common; a value under its aliases too. `plans` are the
 * plans to look through, the file's own among them.
 */
export function references(
  checked: Checked,
  offset: number,
  plans: readonly Checked[],
  withDeclarations: boolean,
): readonly Span[] {
  const name = nameAt(checked, offset);
  if (!name) return [];
  const { names } = throughout(name, plans, asCompared);
  return names.filter(({ role }) => withDeclarations || role === 'mention').map(placeOf);
}

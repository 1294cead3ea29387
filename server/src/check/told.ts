import { severities } from '../rules/rule.ts';
import { byText } from '../text/order.ts';
import { byPosition } from '../text/span.ts';
import type { Finding } from './check.ts';

/** What counts of a finding where several checks may have found the same. */
export type Tellable = Pick<Finding, 'at' | 'rule' | 'message' | 'severity' | 'accepted'>;

/**
 * What several checks have found, each thing once, sorted by file, position, rule and words. What several plans find in a
 * file that they share is told as the plan has it that takes it most seriously; among equals, as the first of them has it.
 */
export function toldOnce<T extends Tellable>(found: readonly (readonly T[])[]): readonly T[] {
  const all = found.flat();
  // What one check has found is in order but for words at the same place.
  return eachOnce(all) ?? eachOnce(all.sort(byPlaceAndWords)) ?? all;
}

/** Nothing where they are not in order. */
function eachOnce<T extends Tellable>(sorted: readonly T[]): readonly T[] | undefined {
  const told: T[] = [];
  for (const finding of sorted) {
    const last = told.at(-1);
    const order = last ? byPlaceAndWords(last, finding) : -1;
    if (order > 0) return undefined;
    if (order < 0) told.push(finding);
    else if (last && weight(finding) < weight(last)) told[told.length - 1] = finding;
  }
  return told;
}

/** The less, the more serious. */
export const weight = ({ severity, accepted }: Pick<Tellable, 'severity' | 'accepted'>): number =>
  severities.indexOf(severity) + (accepted ? severities.length : 0);

const byPlaceAndWords = (a: Tellable, b: Tellable): number =>
  byPosition(a.at, b.at) || byText(a.rule, b.rule) || byText(a.message, b.message);

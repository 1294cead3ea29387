import { byText } from '../text/order.ts';
import { byPosition, type Span } from '../text/span.ts';
import type { Finding } from './finding.ts';

/**
 * By file, position, then rule; findings of one rule at one place stay in their order. The same list when it is in order:
 * entries may have changed places although nothing that was found about them has changed.
 */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, ...placeOf(finding) }));
  if (placed.every((one, index) => index === 0 || order(placed[index - 1] ?? one, one) <= 0)) return findings;
  return placed.sort(order).map(({ finding }) => finding);
}

interface Placed extends Span {
  readonly finding: Finding;
}

const order = (a: Placed, b: Placed): number => byPosition(a, b) || byText(a.finding.rule, b.finding.rule);

/** Read once: a span tells its offsets by way of what it moves with. */
const placeOf = ({ at: { file, start, end } }: Finding) => ({ file, start, end });

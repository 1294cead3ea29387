import type { Finding } from './finding.ts';

/** By file, position, then rule; findings of one rule at one place stay in their order. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, ...placeOf(finding) }));
  placed.sort(
    (a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end || compare(a.finding.rule, b.finding.rule),
  );
  return placed.map(({ finding }) => finding);
}

/** Read once: a span tells its offsets by way of what it moves with. */
const placeOf = ({ at: { file, start, end } }: Finding) => ({ file, start, end });

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import type { Finding } from '../check/check.ts';
import type { Fix } from '../text/edit.ts';
import { type Span, touches } from '../text/span.ts';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The one to take when only one can be. */
  readonly preferred: boolean;
}

/**
 * What the light bulb offers for a range of text: the fixes of each finding there, then the ways to live with them.
 * Accepted findings are left alone.
 */
export function fixesAt(findings: readonly Finding[], range: Span): readonly OfferedFix[] {
  const here = findings.filter(({ at, accepted }) => !accepted && touches(at, range));
  const fixes = here.flatMap((finding) =>
    finding.fixes.map((fix, index) => ({ finding, fix, preferred: index === 0 })),
  );
  const ways = here.flatMap((finding) => {
    const fix = finding.accept();
    return fix ? [{ finding, fix, preferred: false }] : [];
  });
  return [...fixes, ...ways];
}

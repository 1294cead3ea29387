import type { Checked, Finding } from '../check/check.ts';
import type { Fix } from '../text/edit.ts';
import { type Span, touches } from '../text/span.ts';

/** What the light bulb offers for a range of text: the fixes of each finding there, in the order of the findings. */
export function fixesAt({ findings }: Checked, range: Span): { finding: Finding; fix: Fix }[] {
  return findings
    .filter(({ at }) => touches(at, range))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
}

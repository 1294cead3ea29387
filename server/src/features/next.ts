import type { Finding } from '../check/check.ts';
import { weight } from '../check/told.ts';

/** Which of the findings in one file to answer next: the heaviest that has a fix, the first of these in the text. */
export function nextToAnswer(findings: readonly Finding[]): Finding | undefined {
  const open = findings.filter(({ accepted }) => !accepted).sort((a, b) => weight(a) - weight(b));
  return open.find(({ fixes }) => fixes().length > 0);
}

import type { Finding } from '../check/check.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { type Span, touches } from '../text/span.ts';
import { count } from '../text/words.ts';
import { safeFixes } from './fix-all.ts';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The one to take when only one can be. */
  readonly preferred: boolean;
}

/**
 * What the light bulb offers for a range of text: the fixes of each finding there, then those of all slips of the same
 * rule, then the ways to live with them. Accepted findings are left alone.
 */
export function fixesAt(findings: readonly Finding[], range: Span): readonly OfferedFix[] {
  const here = findings.filter(({ at, accepted }) => !accepted && touches(at, range));
  const fixes = here.flatMap((finding) =>
    finding.fixes().map((fix, index) => ({ finding, fix, preferred: index === 0 })),
  );
  const slips = fixes.flatMap(({ finding, fix, preferred }) => (preferred && fix.safe ? [finding] : []));
  const alike = firstOfEachRule(slips).flatMap((finding) => {
    const fix = fixAlike(findings, finding);
    return fix ? [{ finding, fix, preferred: false }] : [];
  });
  const ways = here.flatMap((finding) => {
    const fix = finding.accept();
    return fix ? [{ finding, fix, preferred: false }] : [];
  });
  return [...fixes, ...alike, ...ways];
}

/** The findings in a range, accepted or not, each rule once. */
export function rulesAt(findings: readonly Finding[], range: Span): readonly Finding[] {
  return firstOfEachRule(findings.filter(({ at }) => touches(at, range)));
}

/** All slips that one rule finds in the file of that finding, mended at once; nothing where there is only one. */
function fixAlike(findings: readonly Finding[], { rule, at: { file } }: Finding): Fix | undefined {
  const fixes = safeFixes(
    file,
    findings.filter((other) => other.rule === rule),
  );
  if (fixes.length < 2) return undefined;
  return {
    title: t('Mend all {slips} of “{rule}”', { slips: count(fixes.length, 'slip'), rule }),
    edits: fixes.flatMap(({ edits }) => edits),
  };
}

const firstOfEachRule = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ rule }, index) => findings.findIndex((other) => other.rule === rule) === index);

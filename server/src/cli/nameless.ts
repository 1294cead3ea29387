import type { Checked, Finding, World } from '../check/check.ts';
import { redact, tellsWho } from '../report/redact.ts';
import { applyEdits, type Fix } from '../text/edit.ts';

/** Who is told of in what is found: as the caller says, or, where nothing is said, everybody in a plan for the public. */
export type Hiding = 'everybody' | 'unless-public';

/**
 * The findings of a plan for readers who must not know who is who: in their words people and groups have letters, and of the
 * fixes those are left in whose lines nobody is named, before and after. Lines cannot be redacted: they are to be taken.
 */
export function nameless(checked: Checked, world: World, hiding: Hiding): readonly Finding[] {
  const { findings, analysis, document } = checked;
  if (hiding === 'unless-public' && analysis.plan.audience?.value === 'public') return findings;
  const isTold = tellsWho(checked);
  const fixesOf = new Map(findings.map((finding) => [placeOf(finding), finding.fixes]));
  const isNameless = (fix: Fix) =>
    fix.edits.every(({ at }) => at.file === document.file) &&
    ![fix.title, ...linesAround(fix, document.text)].some(isTold);
  return redact(checked, world, 'letters').findings.map((finding) => ({
    ...finding,
    fixes: () => (fixesOf.get(placeOf(finding))?.() ?? []).filter(isNameless),
  }));
}

const placeOf = ({ rule, at }: Finding) => `${rule} ${at.file} ${at.start}`;

/** The lines that a fix changes, as they are and as they would be. */
function linesAround({ edits }: Fix, text: string): readonly string[] {
  const start = text.lastIndexOf('\n', Math.min(...edits.map(({ at }) => at.start)) - 1) + 1;
  const last = text.indexOf('\n', Math.max(...edits.map(({ at }) => at.end)));
  const end = last < 0 ? text.length : last;
  return [text.slice(start, end), applyEdits(text.slice(0, end), edits).slice(start)].flatMap((it) => it.split('\n'));
}

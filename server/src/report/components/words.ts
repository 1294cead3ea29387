import type { Verdict } from '../../analysis/alignment.ts';
import type { Grade } from '../../analysis/base.ts';
import type { Situation } from '../../analysis/situation.ts';
import type { Severity } from '../../rules/rule.ts';
import { count } from '../../text/words.ts';
import type { Report } from '../report.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  'terminal-conflict': 'terminal conflict',
  conflict: 'conflict',
  mixed: 'mixed',
  aligned: 'aligned',
  unrelated: 'unrelated',
  unknown: 'unknown',
};

export const situationWords: Readonly<Record<Situation, string>> = {
  incompatible: 'incompatible',
  'no-overlap': 'no overlap',
  unknown: 'unknown',
  'aligned-with-some': 'aligned with some',
  'aligned-with-all': 'aligned with all',
};

export const gradeWords: Readonly<Record<Grade, string>> = {
  none: 'none',
  shallow: 'shallow',
  narrow: 'narrow',
  broad: 'broad',
};

/** Singular and plural, most pressing first. */
export const severityWords: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

/** The page in one sentence, for those who hear it change rather than see it. */
export function inShort({ findings, situation, base }: Report): string {
  const parts = [count(findings.filter(({ accepted }) => accepted === undefined).length, 'finding')];
  if (situation) parts.push(`situation: ${situationWords[situation.name]}`);
  if (base) parts.push(`base: ${gradeWords[base.grade]}`);
  return `${parts.join('; ')}.`;
}

import type { Verdict } from '../../analysis/alignment.ts';
import type { Grade } from '../../analysis/base.ts';
import type { Response } from '../../analysis/response.ts';
import type { Situation } from '../../analysis/situation.ts';
import { count } from '../../text/words.ts';
import type { TacticState } from '../parts/tactics.ts';
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

export const responseWords: Readonly<Record<Response, string>> = {
  'active-resistance': 'active resistance',
  'passive-resistance': 'passive resistance',
  'potential-ally': 'potential ally',
  'no-impact': 'no impact',
  unknown: 'unknown',
};

export const tacticWords: Readonly<Record<TacticState, string>> = {
  overdue: 'overdue',
  stale: 'stale',
  due: 'due soon',
  recurring: 'recurring',
  'under-way': 'under way',
  planned: 'planned',
  done: 'done',
  dropped: 'dropped',
};

/** The page in one sentence, for those who hear it change rather than see it. */
export function inShort({ findings, verdict, base }: Report): string {
  const number = (findings?.groups ?? []).reduce((sum, group) => sum + group.findings.length, 0);
  const parts = [count(number, 'finding')];
  if (verdict?.situation) parts.push(`situation: ${situationWords[verdict.situation.name]}`);
  if (base && base !== 'alone') parts.push(`base: ${gradeWords[base.grade]}`);
  return `${parts.join('; ')}.`;
}

import { count, inWords } from '../text/words.ts';
import type { Report } from './report.ts';

/** The page in one sentence, for those who hear it change rather than see it. */
export function inShort({ findings, verdict, base }: Report): string {
  const number = (findings?.groups ?? []).reduce((sum, { findings: shown, more = 0 }) => sum + shown.length + more, 0);
  const parts = [count(number, 'finding')];
  if (verdict?.situation) parts.push(`situation: ${inWords(verdict.situation.name)}`);
  if (base && base !== 'alone') parts.push(`base: ${base.grade}`);
  return `${parts.join('; ')}.`;
}

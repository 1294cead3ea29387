import { count, sentence } from '../text/words.ts';
import type { Report } from './report.ts';

/** The page in one sentence, for those who hear it change rather than see it. */
export function inShort({ outlook, findings }: Report): string {
  const number = (findings?.groups ?? []).reduce((sum, { findings: shown, more = 0 }) => sum + shown.length + more, 0);
  const looks = outlook
    ? [`${outlook.title}.`, ...outlook.reasons.slice(0, 1), ...(outlook.counted ? [`${outlook.counted}.`] : [])]
    : [];
  return [...looks, `${sentence(count(number, 'finding'))}.`].join(' ');
}

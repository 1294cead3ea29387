import type { Analysis } from '../analysis/analysis.ts';
import { countsInWords, outlookSentences, outlookTitles } from '../analysis/outlook-words.ts';
import { severityCounts } from '../analysis/plain-words.ts';
import type { Checked } from '../check/check.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import { list, lowered, sentence } from '../text/words.ts';

/** How a plan stands, short enough for a status bar. */
export interface Status {
  /** The outlook, and how many are for the plan, undecided and against it. */
  readonly text: string;
  /** Why, in a sentence, and how many findings of which weight there are. */
  readonly detail: string;
  /** The weight of the heaviest finding; absent when nothing is found. */
  readonly heaviest?: Severity;
}

/** Findings that the authors have accepted do not count. */
export function status({ analysis, findings }: Checked): Status {
  const { plan } = analysis;
  const counting = findings.filter(({ accepted }) => !accepted);
  const counts = severities.flatMap((severity) => {
    const number = counting.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [severityCounts[severity](number)] : [];
  });
  const heaviest = severities.find((severity) => counting.some((finding) => finding.severity === severity));
  const found = counts.length > 0 ? list(counts) : t('nothing found');
  const { text, why } = plan.kind === 'organization' ? { text: t('Organization file'), why: [] } : outlookIn(analysis);
  return {
    text,
    detail: [...why.slice(0, 1), sentence(found)].join(' '),
    ...(heaviest && { heaviest }),
  };
}

function outlookIn(analysis: Analysis): { readonly text: string; readonly why: readonly string[] } {
  const { word, counts } = analysis.outlook;
  return {
    text: [t(outlookTitles[word]), lowered(countsInWords(counts))].filter(Boolean).join(' · '),
    why: outlookSentences(analysis),
  };
}

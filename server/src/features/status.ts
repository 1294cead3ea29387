import type { Checked } from '../check/check.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { count, inWords, list } from '../text/words.ts';

/** How a plan stands, short enough for a status bar. */
export interface Status {
  /** The plan's situation, or what it lacks for having one. */
  readonly text: string;
  /** How many findings of which weight. */
  readonly detail: string;
  /** The weight of the heaviest finding; absent when nothing is found. */
  readonly heaviest?: Severity;
}

const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' };

/** Findings that the authors have accepted do not count. */
export function status({ analysis, findings }: Checked): Status {
  const { plan, situations } = analysis;
  const counting = findings.filter(({ accepted }) => !accepted);
  const counts = severities.flatMap((severity) => {
    const number = counting.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [count(number, names[severity])] : [];
  });
  const heaviest = severities.find((severity) => counting.some((finding) => finding.severity === severity));
  const situation = situations.ofPlan ? `Situation: ${inWords(situations.ofPlan)}` : 'No action yet';
  return {
    text: plan.kind === 'organization' ? 'Organization file' : situation,
    detail: counts.length > 0 ? list(counts) : 'nothing found',
    ...(heaviest && { heaviest }),
  };
}

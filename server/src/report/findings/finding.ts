import type { Checked, Finding } from '../../check/check.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { fileName } from '../file-name.ts';

export interface FindingView {
  /** Tells findings apart; readers of the page are not told it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  /** Where it stands, when that is a file that the plan uses. */
  readonly file?: string;
  readonly accepted?: AcceptedView;
}

export interface AcceptedView {
  /** Empty while none is given. */
  readonly reason: string;
  readonly by?: string;
  /** The last day on which it holds, year-month-day. */
  readonly until?: string;
}

/** Findings as the page shows them, in the order of the check. */
export function findingViews({ analysis: { plan }, findings }: Pick<Checked, 'analysis' | 'findings'>): FindingView[] {
  return findings.map(({ rule, severity, message, at, accepted }) => ({
    rule,
    severity,
    message,
    at,
    ...(at.file !== plan.document.file && { file: fileName(at.file) }),
    ...(accepted && { accepted: acceptedView(accepted) }),
  }));
}

function acceptedView({ reason, by, until }: NonNullable<Finding['accepted']>): AcceptedView {
  return {
    reason: reason?.value ?? '',
    ...(by && { by: by.value }),
    ...(until && { until: until.value }),
  };
}

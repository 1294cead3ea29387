import type { Analysis } from '../analysis/analysis.ts';
import type { Checked } from '../check/check.ts';
import { type FindingView, findingViews } from './findings/finding.ts';

/** What the parts of a report are made from. */
export interface Reported {
  readonly checked: Checked;
  readonly analysis: Analysis;
  readonly findings: readonly FindingView[];
  /** Whether somebody or something to be done is named, or nothing can be read at all. */
  readonly begun: boolean;
  /** Whether it is a plan, no organization file, in which there is something to judge. */
  readonly isPlan: boolean;
  /** Year-month-day. */
  readonly today: string;
}

export function reported(checked: Checked, today: string): Reported {
  const { document, analysis } = checked;
  const { kind, stakeholders, actions } = analysis.plan;
  const begun = document.beyondLimits || kind === 'organization' || stakeholders.length > 0 || actions.length > 0;
  return {
    checked,
    analysis,
    findings: findingViews(checked),
    begun,
    isPlan: kind === 'plan' && begun && !document.beyondLimits,
    today,
  };
}

import type { Analysis } from '../analysis/analysis.ts';
import type { Fault, Related } from '../model/fault.ts';
import type { Fix } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** How much a finding weighs, heaviest first. A missing fact is never more than `info`. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** One thing worth telling the authors of a plan. It knows nothing of other rules, of settings, or of who listens. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** Silent in plans that need no support from others. */
  readonly needsSupport?: true;
  /** Speaks in organization files too. */
  readonly inOrganizationFiles?: true;
  /** Numbers that a configuration may change, with their defaults. */
  readonly options?: Readonly<Record<string, number>>;
  /** Its documentation in Markdown: what it finds, why that matters, examples, when to accept it. */
  readonly page: string;
  check(context: Context, options: Readonly<Record<string, number>>): Iterable<Draft>;
}

export interface Context extends Analysis {
  readonly faults: readonly Fault[];
  /** Year-month-day. */
  readonly today: string;
}

/** What a rule says: the place, a message for a tired manager, and the edits that answer it. */
export interface Draft {
  readonly at: Span;
  /** What is so, who is concerned, what to do: plain sentences, the first one short enough to stand alone. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

import type { Related } from '../model/fault.ts';
import type { Acceptance } from '../model/plan.ts';
import type { Severity } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** What a rule found, ready for editor, terminal and report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Its severity before a configuration changes it. */
  readonly own: Severity;
  readonly at: Span;
  readonly message: string;
  /** Dotted path of the entry concerned, such as `actions.pilot`; looked for when asked for. */
  readonly subject: string;
  readonly related: readonly Related[];
  /** The edits that answer it, the best first; made when asked for. What crashes offers nothing. */
  readonly fixes: () => readonly Fix[];
  /** The acceptance that covers it, if one does. */
  readonly accepted?: Acceptance;
  /** The edit that accepts it, if it can be accepted; made when asked for, as few ever are. */
  readonly accept: () => Fix | undefined;
}

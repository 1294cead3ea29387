import { type Severity, severities } from '../../rules/rule.ts';
import type { CheckedPlans } from '../checking.ts';
import type { Told } from '../told.ts';

/** Everything that a check found, as text for standard output or a file. */
export type Format = (checked: CheckedPlans, style: Style) => string | Promise<string>;

export interface Style {
  readonly colors: boolean;
  /** How many columns there are; absent where lines may have any length. */
  readonly width?: number | undefined;
  /** The lightest finding that fails the check. */
  readonly failOn: Severity;
  /** Nothing is said beside the findings. */
  readonly quiet: boolean;
}

/** Whether a finding is as heavy as that, and nobody has accepted it. */
export function fails({ severity, accepted }: Told, failOn: Severity): boolean {
  return !accepted && severities.indexOf(severity) <= severities.indexOf(failOn);
}

import type { Severity } from '../rules/rule.ts';

/** What readers call a finding of each weight: one and many, most pressing first. */
export const severityWords: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

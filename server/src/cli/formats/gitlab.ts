import type { Severity } from '../../rules/rule.ts';
import { printableJson } from '../printable.ts';
import { identified } from './fingerprint.ts';
import type { Format } from './format.ts';

const weights: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** A Code Quality report of GitLab. Accepted findings have no place there. */
export const gitlab: Format = ({ files, place }) =>
  printableJson(
    files.flatMap(identified).flatMap(({ finding: { rule, severity, message, at, accepted }, fingerprint }) => {
      if (accepted) return [];
      const { path, line, endLine } = place(at);
      return {
        description: message,
        check_name: rule,
        fingerprint,
        severity: weights[severity],
        location: { path, lines: { begin: line, end: endLine } },
      };
    }),
  );

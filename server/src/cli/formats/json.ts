import type { Finding } from '../../check/check.ts';
import type { CheckedPlans } from '../checking.ts';
import type { Format } from './format.ts';
import { tally } from './tally.ts';

/** One object; lines and columns from 1, columns in UTF-16 units. */
export const json: Format = ({ files, place }) => {
  const result = {
    version: 1,
    files: files.map(({ path, findings }) => ({
      path,
      findings: findings.map((finding) => findingToJson(finding, place)),
    })),
    summary: tally(files),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
};

export function findingToJson(
  { rule, severity, message, at, subject, fixes, related, accepted }: Finding,
  place: CheckedPlans['place'],
) {
  const { path: _, ...position } = place(at);
  return {
    rule,
    severity,
    message,
    ...position,
    subject,
    accepted: accepted !== undefined,
    fixable: fixes.length > 0,
    related: related.map((other) => ({ ...place(other.at), message: other.message })),
  };
}

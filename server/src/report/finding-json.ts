import type { Finding } from '../check/check.ts';
import type { Span } from '../text/span.ts';

/** Where a span stands, for people and other programs: lines and columns from 1, columns in UTF-16 units. */
export interface JsonPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as LANGUAGE section 7 has it. */
export function findingToJson(
  { rule, severity, message, at, subject, fixes, related, accepted }: Omit<Finding, 'accept'>,
  place: (at: Span) => JsonPlace,
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

import type { Finding } from '../check/check.ts';
import type { Place } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A finding as LANGUAGE section 7 has it. */
export function findingToJson(
  { rule, severity, message, at, subject, fixes, related, accepted }: Omit<Finding, 'accept'>,
  place: (at: Span) => Place,
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

import type { Finding } from '../check/check.ts';
import type { Fix } from '../text/edit.ts';
import type { Place } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A finding as it was made, or as it comes from another thread. */
type ToldFinding = Omit<Finding, 'accept' | 'fixes'> & { readonly fixes: Finding['fixes'] | readonly Fix[] };

/** A finding as LANGUAGE section 7 has it. */
export function findingToJson(
  { rule, severity, message, at, subject, fixes, related, accepted }: ToldFinding,
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
    fixable: (typeof fixes === 'function' ? fixes() : fixes).length > 0,
    related: related.map((other) => ({ ...place(other.at), message: other.message })),
  };
}

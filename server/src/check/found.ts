import { alike } from '../analysis/alike.ts';
import { sameItems } from '../analysis/reactive.ts';
import type { Draft, Rule, Severity } from '../rules/rule.ts';
import { sameSpan } from '../text/span.ts';

/** What a rule says of one place. It stays the same object for as long as the rule says the same of it. */
export interface Found {
  readonly rule: string;
  readonly severity: Severity;
  /** As the rule has said it last: its fixes know the entries as they are now. */
  draft: Draft;
}

export function* foundBy(rule: Pick<Rule, 'name' | 'severity'>, drafts: Iterable<Draft>): Iterable<Found> {
  for (const draft of drafts) yield { rule: rule.name, severity: draft.severity ?? rule.severity, draft };
}

/** What was found, with the objects from before for all that is said again. */
export function withKnown(found: readonly Found[], before: readonly Found[] = []): readonly Found[] {
  let next = 0;
  return found.map((one) => {
    const at = before.findIndex((other, index) => index >= next && saysTheSame(other, one));
    const known = before[at];
    if (!known) return one;
    next = at + 1;
    known.draft = one.draft;
    return known;
  });
}

function saysTheSame(one: Found, other: Found): boolean {
  const [{ message, at, concerns, about, related = [] }, next] = [one.draft, other.draft];
  return (
    one.rule === other.rule &&
    one.severity === other.severity &&
    message === next.message &&
    sameItems(about ?? [], next.about ?? [], Object.is) &&
    sameSpan(at, next.at) &&
    alike(concerns, next.concerns) &&
    sameItems(related, next.related ?? [], (a, b) => a.message === b.message && sameSpan(a.at, b.at))
  );
}

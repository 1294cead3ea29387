import { alike } from '../analysis/alike.ts';
import type { Draft, Rule, Severity } from '../rules/rule.ts';

/** What a rule says of one place. It stays the same object for as long as the rule says the same of it. */
export interface Found {
  readonly rule: string;
  readonly severity: Severity;
  /** As the rule has said it last: its fixes know the entries as they are now. */
  draft: Draft;
}

export function foundBy(rule: Pick<Rule, 'name' | 'severity'>, drafts: Iterable<Draft>): readonly Found[] {
  const found: Found[] = [];
  for (const draft of drafts) found.push({ rule: rule.name, severity: draft.severity ?? rule.severity, draft });
  return found;
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
  if (one.draft === other.draft && one.rule === other.rule) return true;
  if (one.rule !== other.rule || one.severity !== other.severity || one.draft.message !== other.draft.message)
    return false;
  const [{ fixes: _, ...said }, { fixes: __, ...next }] = [one.draft, other.draft];
  return alike(said, next);
}

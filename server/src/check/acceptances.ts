import { planSchema } from '../../../schemas/plan.ts';
import { addItem } from '../model/layout.ts';
import type { Acceptance, Plan } from '../model/plan.ts';
import type { AcceptanceState } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Finding } from './finding.ts';

/** Findings that nobody can live with: the text cannot be read as written. */
const neverAccepted: ReadonlySet<string> = new Set(['syntax']);

/** Nor is it of use to accept a slip, which is mended sooner, or what is found of an acceptance. */
export const neverOffered: ReadonlySet<string> = new Set([
  ...neverAccepted,
  'schema',
  'unused-acceptance',
  'expired-acceptance',
]);

/** What becomes of each acceptance. */
export function statesOf(
  accepted: readonly Acceptance[],
  findings: readonly Finding[],
  today: string,
): readonly AcceptanceState[] {
  return accepted.map((acceptance) => ({
    acceptance,
    expired: (acceptance.until?.value ?? today) < today,
    matches: findings.filter((finding) => matches(acceptance, finding)).length,
  }));
}

/** Makes findings that say by which valid acceptance they are covered; the same object again for the same two. */
export function acceptedBy(): (finding: Finding, states: readonly AcceptanceState[]) => Finding {
  const known = new WeakMap<Finding, Finding>();
  return (finding, states) => {
    const by = states.find(({ acceptance, expired }) => !expired && matches(acceptance, finding))?.acceptance;
    if (!by) return finding;
    const before = known.get(finding);
    if (before?.accepted === by) return before;
    const covered: Finding = {
      ...finding,
      get subject() {
        return finding.subject;
      },
      accepted: by,
    };
    known.set(finding, covered);
    return covered;
  };
}

/** Without a reason nothing is accepted. */
function matches({ rule, subject, reason }: Acceptance, finding: Finding): boolean {
  if (!reason || rule?.value !== finding.rule || neverAccepted.has(finding.rule)) return false;
  return !subject || finding.subject === subject.value || finding.subject.startsWith(`${subject.value}.`);
}

/** Writes the finding into `accepted`, with a reason and an author to fill in. */
export function acceptFix(
  { document, keys }: Pick<Plan, 'document' | 'keys'>,
  rule: string,
  subject: string,
): Fix | undefined {
  if (neverOffered.has(rule)) return undefined;
  const entry = { rule, ...(subject && { subject }), reason: placeholder, by: placeholder };
  const edits = addItem(document, keys.get('accepted'), 'accepted', entry, Object.keys(planSchema.shape));
  return edits.length > 0 ? { title: t('Accept “{rule}” with a reason…', { rule }), edits } : undefined;
}

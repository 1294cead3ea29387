import { planSchema } from '../../../schemas/plan.ts';
import { addItem } from '../model/layout.ts';
import type { Acceptance, Plan } from '../model/plan.ts';
import type { AcceptanceState } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import type { Finding } from './finding.ts';

/** Findings that nobody can live with: the plan cannot be read as written. */
export const neverAccepted: ReadonlySet<string> = new Set(['syntax', 'schema']);

/** What becomes of each acceptance, and the findings that the valid ones cover. */
export function accept(
  findings: readonly Finding[],
  { accepted }: Plan,
  today: string,
): { findings: Finding[]; states: AcceptanceState[] } {
  const states = accepted.map((acceptance) => ({
    acceptance,
    expired: (acceptance.until?.value ?? today) < today,
    matches: findings.filter((finding) => matches(acceptance, finding)).length,
  }));
  const valid = states.filter(({ expired }) => !expired).map(({ acceptance }) => acceptance);
  return {
    findings: findings.map((finding) => {
      const by = valid.find((acceptance) => matches(acceptance, finding));
      return by ? { ...finding, accepted: by } : finding;
    }),
    states,
  };
}

function matches({ rule, subject }: Acceptance, finding: Finding): boolean {
  if (rule?.value !== finding.rule || neverAccepted.has(finding.rule)) return false;
  return !subject || finding.subject === subject.value || finding.subject.startsWith(`${subject.value}.`);
}

/** Writes the finding into `accepted`, with a reason and an author to fill in. */
export function acceptFix({ document, keys }: Plan, rule: string, subject: string): Fix | undefined {
  if (neverAccepted.has(rule)) return undefined;
  const entry = { rule, ...(subject && { subject }), reason: 'TODO', by: 'TODO' };
  const edits = addItem(document, keys.get('accepted'), 'accepted', entry, Object.keys(planSchema.shape));
  return edits.length > 0 ? { title: `Accept “${rule}” with a reason…`, edits } : undefined;
}

import type { Checked, Finding } from '../check/check.ts';
import { rules } from '../rules/index.ts';
import { type Step, steps } from '../rules/rule.ts';

/** What a plan that needs nobody's support can leave out. */
const onlyForSupport: readonly Step[] = ['define-rationality', 'expect-resistance', 'answer-resistance', 'grow-base'];

export interface ChecklistItem {
  readonly step: Step;
  readonly status: 'done' | 'open' | 'not-needed';
  /** Those that keep it open; accepted ones do not. */
  readonly findings: readonly Finding[];
}

/** Anderson's key takeaways as steps of a plan (LANGUAGE 4.11), each held open by the findings of the rules that name it. */
export function checklist({ analysis, findings }: Pick<Checked, 'analysis' | 'findings'>): readonly ChecklistItem[] {
  const stepOf = new Map(rules.map(({ name, step }) => [name, step]));
  return steps.map((step) => {
    const open = findings.filter(({ rule, accepted }) => !accepted && stepOf.get(rule) === step);
    if (open.length > 0) return { step, status: 'open', findings: open };
    return {
      step,
      status: !analysis.needsSupport && onlyForSupport.includes(step) ? 'not-needed' : 'done',
      findings: [],
    };
  });
}

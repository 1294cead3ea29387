import type { Checked, Finding } from '../check/check.ts';

/** Anderson's key takeaways as steps of a plan (LANGUAGE 4.11), each with the rules whose findings keep it open. */
export const steps = {
  'understand-values': ['organization-without-values', 'stakeholder-without-values', 'unknown-value', 'inferred-value'],
  'relate-values': ['no-terminal-value'],
  'divide-labour': ['value-without-group'],
  'judge-alignment': ['without-actions', 'unstated-alignment', 'contradictory-value', 'no-overlap'],
  'define-rationality': [
    'overlap-unused',
    'argument-misses-target',
    'argument-unsupported',
    'argument-without-evidence',
  ],
  'expect-resistance': ['unassessed-resistance', 'stance-mismatch', 'stale-assessment'],
  'answer-resistance': [
    'terminal-conflict',
    'terminal-conflict-minor',
    'unanswered-conflict',
    'unanswered-resistance',
    'agenda-closed',
    'no-protection',
  ],
  'grow-base': [
    'no-ally',
    'shallow-base',
    'narrow-base',
    'overlooked-direction',
    'untapped-ally',
    'unreached-key-stakeholder',
    'no-growth',
  ],
} as const;

export type Step = keyof typeof steps;

/** What a plan that needs nobody's support can leave out. */
const onlyForSupport: readonly Step[] = ['define-rationality', 'expect-resistance', 'answer-resistance', 'grow-base'];

export interface ChecklistItem {
  readonly step: Step;
  readonly status: 'done' | 'open' | 'not-needed';
  /** Those that keep it open; accepted ones do not. */
  readonly findings: readonly Finding[];
}

export function checklist({ analysis, findings }: Pick<Checked, 'analysis' | 'findings'>): readonly ChecklistItem[] {
  return (Object.keys(steps) as Step[]).map((step) => {
    const names: readonly string[] = steps[step];
    const open = findings.filter(({ rule, accepted }) => !accepted && names.includes(rule));
    if (open.length > 0) return { step, status: 'open', findings: open };
    return {
      step,
      status: !analysis.needsSupport && onlyForSupport.includes(step) ? 'not-needed' : 'done',
      findings: [],
    };
  });
}

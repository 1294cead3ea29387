import * as steps from '../analysis/checklist.ts';
import type { Checked, Finding } from '../check/check.ts';
import { rules } from '../rules/index.ts';

export type ChecklistItem = steps.ChecklistItem<Finding>;

/**
 * How far each step of the plan is (LANGUAGE 4.11), with the findings that hold it open: those of the rules that name it,
 * accepted ones apart. Neither configured severities nor rules that are switched off change how far it is.
 */
export function checklist({
  analysis,
  findings,
  silenced,
}: Pick<Checked, 'analysis' | 'findings' | 'silenced'>): readonly ChecklistItem[] {
  const stepOf = new Map(rules.map(({ name, step }) => [name, step]));
  const held = new Map<steps.Step, Finding[]>(steps.steps.map((step) => [step, []]));
  for (const finding of findings)
    if (holdsOpen(finding)) held.get(stepOf.get(finding.rule) as steps.Step)?.push(finding);
  const silent = new Set(silenced.filter(holdsOpen).map(({ rule }) => stepOf.get(rule) as steps.Step));
  return steps.checklistOf(analysis, held, silent);
}

/** A conflict with a group that is not dominant holds nothing once it is answered, which its own severity tells. */
const holdsOpen = ({ rule, own, accepted }: Finding): boolean =>
  !accepted && !(rule === 'terminal-conflict-minor' && own === 'info');

import type { Alignment } from '../analysis/alignment.ts';
import { list, short } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { relatedHolders, withPower } from './shared/conflicts.ts';
import { defineRationality, negotiate, tacticsByTarget } from './shared/tactics.ts';
import page from './unanswered-conflict.md';

export const unansweredConflict: Rule = {
  name: 'unanswered-conflict',
  severity: 'warning',
  step: 'answer-resistance',
  page,

  *check(context) {
    const { plan, alignments, resolve } = context;
    const byTarget = tacticsByTarget(plan);
    for (const action of plan.actions)
      for (const { holder, verdict, aligned, conflicting } of alignments.touched(action)) {
        const { stakeholder } = holder;
        if ((verdict !== 'conflict' && verdict !== 'mixed') || !stakeholder || byTarget.has(holder.id)) continue;
        const conflict = action.conflictsWith.find(({ id }) => conflicting.includes(resolve(id)));
        if (!conflict) continue;
        yield {
          at: conflict.at,
          about: [holder.id],
          message: `“${short(action.summary)}” hurts ${list(conflicting)}, which ${withPower(holder)} ${pursue(aligned)}. Expect passive resistance; no tactic answers it. Show them what they gain, or negotiate.`,
          related: relatedHolders(context, conflict.id, [holder]),
          fixes: () => [...defineRationality(context, stakeholder), ...negotiate(context, stakeholder)],
        };
      }
  },
};

const pursue = (aligned: Alignment['aligned']) =>
  aligned.length > 0 ? `pursue, though it serves ${list(aligned)} for them` : 'pursue';

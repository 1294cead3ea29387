import type { Holder } from '../analysis/alignment.ts';
import { list, short } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { relatedHolders, terminalConflicts, withPower } from './shared/conflicts.ts';
import { negotiate, tacticsByTarget } from './shared/tactics.ts';
import page from './terminal-conflict-minor.md';

export const terminalConflictMinor: Rule = {
  name: 'terminal-conflict-minor',
  severity: 'warning',
  step: 'answer-resistance',
  page,

  *check(context) {
    const byTarget = tacticsByTarget(context.plan);
    for (const action of context.plan.actions)
      for (const { conflict, holders } of terminalConflicts(context, action, isNotDominant)) {
        const unmet = holders.flatMap(({ stakeholder }) =>
          stakeholder && !byTarget.has(stakeholder.id) ? [stakeholder] : [],
        );
        const advice =
          unmet.length > 0
            ? `Plan a tactic towards ${list(unmet.map(({ name }) => name))}, or change the action.`
            : 'Tactics towards them are planned; watch whether they are enough.';
        yield {
          at: conflict.at,
          message: `“${short(action.summary)}” goes against ${conflict.id}, a terminal value of ${list(holders.map(withPower))}. Expect active resistance. ${advice}`,
          related: relatedHolders(context, conflict.id, holders),
          fixes: () => unmet.flatMap((stakeholder) => negotiate(context, stakeholder)),
        };
      }
  },
};

const isNotDominant = ({ stakeholder }: Holder): boolean =>
  stakeholder !== undefined && stakeholder.power?.value !== 'dominant';

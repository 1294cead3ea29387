import { isLive } from '../model/plan.ts';
import { list } from '../text/words.ts';
import page from './one-sided-engagement.md';
import type { Rule } from './rule.ts';
import { lacksText } from './shared/missing.ts';
import { addToTactic, quoted, targetsOf } from './shared/tactics.ts';

export const oneSidedEngagement: Rule = {
  name: 'one-sided-engagement',
  severity: 'info',
  step: 'tactics',
  page,

  *check(context) {
    for (const tactic of context.plan.tactics) {
      const type = tactic.type?.value;
      if (!isLive(tactic) || (type !== 'produce-power-relations' && type !== 'negotiate')) continue;
      if (!lacksText(tactic, 'offer')) continue;
      const targets = targetsOf(context, tactic).map(({ name }) => name);
      const whom = targets.length > 0 ? list(targets, 'and', 4) : 'the other side';
      yield {
        at: tactic.at,
        message: `${quoted(tactic)} does not say what it offers to ${whom}. Support is easier to gain where you help to solve somebody’s problem: what could they gain? Add an “offer”.`,
        fixes: () => addToTactic(tactic, 'Add an offer', 'offer', 'TODO'),
      };
    }
  },
};

import { candidates } from '../analysis/candidates.ts';
import { isOpen, sectionPlace } from '../model/plan.ts';
import page from './no-growth.md';
import type { Rule } from './rule.ts';
import { nextAlly, promise, win } from './shared/base.ts';
import { targetsOf } from './shared/tactics.ts';

export const noGrowth: Rule = {
  name: 'no-growth',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const { plan, responses, base } = context;
    const toWin = candidates(plan, responses);
    const winnable = new Set(toWin);
    const grows = plan.tactics
      .filter(isOpen)
      .some((tactic) => tactic.broken || targetsOf(context, tactic).some((target) => winnable.has(target)));
    if (grows) return;
    const next = nextAlly(context) ?? toWin[0];
    const everybody =
      base.depth > 0 ? 'Everybody named here is an ally already: whom else' : 'Nobody is named here yet: whom';
    yield {
      at: sectionPlace(plan, 'tactics'),
      message: next
        ? `Nobody new is being won over. No tactic that is planned or under way is aimed at anybody who is no ally yet. ${next.name}, ${promise(context, next)}, could be next.`
        : `Nobody new is being won over. ${everybody} could you invite?`,
      fixes: () => (next ? win(context, next) : []),
    };
  },
};

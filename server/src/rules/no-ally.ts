import { sectionPlace } from '../model/plan.ts';
import page from './no-ally.md';
import type { Context, Rule } from './rule.ts';
import { nextAlly, planned, promise, winNextAlly } from './shared/base.ts';

export const noAlly: Rule = {
  name: 'no-ally',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    if (context.base.depth > 0) return;
    yield {
      at: sectionPlace(context.plan, 'stakeholders'),
      message: `Nobody is an ally yet: only the lead acts for this plan. ${advice(context)}`,
      fixes: () => winNextAlly(context),
    };
  },
};

function advice(context: Context): string {
  const next = nextAlly(context);
  if (next) return `Begin with ${next.name}, ${promise(context, next)}.`;
  return planned(context) ? 'See that the alliances planned come about.' : 'Name the groups whose support matters.';
}

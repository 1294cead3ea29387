import { isOpen } from '../model/plan.ts';
import { count, short } from '../text/words.ts';
import page from './overdue.md';
import type { Rule } from './rule.ts';
import { daysBetween } from './shared/dates.ts';
import { quoted } from './shared/tactics.ts';

export const overdue: Rule = {
  name: 'overdue',
  severity: 'warning',
  step: 'tactics',
  page,

  *check({ plan, stakeholder, today }) {
    for (const tactic of plan.tactics) {
      const { due, owner, broken } = tactic;
      if (!due || broken || !isOpen(tactic)) continue;
      const days = daysBetween(due.value, today);
      if (days <= 0) continue;
      const who = owner && short(stakeholder(owner.value)?.name ?? owner.value, 40);
      const ask = who ? `Ask ${who} how far it is, and say so` : 'Say how far it is';
      yield {
        at: due.at,
        message: `${quoted(tactic)} was due ${count(days, 'day')} ago. ${ask}: set the status to “done” or “dropped”, or choose a new date.`,
      };
    }
  },
};

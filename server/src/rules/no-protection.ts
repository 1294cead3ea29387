import { isLive } from '../model/plan.ts';
import page from './no-protection.md';
import type { Rule } from './rule.ts';
import { protect } from './shared/tactics.ts';

export const noProtection: Rule = {
  name: 'no-protection',
  severity: 'warning',
  step: 'answer-resistance',
  page,

  *check(context) {
    const { plan } = context;
    if (plan.tactics.some((tactic) => isLive(tactic) && tactic.type?.value === 'protect')) return;
    for (const { id, name, stance, power } of plan.stakeholders) {
      if (id === plan.lead?.value || stance?.value !== 'opposed') continue;
      if (power?.value !== 'dominant' && power?.value !== 'strong') continue;
      yield {
        at: stance.at,
        message: `Nothing protects your people against ${name} (${power.value}, opposed). Those who act against the will of powerful groups may be held back, discredited or dismissed. Think now about how to guard them, and write it down as a tactic (protect).`,
        related: [{ at: power.at, message: `${name}: ${power.value}` }],
        fixes: () => protect(context),
      };
    }
  },
};

import { isLive } from '../model/plan.ts';
import page from './engagement-without-purpose.md';
import type { Rule } from './rule.ts';
import { lacksText } from './shared/missing.ts';
import { addToTactic, quoted } from './shared/tactics.ts';

export const engagementWithoutPurpose: Rule = {
  name: 'engagement-without-purpose',
  severity: 'hint',
  step: 'tactics',
  page,

  *check({ plan }) {
    for (const tactic of plan.tactics) {
      if (!isLive(tactic) || tactic.type?.value !== 'produce-power-relations') continue;
      if (!lacksText(tactic, 'purpose') || !lacksText(tactic, 'summary')) continue;
      yield {
        at: tactic.at,
        message: `${quoted(tactic)} does not say what the alliance is for. What should it bring about? Add a “purpose”, which others can join.`,
        fixes: () => addToTactic(tactic, 'Add a purpose', 'purpose', 'TODO'),
      };
    }
  },
};

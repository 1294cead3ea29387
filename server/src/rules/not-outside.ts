import { isLive } from '../model/plan.ts';
import page from './not-outside.md';
import type { Rule } from './rule.ts';
import { quoted } from './shared/tactics.ts';

export const notOutside: Rule = {
  name: 'not-outside',
  severity: 'warning',
  step: 'tactics',
  page,

  *check({ plan, stakeholder }) {
    for (const tactic of plan.tactics) {
      if (!isLive(tactic) || tactic.type?.value !== 'use-outside-power') continue;
      for (const { id, at } of tactic.through) {
        const carrier = stakeholder(id);
        if (!carrier?.relation || carrier.relation.value === 'outside') continue;
        const { name, relation } = carrier;
        yield {
          at,
          message: `The relation of ${name} is “${relation.value}”, so ${quoted(tactic)} draws on no power from outside. Go through somebody who is not part of the organization, or choose another type of tactic.`,
          related: [{ at: relation.at, message: `${name}: ${relation.value}` }],
        };
      }
    }
  },
};

import type { TacticType } from '../../../schemas/choices.ts';
import { isLive } from '../model/plan.ts';
import type { Rule } from './rule.ts';
import { lacksList } from './shared/missing.ts';
import { quoted } from './shared/tactics.ts';
import page from './tactic-without-target.md';

export const tacticWithoutTarget: Rule = {
  name: 'tactic-without-target',
  severity: 'warning',
  step: 'tactics',
  page,

  *check({ plan }) {
    for (const tactic of plan.tactics) {
      if (!isLive(tactic) || !tactic.type || withoutTargets.has(tactic.type.value)) continue;
      if (!lacksList(tactic, 'targets')) continue;
      yield {
        at: tactic.at,
        message: `${quoted(tactic)} is aimed at nobody. Whom is it meant to move? Name them under “targets”.`,
      };
    }
  },
};

/** They serve those who drive the plan. */
const withoutTargets: ReadonlySet<TacticType> = new Set(['protect', 'seek-counsel', 'watch']);

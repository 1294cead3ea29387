import { isLive } from '../model/plan.ts';
import { list } from '../text/words.ts';
import page from './argument-without-evidence.md';
import type { Rule } from './rule.ts';
import { lacksList } from './shared/missing.ts';
import { addToTactic, quoted, targetsOf } from './shared/tactics.ts';

export const argumentWithoutEvidence: Rule = {
  name: 'argument-without-evidence',
  severity: 'info',
  step: 'define-rationality',
  page,

  *check(context) {
    for (const tactic of context.plan.tactics) {
      if (!isLive(tactic) || tactic.type?.value !== 'define-rationality' || !lacksList(tactic, 'evidence')) continue;
      const targets = targetsOf(context, tactic).map(({ name }) => name);
      const whom = targets.length > 0 ? list(targets, 'and', 4) : 'those whom it is meant for';
      yield {
        at: tactic.at,
        message: `${quoted(tactic)} brings no evidence yet. Which data, documents or examples could convince ${whom}? Add them under “evidence”.`,
        fixes: () => addToTactic(tactic, 'Add evidence', 'evidence', ['TODO']),
      };
    }
  },
};

import { list } from '../text/words.ts';
import page from './overlap-unused.md';
import type { Rule } from './rule.ts';
import { named, overlapWith } from './shared/base.ts';
import { defineRationality, messengers, quoted, tacticsByTarget } from './shared/tactics.ts';

export const overlapUnused: Rule = {
  name: 'overlap-unused',
  severity: 'warning',
  step: 'define-rationality',
  needsSupport: true,
  page,

  *check(context) {
    const byTarget = tacticsByTarget(context.plan);
    const reachedBy = messengers(context);
    for (const stakeholder of context.influence.keyStakeholders) {
      const { id, name, at, stance } = stakeholder;
      const tactics = byTarget.get(id) ?? [];
      if (stakeholder.broken || stance?.value === 'ally' || tactics.length === 0) continue;
      const values = overlapWith(context, stakeholder);
      if (values.length === 0 || tactics.some(({ type }) => type?.value === 'define-rationality')) continue;
      const planned = list([...new Set(tactics)].map(quoted), 'and', 3);
      yield {
        at,
        message: `No tactic shows ${name} that the plan serves ${named(values)}. They pursue that too, and much depends on them. Beside ${planned}, make the argument (define-rationality).`,
        related: [
          ...[...new Set(tactics)].map((tactic) => ({ at: tactic.at, message: `${quoted(tactic)} is aimed at them` })),
          ...values.map((value) => ({ at: value.at, message: `Serves ${value.id}` })),
        ],
        fixes: () => defineRationality(context, stakeholder, reachedBy.get(stakeholder)),
      };
    }
  },
};

import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './overlap-unused.md';
import type { Rule } from './rule.ts';
import { named, overlapWith } from './shared/base.ts';
import { called } from './shared/called.ts';
import { defineRationality, quoted } from './shared/tactics.ts';

export const overlapUnused: Rule = {
  name: 'overlap-unused',
  severity: 'warning',
  step: 'define-rationality',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { inForce, resolve, doubts } = context;
    if (!context.isKey(stakeholder) || context.isAlly(stakeholder) || doubts.mayHaveStance(stakeholder)) return;
    const tactics = inForce.for(stakeholder);
    if (tactics.length === 0 || doubts.mayBeTargeted(stakeholder)) return;
    const values = overlapWith(context, stakeholder);
    const shared = new Set(values.map(({ id }) => resolve(id)));
    const isUsed = tactics.some(
      ({ type, appealsTo }) =>
        type?.value === 'define-rationality' || appealsTo.some(({ id }) => shared.has(resolve(id))),
    );
    if (values.length === 0 || isUsed) return;
    yield {
      at: stakeholder.at,
      message: t(
        'No tactic shows {who} that the plan serves {values}. They pursue that too, and much depends on them. Beside {tactics}, make the argument (define-rationality).',
        { who: called(stakeholder), values: named(values), tactics: list(tactics.map(quoted), 'and', 3) },
      ),
      related: [
        ...tactics.map((tactic) => ({
          at: tactic.at,
          message: t('{tactic} is aimed at them', { tactic: quoted(tactic) }),
        })),
        ...values.map((value) => ({ at: value.at, message: t('Serves {value}', { value: value.id }) })),
      ],
      fixes: () => defineRationality(context, stakeholder, context.messengerTo(stakeholder)),
    };
  },
};

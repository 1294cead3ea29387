import { isJudged } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inQuotes, list } from '../text/words.ts';
import page from './plans-collide.md';
import type { Context, EntryRule } from './rule.ts';
import { fileName } from './shared/audience.ts';
import { called, calledAction, said } from './shared/called.ts';
import { appealsElsewhere, keyOf } from './shared/other-plans.ts';

export const plansCollide: EntryRule<'actions'> = {
  name: 'plans-collide',
  severity: 'info',
  step: 'plans',
  page,
  each: 'actions',

  *of(action, context) {
    if (context.others.length === 0 || !isJudged(action)) return;
    for (const { id, at, for: only } of action.conflictsWith) {
      const appeals = context
        .sharedOf(appealsTo, context.resolve(id))
        .filter(({ stakeholder }) => !only || only.some((one) => one.id === stakeholder.id));
      if (appeals.length === 0) continue;
      const who = [...new Set(appeals.map(({ stakeholder }) => called(stakeholder)))];
      const where = [
        ...new Set(appeals.map(({ summary, file }) => `${inQuotes(said(summary, '…', 40))} (${fileName(file)})`)),
      ];
      yield {
        at,
        message: t(
          '{action} hurts “{value}”, by which another plan hopes to win {who}: {where}. The same people will hear both: speak with those who drive that plan before either begins.',
          { action: calledAction(action), value: id, who: list(who, 'and', 3), where: list(where, 'and', 3) },
        ),
      };
    }
  },
};

/** The open tactics of other plans that appeal to a value with a stakeholder of this one. */
function appealsTo({ plan, shared }: Context, value: string) {
  const appeals = shared(appealsElsewhere);
  return plan.stakeholders.flatMap((stakeholder) =>
    (appeals.get(keyOf(stakeholder)) ?? []).filter((it) => it.value === value).map((it) => ({ ...it, stakeholder })),
  );
}

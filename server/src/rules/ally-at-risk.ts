import { isAgainst } from '../analysis/ratings.ts';
import { isOpen, type Stakeholder } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { list } from '../text/words.ts';
import page from './ally-at-risk.md';
import type { Context, Rule } from './rule.ts';
import { called } from './shared/called.ts';
import { addEntry } from './shared/fixes.ts';

export const allyAtRisk: Rule = {
  name: 'ally-at-risk',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(ally, context) {
    const { inForce, doubts } = context;
    if (!context.isAlly(ally)) return;
    const speakers = context.speakersTo(ally).filter((it) => it !== ally && isAgainst(it.stance?.value));
    if (speakers.length === 0 || doubts.mayBeTargeted(ally) || doubts.mayCarry(ally)) return;
    if ([...inForce.towards(ally.id), ...context.tacticsThrough(ally)].some(isOpen)) return;
    const names = list(speakers.map(called), 'and', 3);
    yield {
      at: ally.at,
      message: t(
        '{names} stand against the plan and have the ear of {ally}, an ally, and nothing is planned that keeps that ally close. Give them a part in the plan, or see them regularly.',
        { names, ally: called(ally) },
      ),
      related: speakers.map((it) => ({
        at: it.stance?.at ?? it.at,
        message: `${called(it)}: ${t(it.stance?.value ?? '')}`,
      })),
      fixes: () => keepClose(context, ally),
    };
  },
};

/** Something to do together, so that they hear of the plan from those who drive it. */
function keepClose({ plan }: Context, ally: Stakeholder): Fix[] {
  const title = t('Plan something that keeps {ally} close (produce-power-relations)', { ally: called(ally) });
  return addEntry(plan, 'tactics', title, `keep-${ally.id}`, {
    type: 'produce-power-relations',
    targets: [ally.id],
    purpose: placeholder,
    offer: placeholder,
  });
}

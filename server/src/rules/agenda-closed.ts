import { isAlly } from '../analysis/base.ts';
import type { Tactic } from '../model/plan.ts';
import page from './agenda-closed.md';
import type { Context, Rule } from './rule.ts';
import { buildAlliance, gainAccess, messengers, tacticsByTarget } from './shared/tactics.ts';

export const agendaClosed: Rule = {
  name: 'agenda-closed',
  severity: 'info',
  step: 'answer-resistance',
  needsSupport: true,
  page,

  *check(context) {
    const { plan } = context;
    const byTarget = tacticsByTarget(plan);
    const reachedBy = messengers(context);
    for (const stakeholder of plan.stakeholders) {
      const { id, name, resistance } = stakeholder;
      if (id === plan.lead?.value || !resistance?.dimensionsAt) continue;
      if (!resistance.dimensions.some((dimension) => dimension.id === 'second')) continue;
      if (byTarget.get(id)?.some((tactic) => opensDoors(context, tactic))) continue;
      const messenger = reachedBy.get(stakeholder);
      const way = messenger
        ? `Ask for a place at their meetings, or go through ${messenger.name}, to whom they listen.`
        : 'Ask for a place at their meetings, or win an ally to whom they listen.';
      yield {
        at: resistance.dimensionsAt,
        message: `The way onto the agenda of ${name} is closed, and no tactic opens it. ${way}`,
        related: messenger ? [{ at: messenger.at, message: `An ally who reaches ${name}` }] : [],
        fixes: () => [
          ...gainAccess(context, stakeholder, messenger),
          ...(messenger ? buildAlliance(context, stakeholder, messenger) : []),
        ],
      };
    }
  },
};

function opensDoors({ plan, stakeholder }: Context, { type, through }: Tactic): boolean {
  if (type?.value === 'gain-access') return true;
  if (type?.value !== 'produce-power-relations') return false;
  return through.some(({ id }) => {
    const carrier = stakeholder(id);
    return carrier !== undefined && isAlly(plan, carrier);
  });
}

import type { Tactic } from '../model/plan.ts';
import page from './agenda-closed.md';
import type { Context, EntryRule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { buildAlliance, gainAccess } from './shared/tactics.ts';

export const agendaClosed: EntryRule<'stakeholders'> = {
  name: 'agenda-closed',
  severity: 'info',
  step: 'answer-resistance',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { resistance } = stakeholder;
    const { doubts, inForce, isLead, messengerTo } = context;
    if (!resistance?.dimensionsAt || !resistance.dimensions.some(({ id }) => id === 'second')) return;
    if (isLead(stakeholder) || doubts.mayLead(stakeholder) || doubts.mayBeTargeted(stakeholder)) return;
    if (inForce.for(stakeholder).some((tactic) => opensDoors(context, tactic))) return;
    const name = called(stakeholder);
    const messenger = messengerTo(stakeholder);
    const draft = {
      at: resistance.dimensionsAt,
      so: `The way onto the agenda of ${name} is closed, and no tactic opens it.`,
      advice: messenger
        ? `Ask for a place at their meetings, or go through ${called(messenger)}, to whom they listen.`
        : 'Ask for a place at their meetings, or win an ally to whom they listen.',
      related: messenger ? [{ at: messenger.at, message: `An ally who reaches ${name}` }] : [],
      fixes: () => [
        ...gainAccess(context, stakeholder, messenger),
        ...(messenger ? buildAlliance(context, stakeholder, messenger, 1) : []),
      ],
    };
    yield orFinish(
      draft,
      begunTowards(context, stakeholder, (tactic) => opensDoors(context, tactic)),
    );
  },
};

function opensDoors({ stakeholder, isAlly }: Context, { type, through }: Tactic): boolean {
  if (type?.value === 'gain-access') return true;
  if (type?.value !== 'produce-power-relations') return false;
  return through.some(({ id }) => {
    const carrier = stakeholder(id);
    return carrier !== undefined && isAlly(carrier);
  });
}

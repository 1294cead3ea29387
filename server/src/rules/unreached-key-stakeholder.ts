import type { Stakeholder } from '../model/plan.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { approach, named, overlapWith } from './shared/base.ts';
import { tacticsByTarget } from './shared/tactics.ts';
import page from './unreached-key-stakeholder.md';

export const unreachedKeyStakeholder: Rule = {
  name: 'unreached-key-stakeholder',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const { plan, influence } = context;
    const byTarget = tacticsByTarget(plan);
    const ways = new Map(influence.routes.map(({ to, path }) => [to, path.slice(0, -1)]));
    const reason = reasons(context);
    const ear = whoHasTheirEar(context);
    for (const stakeholder of influence.keyStakeholders) {
      const { id, name, at, stance, broken } = stakeholder;
      if (stance?.value === 'ally' || broken || byTarget.has(id)) continue;
      const way = ways.get(stakeholder) ?? [];
      const values = overlapWith(context, stakeholder);
      const step =
        values.length > 0 ? `Show them how the plan serves ${named(values)}` : 'Plan a first step towards them';
      yield {
        at,
        about: [id],
        message: `Much depends on ${name}, and no tactic is aimed at them. They ${reason(stakeholder)}. ${ear(stakeholder, way)}. ${step}.`,
        related: way.slice(0, 4).map(({ at: place, name: by }, index) => ({
          at: place,
          message: index === 0 ? `The way to them begins here: ${by}, an ally` : `The way to them goes on here: ${by}`,
        })),
        fixes: () => approach(context, stakeholder, way[0]),
      };
    }
  },
};

/** What makes somebody a key stakeholder, as the end of a sentence that begins with “They”. */
function reasons({ resources }: Context): (stakeholder: Stakeholder) => string {
  const controlled = new Map<Stakeholder, string[]>();
  for (const { id, controlledBy } of resources)
    for (const stakeholder of controlledBy) {
      const known = controlled.get(stakeholder);
      if (known) known.push(id);
      else controlled.set(stakeholder, [id]);
    }
  return (stakeholder) => {
    const power = stakeholder.power?.value;
    const needed = controlled.get(stakeholder) ?? [];
    return list([
      ...(power === 'dominant' || power === 'strong' ? [`have ${power} power`] : []),
      ...(needed.length > 0 ? [`control ${list(needed, 'and', 4)}`] : []),
    ]);
  };
}

/** How to get to somebody: a sentence without its full stop. */
function whoHasTheirEar(context: Context): (stakeholder: Stakeholder, way: readonly Stakeholder[]) => string {
  const lead = context.plan.lead && context.stakeholder(context.plan.lead.value);
  const listening = new Set(lead?.influences.map(({ id }) => id));
  return ({ id }, [messenger, ...between]) => {
    const others = between.map(({ name }) => name);
    if (messenger && others.length > 0)
      return `The way to them leads from ${messenger.name}, an ally, through ${list(others, 'and', 4)}`;
    if (messenger) return `They listen to ${messenger.name}, an ally`;
    return lead && listening.has(id) ? `They listen to ${lead.name}` : 'No ally has their ear yet';
  };
}

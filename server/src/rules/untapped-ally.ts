import type { Rule } from './rule.ts';
import { named, servedFor } from './shared/base.ts';
import { buildAlliance, messengers, tacticsByTarget } from './shared/tactics.ts';
import page from './untapped-ally.md';

export const untappedAlly: Rule = {
  name: 'untapped-ally',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const byTarget = tacticsByTarget(context.plan);
    const reachedBy = messengers(context);
    for (const [stakeholder, response] of context.responses) {
      const { id, name, at, stance, broken } = stakeholder;
      if (response !== 'potential-ally' || stance?.value === 'ally' || broken || byTarget.has(id)) continue;
      const values = servedFor(context, stakeholder);
      const messenger = reachedBy.get(stakeholder);
      const how = messenger
        ? `They listen to ${messenger.name}, an ally: begin there`
        : 'Tell them of it, and ask them to join';
      yield {
        at,
        about: [id],
        message: `${name} could become an ally, and no tactic is aimed at them. The plan serves ${named(values)}, which they pursue. ${how}.`,
        related: values.map((value) => ({ at: value.at, message: `Serves ${value.id}` })),
        fixes: () => buildAlliance(context, stakeholder, messenger),
      };
    }
  },
};

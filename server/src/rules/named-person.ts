import { list } from '../text/words.ts';
import page from './named-person.md';
import type { PlanRule } from './rule.ts';
import { called } from './shared/called.ts';
import { moveNames, namedIn } from './shared/moving-names.ts';
import { isPerson, nameWritten } from './shared/persons.ts';

export const namedPerson: PlanRule = {
  name: 'named-person',
  severity: 'info',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check(context) {
    const named = context.plan.stakeholders.filter(isPerson).flatMap((stakeholder) => {
      const name = nameWritten(stakeholder);
      return name ? [{ stakeholder, name, at: name.anchored ?? name.span }] : [];
    });
    // What several plans use tells its own persons, and in the same words for all of them.
    for (const file of new Set(named.map(({ at }) => at.file))) {
      const [first, ...others] = named.filter(({ at }) => at.file === file);
      if (!first) continue;
      const who = [first, ...others].map(({ stakeholder }) => called(stakeholder));
      const are = others.length > 0 ? 'are' : 'is';
      yield {
        at: first.at,
        message: `${list(who, 'and', 3)} ${are} named here. They can ask to see what is written of them, and git keeps it even when it is deleted here. Move the ${others.length > 0 ? 'names' : 'name'} to a names file that git leaves out, and speak of roles.`,
        related: others.map(({ stakeholder, at }) => ({ at, message: `Names ${called(stakeholder)}` })),
        fixes: () => moveNames(namedIn(context.plan.stakeholders.filter(isPerson), context), context),
      };
    }
  },
};

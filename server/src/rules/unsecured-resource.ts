import { candidates } from '../analysis/candidates.ts';
import type { Stakeholder } from '../model/plan.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { approach, needsOf, promise, whatNeeds } from './shared/base.ts';
import { messengers, tacticsByTarget } from './shared/tactics.ts';
import page from './unsecured-resource.md';

export const unsecuredResource: Rule = {
  name: 'unsecured-resource',
  severity: 'warning',
  step: 'resources',
  needsSupport: true,
  page,

  *check(context) {
    const byTarget = tacticsByTarget(context.plan);
    const reachedBy = messengers(context);
    const byPromise = promising(context);
    for (const resource of context.resources) {
      const { id, controlledBy, securedBy } = resource;
      if (securedBy.length > 0 || controlledBy.some((it) => it.broken || byTarget.has(it.id))) continue;
      const [place, ...places] = needsOf(resource);
      const [best, ...others] = byPromise(controlledBy);
      if (!place || !best) continue;
      const advice =
        others.length > 0
          ? `Begin with ${best.name}, ${promise(context, best)}.`
          : 'Win them for the plan, or offer them something for it.';
      yield {
        at: place.at,
        about: controlledBy.map((controller) => controller.id),
        message: `No ally controls ${id}, which ${whatNeeds(resource)}. It lies with ${list(
          [best, ...others].map(({ name }) => name),
          'and',
          3,
        )}, and no tactic is aimed at them. ${advice}`,
        related: [
          ...places.map(({ at }) => ({ at, message: 'Needed here too' })),
          ...controlledBy.map(({ at, name }) => ({ at, message: `Controls ${id}: ${name}` })),
        ],
        fixes: () => approach(context, best, reachedBy.get(best)),
      };
    }
  },
};

/** Sorts those who are no allies yet, the most promising first. */
function promising({ plan, responses }: Context): (stakeholders: readonly Stakeholder[]) => Stakeholder[] {
  const place = new Map(candidates(plan, responses).map((stakeholder, index) => [stakeholder, index]));
  return (stakeholders) => [...stakeholders].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

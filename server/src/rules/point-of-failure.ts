import type { Loss } from '../analysis/influence.ts';
import type { Stakeholder } from '../model/plan.ts';
import { list } from '../text/words.ts';
import page from './point-of-failure.md';
import type { Rule } from './rule.ts';
import { needsOf } from './shared/base.ts';

export const pointOfFailure: Rule = {
  name: 'point-of-failure',
  severity: 'info',
  step: 'resources',
  needsSupport: true,
  page,

  *check({ base, influence }) {
    if (base.grade === 'none' || base.grade === 'shallow') return; // More allies come first.
    for (const ally of influence.pointsOfFailure) {
      const loss = influence.losses.get(ally);
      if (!loss || ally.broken) continue;
      const { resources, stakeholders } = loss;
      yield {
        at: ally.at,
        message: `The plan hangs on ${ally.name}. Without them, ${consequence(loss)}. ${advice(ally, loss)}`,
        related: [
          ...resources.flatMap(needsOf).map(({ id, at }) => ({ at, message: `${id} is needed here` })),
          ...stakeholders.map(({ name, at }) => ({ at, message: `Nobody else reaches ${name}` })),
        ],
      };
    }
  },
};

function consequence({ resources, stakeholders }: Loss): string {
  const needed = resources.map(({ id }) => id);
  const names = stakeholders.map(({ name }) => name);
  return [
    ...(needed.length > 0 ? [`nobody who stands behind it controls ${list(needed, 'or', 4)}`] : []),
    ...(names.length > 0 ? [`nobody gets through to ${list(names, 'or', 4)}`] : []),
  ].join(', and ');
}

/** Who could take over is known of a resource that others control too. */
function advice(ally: Stakeholder, { resources }: Loss): string {
  const others = new Set(resources.flatMap(({ controlledBy }) => controlledBy).filter((it) => it !== ally));
  const names = [...others].map(({ name }) => name);
  return names.length > 0
    ? `Win ${list(names, 'or', 3)} too: they control it as well.`
    : 'Look for a second ally who could step in, while there is time.';
}

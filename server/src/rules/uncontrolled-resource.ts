import { powers } from '../../../schemas/choices.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { nearest } from '../text/nearest.ts';
import { short } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { needsOf, whatNeeds } from './shared/base.ts';
import { addId } from './shared/fixes.ts';
import page from './uncontrolled-resource.md';

export const uncontrolledResource: Rule = {
  name: 'uncontrolled-resource',
  severity: 'info',
  step: 'resources',
  needsSupport: true,
  page,

  *check({ plan, resources, unresolved }) {
    if (unresolved.length > 0) return; // Who controls it may stand in the file that could not be read.
    const controlled = new Set(plan.stakeholders.flatMap(({ controls }) => controls.map(({ id }) => id)));
    const unreadable = unreadableText(plan);
    const likely = likelyControllers(plan);
    for (const resource of resources) {
      const { id, neededBy, controlledBy } = resource;
      const places = needsOf(resource);
      const [first, ...others] = places;
      if (!first || controlledBy.length > 0 || unreadable.some((text) => text.includes(id))) continue;
      const beside = new Set(neededBy.flatMap(({ needs }) => needs.map((needed) => needed.id)));
      const meant = nearest(
        id,
        [...controlled].filter((it) => !beside.has(it)),
      );
      const change: Fix[] = meant
        ? [{ title: `Change to “${meant}”`, edits: places.map(({ at }) => ({ at, text: meant })) }]
        : [];
      const advice = meant
        ? `Did you mean “${meant}”?`
        : 'Add it to what somebody controls, or add whoever can give it.';
      yield {
        at: first.at,
        message: `Who controls ${id}? ${whatNeeds(resource)} it, and nobody named here controls it. ${advice}`,
        related: others.map(({ at }) => ({ at, message: 'Needed here too' })),
        fixes: () => [
          ...change,
          ...likely.flatMap((it) =>
            addId(plan, it, `Add it to what is controlled by ${short(it.name, 40)}`, 'controls', id),
          ),
        ],
      };
    }
  },
};

const unreadableText = ({ document, used }: Plan): string[] =>
  [document, ...used.map((file) => file.document)].flatMap(({ text, broken }) =>
    broken.map(({ start, end }) => text.slice(start, end)),
  );

/** Those who control something already, then those with most power; what an organization file says of them stays whole. */
function likelyControllers({ stakeholders }: Plan): Stakeholder[] {
  const order = Object.keys(powers);
  const rank = ({ controls, power }: Stakeholder) =>
    (controls.length > 0 ? 0 : order.length + 1) + (power ? order.indexOf(power.value) : order.length);
  return stakeholders
    .filter(({ broken, document, controls }) => !broken && controls.every(({ at }) => at.file === document.file))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 3);
}

import { powers } from '../../../schemas/choices.ts';
import { groupKey, homeOf } from '../analysis/shared-groups.ts';
import page from './rated-differently.md';
import type { EntryRule } from './rule.ts';
import { fileName } from './shared/audience.ts';
import { called } from './shared/called.ts';

export const ratedDifferently: EntryRule<'stakeholders'> = {
  name: 'rated-differently',
  severity: 'info',
  step: 'plans',
  page,
  each: 'stakeholders',

  *of(stakeholder, { others }) {
    const { power } = stakeholder;
    if (!power) return;
    const key = groupKey({ file: homeOf(stakeholder), id: stakeholder.id });
    const apart = others.flatMap(({ file, groups }) =>
      groups.flatMap((group) =>
        groupKey(group) === key && group.power
          ? [
              {
                file: group.powerAt?.file ?? file,
                power: group.power,
                steps: Math.abs(stepOf(group.power) - stepOf(power.value)),
              },
            ]
          : [],
      ),
    );
    const [other] = apart.filter(({ steps }) => steps >= 2).sort((one, two) => two.steps - one.steps);
    if (!other) return;
    yield {
      at: power.at,
      message: `The power of ${called(stakeholder)} is ${power.value} here and ${other.power} in ${fileName(other.file)}. Both may be true of two different changes; if not, agree with those who drive the other one.`,
    };
  },
};

const order = Object.keys(powers);
const stepOf = (power: string) => order.indexOf(power);

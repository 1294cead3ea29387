import { isBlank } from '../model/layout.ts';
import { pairOf } from '../model/node.ts';
import type { Stakeholder } from '../model/plan.ts';
import type { Rule } from './rule.ts';
import { addOwnKey } from './shared/fixes.ts';
import { hurt } from './shared/resistance.ts';
import page from './unassessed-resistance.md';

export const unassessedResistance: Rule = {
  name: 'unassessed-resistance',
  severity: 'info',
  step: 'expect-resistance',
  page,

  *check(context) {
    for (const [stakeholder, response] of context.responses) {
      if (response !== 'active-resistance' && response !== 'passive-resistance') continue;
      if (!isUnassessed(stakeholder)) continue;
      const { actions, many, values, related } = hurt(context, stakeholder);
      const kind = response === 'active-resistance' ? 'Active' : 'Passive';
      yield {
        at: stakeholder.at,
        message: `${stakeholder.name} may resist, and the plan does not say how they stand. ${kind} resistance is to be expected, as ${actions} ${many ? 'hurt' : 'hurts'} ${values}. What do they say and do? Write down their stance, or what shows the resistance.`,
        related,
        fixes: () =>
          addOwnKey(context.plan, stakeholder, 'Write down what shows the resistance', 'resistance', {
            signs: ['TODO'],
          }),
      };
    }
  },
};

/** Neither key says anything; what cannot be read, or is told as a fault, may say it. */
function isUnassessed({ broken, written, stance, resistance }: Stakeholder): boolean {
  if (broken || stance || pairOf(written.value, 'stance')) return false;
  if (resistance && resistance.dimensions.length + resistance.signs.length > 0) return false;
  const said = pairOf(written.value, 'resistance')?.value;
  const isEmpty = !said || (said.kind === 'map' && said.pairs.every(({ value }) => !value || isBlank(value)));
  return isEmpty && !resistance?.severity;
}

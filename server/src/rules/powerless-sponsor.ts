import { isLive, type Stakeholder, type Tactic } from '../model/plan.ts';
import page from './powerless-sponsor.md';
import type { Context, Rule } from './rule.ts';
import { quoted } from './shared/tactics.ts';

export const powerlessSponsor: Rule = {
  name: 'powerless-sponsor',
  severity: 'warning',
  step: 'tactics',
  page,

  *check(context) {
    for (const tactic of context.plan.tactics) {
      if (!isLive(tactic) || tactic.type?.value !== 'use-executive-power') continue;
      for (const { id, at } of tactic.through) {
        const sponsor = context.stakeholder(id);
        if (!sponsor?.power || isPowerful(sponsor)) continue;
        const { name, power } = sponsor;
        const better = betterSponsor(context, tactic);
        yield {
          at,
          message: `The power of ${name} is only ${power.value}: too little to drive ${quoted(tactic)}. Go through somebody dominant or strong${better ? `, such as ${better.name}` : ''}, or correct the power if it is greater.`,
          related: [{ at: power.at, message: `${name}: ${power.value}` }],
        };
      }
    }
  },
};

const isPowerful = ({ power }: Stakeholder): boolean => power?.value === 'dominant' || power?.value === 'strong';

/** Somebody powerful who is for the plan and whom the tactic does not target. */
function betterSponsor({ plan }: Context, { targets }: Tactic): Stakeholder | undefined {
  return plan.stakeholders.find(
    (stakeholder) =>
      isPowerful(stakeholder) &&
      (stakeholder.stance?.value === 'ally' || stakeholder.stance?.value === 'supportive') &&
      !targets.some(({ id }) => id === stakeholder.id),
  );
}

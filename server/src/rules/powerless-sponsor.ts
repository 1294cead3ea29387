import { isLive } from '../model/plan.ts';
import page from './powerless-sponsor.md';
import type { EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { quoted, sponsorFor, targetsOf } from './shared/tactics.ts';

export const powerlessSponsor: EntryRule<'tactics'> = {
  name: 'powerless-sponsor',
  severity: 'warning',
  step: 'tactics',
  page,
  each: 'tactics',

  *of(tactic, context) {
    if (!isLive(tactic) || tactic.type?.value !== 'use-executive-power') return;
    for (const { id, at } of tactic.through) {
      const sponsor = context.stakeholder(id);
      if (!sponsor?.power || sponsor.power.value === 'dominant' || sponsor.power.value === 'strong') continue;
      const name = called(sponsor);
      const better = sponsorFor(context, 'use-executive-power', targetsOf(context, tactic));
      yield {
        at,
        message: `The power of ${name} is only ${sponsor.power.value}: too little to drive ${quoted(tactic)}. Go through somebody dominant or strong${better ? `, such as ${called(better)}` : ''}, or correct the power if it is greater.`,
        related: [{ at: sponsor.power.at, message: `${name}: ${sponsor.power.value}` }],
      };
    }
  },
};

import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
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
        message: t(
          'The power of {name} is only {value}: too little to drive {tactic}. Go through somebody dominant or strong{part}, or correct the power if it is greater.',
          {
            name,
            value: sponsor.power.value,
            tactic: quoted(tactic),
            part: better ? t(', such as {better}', { better: called(better) }) : '',
          },
        ),
        related: [{ at: sponsor.power.at, message: `${name}: ${sponsor.power.value}` }],
      };
    }
  },
};

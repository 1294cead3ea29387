import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';
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
      const who = called(sponsor);
      const power = t(inWords(sponsor.power.value));
      const better = sponsorFor(context, 'use-executive-power', targetsOf(context, tactic));
      yield {
        at,
        message: messageOf({ who, power, tactic: quoted(tactic) }, better && called(better)),
        related: [{ at: sponsor.power.at, message: `${who}: ${power}` }],
      };
    }
  },
};

function messageOf(parts: Readonly<Record<'who' | 'power' | 'tactic', string>>, better: string | undefined): string {
  return better
    ? t(
        'The power of {who} is only {power}: too little to drive {tactic}. Go through somebody dominant or strong, such as {better}, or correct the power if it is greater.',
        { ...parts, better },
      )
    : t(
        'The power of {who} is only {power}: too little to drive {tactic}. Go through somebody dominant or strong, or correct the power if it is greater.',
        parts,
      );
}

import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';
import page from './not-outside.md';
import type { EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { quoted } from './shared/tactics.ts';

export const notOutside: EntryRule<'tactics'> = {
  name: 'not-outside',
  severity: 'warning',
  step: 'tactics',
  page,
  each: 'tactics',

  *of(tactic, { stakeholder }) {
    if (!isLive(tactic) || tactic.type?.value !== 'use-outside-power') return;
    for (const { id, at } of tactic.through) {
      const carrier = stakeholder(id);
      if (!carrier?.relation || carrier.relation.value === 'outside') continue;
      const who = called(carrier);
      const { relation } = carrier;
      yield {
        at,
        message: t(
          'The relation of {who} is “{relation}”, so {tactic} draws on no power from outside. Go through somebody who is not part of the organization, or choose another type of tactic.',
          { who, relation: relation.value, tactic: quoted(tactic) },
        ),
        related: [{ at: relation.at, message: `${who}: ${t(inWords(relation.value))}` }],
      };
    }
  },
};

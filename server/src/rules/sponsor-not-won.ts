import { countingFor } from '../analysis/resistance.ts';
import { isOpen, type Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { approach } from './shared/base.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called, calledAction } from './shared/called.ts';
import { alsoHangs } from './shared/hangs.ts';
import { quoted } from './shared/tactics.ts';
import page from './sponsor-not-won.md';

export const sponsorNotWon: Rule = {
  name: 'sponsor-not-won',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(sponsor, context) {
    const stance = sponsor.stance?.value;
    if (stance === 'ally' || stance === 'supportive' || context.isLead(sponsor)) return;
    const tactics = context.tacticsThrough(sponsor).filter(isOpen);
    const places = tactics.flatMap(({ through }) => through.filter(({ id }) => id === sponsor.id));
    const [first] = places;
    if (!first || countingFor(sponsor, context).length > 0 || waits(context, sponsor)) return;
    const name = called(sponsor);
    const many = tactics.length > 1;
    yield orFinish(
      {
        at: first.at,
        about: [sponsor.id],
        so: t('{list} {part} to go through {name}, and nothing is planned to win them: they {standing}.{hurt}', {
          list: list(tactics.map(quoted), 'and', 3),
          part: many ? 'are' : 'is',
          name,
          standing: standing(sponsor),
          hurt: hurt(context, sponsor),
        }),
        advice: t('Win them first, or go through somebody else.'),
        more: alsoHangs(context, sponsor, 'values', 'loss', 'carrier'),
        related: places.slice(1).map(({ at }) => ({ at, message: t('{name} is to carry this too', { name }) })),
        fixes: () => approach(context, sponsor, context.messengerTo(sponsor)),
      },
      begunTowards(context, sponsor),
    );
  },
};

const waits = ({ doubts }: Context, sponsor: Stakeholder): boolean =>
  doubts.mayHaveStance(sponsor) || doubts.mayBeTargeted(sponsor) || doubts.mayLead(sponsor);

function standing({ stance }: Stakeholder): string {
  if (!stance) return t('have not said where they stand');
  return stance.value === 'neutral' ? t('are neutral') : t('stand against the plan ({value})', { value: stance.value });
}

/** What they work for and an action hurts, as a sentence with a space before it. */
function hurt({ alignments }: Context, sponsor: Stakeholder): string {
  const worst = alignments.touching(sponsor).filter(({ verdict }) => verdict === 'terminal-conflict');
  const values = worst.flatMap(({ conflicting, holder }) => conflicting.filter((id) => holder.values.terminal.has(id)));
  if (values.length === 0) return '';
  const actions = list(
    worst.map(({ action }) => calledAction(action)),
    'and',
    3,
  );
  return t(' {actions} {part} against {list}, which they work for.', {
    actions,
    part: worst.length > 1 ? 'go' : 'goes',
    list: list([...new Set(values)], 'and', 4),
  });
}

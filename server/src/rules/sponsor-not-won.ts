import { countingFor } from '../analysis/resistance.ts';
import { isOpen, type Stakeholder, type Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inWords, list } from '../text/words.ts';
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
    const who = called(sponsor);
    const loss = hurt(context, sponsor);
    yield orFinish(
      {
        at: first.at,
        about: [sponsor.id],
        so: `${notWon(tactics, { who, standing: standing(sponsor) })}${loss && ` ${loss}`}`,
        advice: t('Win them first, or go through somebody else.'),
        more: alsoHangs(context, sponsor, 'values', 'loss', 'carrier'),
        related: places.slice(1).map(({ at }) => ({ at, message: t('{who} is to carry this too', { who }) })),
        fixes: () => approach(context, sponsor, context.messengerTo(sponsor)),
      },
      begunTowards(context, sponsor),
    );
  },
};

const waits = ({ doubts }: Context, sponsor: Stakeholder): boolean =>
  doubts.mayHaveStance(sponsor) || doubts.mayBeTargeted(sponsor) || doubts.mayLead(sponsor);

function notWon(tactics: readonly Tactic[], parts: Readonly<Record<'who' | 'standing', string>>): string {
  const names = list(tactics.map(quoted), 'and', 3);
  return tactics.length > 1
    ? t('{tactics} are to go through {who}, and nothing is planned to win them: {standing}.', {
        tactics: names,
        ...parts,
      })
    : t('{tactic} is to go through {who}, and nothing is planned to win them: {standing}.', {
        tactic: names,
        ...parts,
      });
}

function standing({ stance }: Stakeholder): string {
  if (!stance) return t('they have not said where they stand');
  return stance.value === 'neutral'
    ? t('they are neutral')
    : t('they stand against the plan ({stance})', { stance: t(inWords(stance.value)) });
}

/** What they work for and an action hurts, as a sentence. */
function hurt({ alignments }: Context, sponsor: Stakeholder): string {
  const worst = alignments.touching(sponsor).filter(({ verdict }) => verdict === 'terminal-conflict');
  const values = worst.flatMap(({ conflicting, holder }) => conflicting.filter((id) => holder.values.terminal.has(id)));
  if (values.length === 0) return '';
  const actions = list(
    worst.map(({ action }) => calledAction(action)),
    'and',
    3,
  );
  const parts = { values: list([...new Set(values)], 'and', 4) };
  return worst.length > 1
    ? t('{actions} go against {values}, which they work for.', { actions, ...parts })
    : t('{action} goes against {values}, which they work for.', { action: actions, ...parts });
}

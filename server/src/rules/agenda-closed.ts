import { isAgainst } from '../analysis/ratings.ts';
import type { Stakeholder, Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './agenda-closed.md';
import type { Context, EntryRule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { buildAlliance, gainAccess, quoted } from './shared/tactics.ts';

export const agendaClosed: EntryRule<'stakeholders'> = {
  name: 'agenda-closed',
  severity: 'info',
  step: 'answer-resistance',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { resistance } = stakeholder;
    const { doubts, inForce, isLead, messengerTo } = context;
    if (!resistance?.dimensionsAt || !resistance.dimensions.some(({ id }) => id === 'second')) return;
    if (isLead(stakeholder) || doubts.mayLead(stakeholder) || doubts.mayBeTargeted(stakeholder)) return;
    if (inForce.for(stakeholder).some((tactic) => opensDoors(context, tactic))) return;
    const name = called(stakeholder);
    const messenger = messengerTo(stakeholder);
    const tried = inForce
      .towards(stakeholder.id)
      .find((tactic) => tactic.status === 'done' && opensDoors(context, tactic));
    const so = tried
      ? t('{tactic} has not opened the way onto the agenda of {who}.', { tactic: quoted(tried), who: name })
      : t('The way onto the agenda of {who} is closed, and no tactic opens it.', { who: name });
    const draft = {
      at: resistance.dimensionsAt,
      so,
      advice: howToOpen(context, stakeholder, messenger, tried),
      related: messenger ? [{ at: messenger.at, message: t('An ally who reaches {who}', { who: name }) }] : [],
      fixes: () => [
        ...gainAccess(context, stakeholder, messenger),
        ...(messenger ? buildAlliance(context, stakeholder, messenger, 1) : []),
      ],
    };
    yield orFinish(
      draft,
      begunTowards(context, stakeholder, (tactic) => opensDoors(context, tactic)),
    );
  },
};

/** Asking is the first way, somebody who has their ear the second: where asking has failed, that is left. */
function howToOpen(
  context: Context,
  stakeholder: Stakeholder,
  messenger: Stakeholder | undefined,
  tried: Tactic | undefined,
): string {
  if (messenger) {
    const ally = called(messenger);
    return tried
      ? t('Instead of asking once more, go through {ally}, an ally who can reach them.', { ally })
      : t('Ask for a place at their meetings, or go through {ally}, an ally who can reach them.', { ally });
  }
  const speakers = context
    .speakersTo(stakeholder)
    .filter((it) => it !== stakeholder && !isAgainst(it.stance?.value) && !context.isLead(it));
  if (speakers.length > 0) {
    const who = list(speakers.map(called), 'or', 3);
    return tried
      ? t('Instead of asking once more, win {who}, to whom they listen, to raise it there.', { who })
      : t('Ask for a place at their meetings, or win {who}, to whom they listen, to raise it there.', { who });
  }
  return tried
    ? t('Instead of asking once more, find out to whom they listen, and win those to raise it there.')
    : t('Ask for a place at their meetings, or win an ally to whom they listen.');
}

function opensDoors({ stakeholder, isAlly }: Context, { type, through }: Tactic): boolean {
  if (type?.value === 'gain-access') return true;
  if (type?.value !== 'produce-power-relations') return false;
  return through.some(({ id }) => {
    const carrier = stakeholder(id);
    return carrier !== undefined && isAlly(carrier);
  });
}

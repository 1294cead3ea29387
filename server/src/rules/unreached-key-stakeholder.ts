import { answersNobody } from '../analysis/in-force.ts';
import { countingFor } from '../analysis/resistance.ts';
import { isLive, type Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { approach, named, overlapWith } from './shared/base.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { quoted } from './shared/tactics.ts';
import page from './unreached-key-stakeholder.md';

export const unreachedKeyStakeholder: Rule = {
  name: 'unreached-key-stakeholder',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { inForce } = context;
    if (!context.isKey(stakeholder) || context.isAlly(stakeholder) || mayBeReached(context, stakeholder)) return;
    if (countingFor(stakeholder, context).length > 0 || inForce.watching(stakeholder).length > 0) return;
    if (context.tacticsThrough(stakeholder).some(isLive)) return;
    const way = context.routeTo(stakeholder)?.path.slice(0, -1) ?? [];
    const values = overlapWith(context, stakeholder);
    const step =
      values.length > 0
        ? t('Show them how the plan serves {named}', { named: named(values) })
        : t('Plan a first step towards them');
    yield orFinish(
      {
        at: stakeholder.at,
        about: [stakeholder.id],
        so: t('Much depends on {stakeholder}, and {nothing}. They {reason}. {ear}.', {
          stakeholder: called(stakeholder),
          nothing: nothing(context, stakeholder),
          reason: reason(context, stakeholder),
          ear: ear(context, stakeholder, way),
        }),
        advice: `${step}.`,
        related: way.slice(0, 4).map((it, index) => ({
          at: it.at,
          message:
            index === 0
              ? t('The way to them begins here: {it}, an ally', { it: called(it) })
              : t('The way to them goes on here: {it}', { it: called(it) }),
        })),
        fixes: () => approach(context, stakeholder, way[0]),
      },
      begunTowards(context, stakeholder),
    );
  },
};

/** Whom one asks, protects or keeps an eye on is not won by that. */
function nothing({ inForce }: Context, { id }: Stakeholder): string {
  const towards = inForce.towards(id).filter((tactic) => isLive(tactic) && answersNobody(tactic));
  return towards.length > 0
    ? t('{list} {part} not try to win them', {
        list: list(towards.map(quoted), 'and', 2),
        part: towards.length > 1 ? 'do' : 'does',
      })
    : t('no tactic is aimed at them');
}

const mayBeReached = ({ doubts }: Context, stakeholder: Stakeholder): boolean =>
  doubts.mayHaveStance(stakeholder) ||
  doubts.mayBeTargeted(stakeholder) ||
  doubts.mayCarry(stakeholder) ||
  doubts.mayLead(stakeholder);

/** What makes somebody a key stakeholder, as the end of a sentence that begins with “They”. */
function reason(context: Context, stakeholder: Stakeholder): string {
  const power = stakeholder.power?.value;
  const needed = context.controlledBy(stakeholder).map(({ id }) => id);
  return list([
    ...(power === 'dominant' || power === 'strong' ? [t('have {power} power', { power })] : []),
    ...(needed.length > 0 ? [t('control {needed}', { needed: list(needed, 'and', 4) })] : []),
  ]);
}

/** How to get to somebody: a sentence without its full stop. */
function ear({ lead }: Context, { id }: Stakeholder, [messenger, ...between]: readonly Stakeholder[]): string {
  if (messenger && between.length > 0)
    return t('The way to them leads from {messenger}, an ally, through {list}', {
      messenger: called(messenger),
      list: list(between.map(called), 'and', 4),
    });
  if (messenger) return t('They listen to {messenger}, an ally', { messenger: called(messenger) });
  const listens = lead?.influences.some((listener) => listener.id === id);
  return lead && listens ? t('They listen to {lead}', { lead: called(lead) }) : t('No ally has their ear yet');
}

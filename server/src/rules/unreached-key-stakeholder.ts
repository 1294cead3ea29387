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
    yield orFinish(
      {
        at: stakeholder.at,
        about: [stakeholder.id],
        so: [muchDepends(context, stakeholder), reason(context, stakeholder), ear(context, stakeholder, way)].join(' '),
        advice:
          values.length > 0
            ? t('Show them how the plan serves {values}.', { values: named(values) })
            : t('Plan a first step towards them.'),
        related: way.slice(0, 4).map((it, index) => ({
          at: it.at,
          message:
            index === 0
              ? t('The way to them begins here: {who}, an ally', { who: called(it) })
              : t('The way to them goes on here: {who}', { who: called(it) }),
        })),
        fixes: () => approach(context, stakeholder, way[0]),
      },
      begunTowards(context, stakeholder),
    );
  },
};

/** Whom one asks, protects or keeps an eye on is not won by that. */
function muchDepends({ inForce }: Context, stakeholder: Stakeholder): string {
  const who = called(stakeholder);
  const towards = inForce.towards(stakeholder.id).filter((tactic) => isLive(tactic) && answersNobody(tactic));
  const names = list(towards.map(quoted), 'and', 2);
  if (towards.length === 0) return t('Much depends on {who}, and no tactic is aimed at them.', { who });
  return towards.length > 1
    ? t('Much depends on {who}, and {tactics} do not try to win them.', { who, tactics: names })
    : t('Much depends on {who}, and {tactic} does not try to win them.', { who, tactic: names });
}

const mayBeReached = ({ doubts }: Context, stakeholder: Stakeholder): boolean =>
  doubts.mayHaveStance(stakeholder) ||
  doubts.mayBeTargeted(stakeholder) ||
  doubts.mayCarry(stakeholder) ||
  doubts.mayLead(stakeholder);

/** What makes somebody a key stakeholder. */
function reason(context: Context, stakeholder: Stakeholder): string {
  const isMighty = stakeholder.power?.value === 'dominant' || stakeholder.power?.value === 'strong';
  const power = t(stakeholder.power?.value ?? '');
  const resources = list(
    context.controlledBy(stakeholder).map(({ id }) => id),
    'and',
    4,
  );
  if (!isMighty) return t('They control {resources}.', { resources });
  return resources
    ? t('They have {power} power and control {resources}.', { power, resources })
    : t('They have {power} power.', { power });
}

/** How to get to somebody. */
function ear({ lead }: Context, { id }: Stakeholder, [messenger, ...between]: readonly Stakeholder[]): string {
  if (messenger && between.length > 0)
    return t('The way to them leads from {messenger}, an ally, through {others}.', {
      messenger: called(messenger),
      others: list(between.map(called), 'and', 4),
    });
  if (messenger) return t('They listen to {messenger}, an ally.', { messenger: called(messenger) });
  const listens = lead?.influences.some((listener) => listener.id === id);
  return lead && listens ? t('They listen to {lead}.', { lead: called(lead) }) : t('No ally has their ear yet.');
}

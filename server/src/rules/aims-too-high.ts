import type { Stance } from '../../../schemas/choices.ts';
import { halvesOf, isBetter, stancesFromBest } from '../analysis/ratings.ts';
import { isOpen, type Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './aims-too-high.md';
import type { Context, EntryRule } from './rule.ts';
import { called } from './shared/called.ts';
import { quoted, targetsOf } from './shared/tactics.ts';

export const aimsTooHigh: EntryRule<'tactics'> = {
  name: 'aims-too-high',
  severity: 'info',
  step: 'grow-base',
  page,
  each: 'tactics',

  *of(tactic, context) {
    const { aimsFor } = tactic;
    if (!aimsFor || !isOpen(tactic)) return;
    const targets = targetsOf(context, tactic).filter((it) => isJudged(context, it));
    const tooHigh = targets.filter((it) => isBetter(aimsFor.value, highestFor(context, it)));
    if (tooHigh.length === 0) return;
    const allowed = targets.map((it) => highestFor(context, it));
    const best = stancesFromBest.find((stance) => allowed.every((highest) => !isBetter(stance, highest)));
    yield {
      at: aimsFor.at,
      message: [
        t('{tactic} aims for “{stance}”, which is more than the plan gives reason to hope for.', {
          tactic: quoted(tactic),
          stance: aimsFor.value,
        }),
        ...whyNot(context, tooHigh),
        ...(best ? [t('Aim for “{stance}” first.', { stance: best })] : []),
      ].join(' '),
      related: tooHigh.map((it) => ({
        at: it.stance?.at ?? it.at,
        message: t('How {who} stands', { who: called(it) }),
      })),
      fixes: () =>
        best ? [{ title: t('Aim for “{stance}”', { stance: best }), edits: [{ at: aimsFor.at, text: best }] }] : [],
    };
  },
};

/** Somebody of whom it is known how it stands; what cannot be read may say anything. */
const isJudged = ({ isLead, doubts, actions }: Context, it: Stakeholder): boolean =>
  !isLead(it) && !it.broken && !doubts.mayHaveStance(it) && !actions.some(({ broken }) => broken);

/** Two steps above how somebody stands, no stance being neutral, and never above what its values allow. */
function highestFor({ ceiling }: Context, target: Stakeholder): Stance {
  const allowed = ceiling(target).stance;
  const reachable = stancesFromBest.find((stance) => halvesOf(stance) - halvesOf(target.stance?.value) <= 2) ?? allowed;
  return isBetter(reachable, allowed) ? allowed : reachable;
}

/** Sentences: those who are limited in the same way stand in one. */
function whyNot(context: Context, tooHigh: readonly Stakeholder[]): string[] {
  const limited = new Map<string, Stakeholder[]>();
  for (const target of tooHigh) {
    const reason = limitOf(context, target, '');
    limited.set(reason, [...(limited.get(reason) ?? []), target]);
  }
  return [...limited.values()].flatMap((targets) =>
    targets.slice(0, 1).map((first) => limitOf(context, first, list(targets.map(called), 'and', 3))),
  );
}

function limitOf(context: Context, target: Stakeholder, who: string): string {
  const allowed = context.ceiling(target).stance;
  if (!isBetter(allowed, highestFor(context, target)))
    return context.response(target) === 'no-impact'
      ? t(
          '{who} can hardly become more than {stance} while no action is said to serve what they pursue; if one does, say so under “aligns-with”.',
          { who, stance: allowed },
        )
      : t('{who} can hardly become more than {stance}, by what the plan does to their values.', {
          who,
          stance: allowed,
        });
  const now = target.stance?.value;
  return now
    ? t('{who} would have to come a long way from “{stance}”.', { who, stance: now })
    : t('{who} would have to come a long way, as no stance is known.', { who });
}

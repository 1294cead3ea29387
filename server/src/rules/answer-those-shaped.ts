import { isUnanswered, openListeners } from '../analysis/resistance.ts';
import { t } from '../text/l10n.ts';
import page from './answer-those-shaped.md';
import type { EntryRule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { namesOf } from './shared/tactics.ts';
import { reachEach } from './shared/ways.ts';

export const answerThoseShaped: EntryRule<'stakeholders'> = {
  name: 'answer-those-shaped',
  severity: 'info',
  step: 'answer-resistance',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { resistance } = stakeholder;
    if (!resistance?.dimensionsAt || !resistance.dimensions.some(({ id }) => id === 'third')) return;
    const shaped = openListeners(stakeholder, context);
    const { doubts, inForce, isLead } = context;
    if (shaped.length === 0 || isLead(stakeholder) || doubts.mayLead(stakeholder)) return;
    if (shaped.some((it) => inForce.for(it).length > 0 || doubts.mayBeTargeted(it) || doubts.mayHaveStance(it))) return;
    if (isUnanswered(stakeholder, context)) return; // Told of them first.
    const names = namesOf(shaped);
    const draft = {
      at: resistance.dimensionsAt,
      so: t('What matters to {who} is shaped by {shaper}, and no tactic is aimed at those who hear it.', {
        who: names,
        shaper: called(stakeholder),
      }),
      advice: t('What is said to those who shape opinions does not reach those who hear them: speak with these too.'),
      related: shaped.map((it) => ({
        at: it.at,
        message: t('Listens to {who}', { who: called(stakeholder) }),
      })),
      fixes: () => reachEach(context, shaped),
    };
    const begun = shaped.flatMap((it) => begunTowards(context, it) ?? []);
    yield orFinish(draft, begun.find(({ at }) => at) ?? begun[0]);
  },
};

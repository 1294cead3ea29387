import { isUnanswered } from '../analysis/resistance.ts';
import { t } from '../text/l10n.ts';
import type { EntryRule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { alsoHangs } from './shared/hangs.ts';
import { hurt, mayBeAnswered, statedResistance } from './shared/resistance.ts';
import { waysToMeet } from './shared/ways.ts';
import page from './unanswered-resistance.md';

export const unansweredResistance: EntryRule<'stakeholders'> = {
  name: 'unanswered-resistance',
  severity: 'warning',
  step: 'answer-resistance',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const resistance = statedResistance(stakeholder);
    if (!resistance || !isUnanswered(stakeholder, context) || mayBeAnswered(context, stakeholder)) return;
    const ways = waysToMeet(context, stakeholder);
    const draft = {
      at: resistance.at,
      about: [stakeholder.id],
      so: t('No tactic answers the resistance of {who} ({how}).', {
        who: called(stakeholder),
        how: resistance.how,
      }),
      advice: ways.map(({ advice }) => advice).join(' '),
      more: alsoHangs(context, stakeholder),
      related: hurt(context, stakeholder).related,
      fixes: () => ways.flatMap(({ fixes }) => fixes()),
    };
    yield orFinish(draft, begunTowards(context, stakeholder));
  },
};

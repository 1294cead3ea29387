import type { Alignment } from '../analysis/alignment.ts';
import { countingFor } from '../analysis/resistance.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { named } from './shared/base.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { calledAction } from './shared/called.ts';
import { eachOnce, pursues, relatedHolders, withPower } from './shared/conflicts.ts';
import { alsoHangs } from './shared/hangs.ts';
import { ofPairs } from './shared/pairs.ts';
import { defineRationality, negotiate } from './shared/tactics.ts';
import page from './unanswered-conflict.md';

export const unansweredConflict: Rule = {
  name: 'unanswered-conflict',
  severity: 'warning',
  step: 'answer-resistance',
  page,
  each: 'actions',

  *of(action, context) {
    for (const alignment of context.alignments.touched(action))
      if (alignment.verdict === 'conflict' || alignment.verdict === 'mixed') yield* drafted(context, alignment);
  },
};

const drafted = ofPairs((context, { action, holder, stakeholder, aligned, conflicting }) => {
  const { resolve, inForce, doubts } = context;
  if (countingFor(stakeholder, context).some((tactic) => inForce.serves(tactic, action))) return undefined;
  if (doubts.mayBeTargeted(stakeholder)) return undefined;
  const hurt = eachOnce(action, resolve).filter(({ id }) => conflicting.includes(resolve(id)));
  const [first] = hurt;
  if (!first) return undefined;
  const through = context.messengerTo(stakeholder);
  return orFinish(
    {
      at: first.at,
      about: [stakeholder.id],
      so: t('{action} hurts {named}, which {withPower} {pursues}{though}. They may hold back; no tactic answers it.', {
        action: calledAction(action),
        named: named(hurt),
        withPower: withPower(holder),
        pursues: pursues([holder]),
        though: though(aligned),
      }),
      advice: t('Show them what they gain, or negotiate.'),
      more: alsoHangs(context, stakeholder, 'values'),
      related: hurt.flatMap(({ id }) => relatedHolders(context, id, [holder])),
      fixes: () => [...defineRationality(context, stakeholder, through), ...negotiate(context, stakeholder, through)],
    },
    begunTowards(context, stakeholder, (tactic) => inForce.serves(tactic, action)),
  );
});

const though = (aligned: Alignment['aligned']) =>
  aligned.length > 0 ? t(', though it serves {aligned} for them', { aligned: list(aligned, 'and', 4) }) : '';

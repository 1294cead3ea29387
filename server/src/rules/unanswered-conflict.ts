import type { Alignment, Holder } from '../analysis/alignment.ts';
import { countingFor } from '../analysis/resistance.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { named } from './shared/base.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { calledAction } from './shared/called.ts';
import { eachOnce, isOne, relatedHolders, withPower } from './shared/conflicts.ts';
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
      so: `${hurts(holder, { action: calledAction(action), values: named(hurt), who: withPower(holder) }, aligned)} ${t('They may hold back; no tactic answers it.')}`,
      advice: t('Show them what they gain, or negotiate.'),
      more: alsoHangs(context, stakeholder, 'values'),
      related: hurt.flatMap(({ id }) => relatedHolders(context, id, [holder])),
      fixes: () => [...defineRationality(context, stakeholder, through), ...negotiate(context, stakeholder, through)],
    },
    begunTowards(context, stakeholder, (tactic) => inForce.serves(tactic, action)),
  );
});

function hurts(
  holder: Holder,
  parts: Readonly<Record<'action' | 'values' | 'who', string>>,
  aligned: Alignment['aligned'],
): string {
  if (aligned.length === 0)
    return isOne([holder])
      ? t('{action} hurts {values}, which {who} pursues.', parts)
      : t('{action} hurts {values}, which {who} pursue.', parts);
  const served = list(aligned, 'and', 4);
  return isOne([holder])
    ? t('{action} hurts {values}, which {who} pursues, though it serves {served} for them.', { ...parts, served })
    : t('{action} hurts {values}, which {who} pursue, though it serves {served} for them.', { ...parts, served });
}

import type { Holder } from '../analysis/alignment.ts';
import { isPower } from '../analysis/preparation.ts';
import { countingFor } from '../analysis/resistance.ts';
import type { Action, Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { calledAction } from './shared/called.ts';
import { eachOnce, isOne, relatedHolders, withPower } from './shared/conflicts.ts';
import { alsoHangs } from './shared/hangs.ts';
import { ofPairs } from './shared/pairs.ts';
import { negotiate, quoted } from './shared/tactics.ts';
import page from './terminal-conflict-minor.md';

export const terminalConflictMinor: Rule = {
  name: 'terminal-conflict-minor',
  severity: 'warning',
  step: 'answer-resistance',
  page,
  each: 'actions',

  *of(action, context) {
    for (const alignment of context.alignments.touched(action))
      if (alignment.verdict === 'terminal-conflict') yield* drafted(context, alignment);
  },
};

const drafted = ofPairs((context, { action, holder, stakeholder, conflicting }) => {
  const { resolve, inForce, doubts } = context;
  if (stakeholder.power?.value === 'dominant' || doubts.mayHavePower(stakeholder)) return undefined;
  const tactics = countingFor(stakeholder, context).filter((tactic) => inForce.serves(tactic, action));
  if (tactics.length === 0 && doubts.mayBeTargeted(stakeholder)) return undefined;
  const values = eachOnce(action, resolve).filter(({ id }) => {
    const value = resolve(id);
    return conflicting.includes(value) && holder.values.terminal.has(value);
  });
  const [first] = values;
  if (!first) return undefined;
  const ids = values.map(({ id }) => id);
  const so = `${against(action, ids, holder)} ${t('They may fight it.')}`;
  const draft = { at: first.at, related: ids.flatMap((id) => relatedHolders(context, id, [holder])) };
  if (tactics.length > 0) return { ...draft, severity: 'info', message: `${so} ${howAnswered(tactics, ids, action)}` };
  return orFinish(
    {
      ...draft,
      about: [stakeholder.id],
      so,
      advice: t('No tactic answers it: ask what they would lose and what would make up for it, or change the action.'),
      more: alsoHangs(context, stakeholder, 'ends'),
      fixes: () => negotiate(context, stakeholder, context.messengerTo(stakeholder)),
    },
    begunTowards(context, stakeholder, (tactic) => inForce.serves(tactic, action)),
  );
});

/** How far what is aimed at them answers the conflict: an offer may, an argument or pressure leaves the loss as it is. */
function howAnswered(tactics: readonly Tactic[], values: readonly string[], { status }: Action): string {
  const offering = tactics.filter(({ type, offer }) => type?.value === 'negotiate' || offer?.value.trim());
  if (offering.length > 0) return mayMakeUp(offering, status);
  const names = list(tactics.map(quoted), 'and', 3);
  const hurt = list(values, 'and', 4);
  if (tactics.every(isPower)) {
    const question =
      values.length > 1
        ? t('which part of the action could spare them?')
        : t('which part of the action could spare it?');
    return tactics.length > 1
      ? t('{tactics} press them and leave {values} hurt: {question}', { tactics: names, values: hurt, question })
      : t('{tactic} presses them and leaves {values} hurt: {question}', { tactic: names, values: hurt, question });
  }
  const advice =
    values.length > 1
      ? t('ask what would make up for {values}, or spare them in the action.', { values: hurt })
      : t('ask what would make up for {value}, or spare it in the action.', { value: hurt });
  return tactics.length > 1
    ? t('{tactics} offer them nothing for it: {advice}', { tactics: names, advice })
    : t('{tactic} offers them nothing for it: {advice}', { tactic: names, advice });
}

function mayMakeUp(offering: readonly Tactic[], status: Action['status']): string {
  const names = list(offering.map(quoted), 'and', 3);
  const ask =
    status === 'planned'
      ? t('ask them whether it does, before the action begins.')
      : status === 'done'
        ? t('ask them whether it has.')
        : t('ask them whether it does.');
  return offering.length > 1
    ? t('{tactics} are meant to make up for it: {ask}', { tactics: names, ask })
    : t('{tactic} is meant to make up for it: {ask}', { tactic: names, ask });
}

function against(action: Action, ids: readonly string[], holder: Holder): string {
  const parts = { action: calledAction(action), who: withPower(holder) };
  const values = list(ids, 'and', 4);
  if (ids.length === 1)
    return isOne([holder])
      ? t('{action} goes against {value}, which {who} pursues for its own sake.', { ...parts, value: values })
      : t('{action} goes against {value}, which {who} pursue for its own sake.', { ...parts, value: values });
  return isOne([holder])
    ? t('{action} goes against {values}, which {who} pursues for their own sake.', { ...parts, values })
    : t('{action} goes against {values}, which {who} pursue for their own sake.', { ...parts, values });
}

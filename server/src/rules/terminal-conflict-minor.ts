import { list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { calledAction } from './shared/called.ts';
import { eachOnce, relatedHolders, withPower } from './shared/conflicts.ts';
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
  const tactics = inForce.forAction(stakeholder, action);
  if (tactics.length === 0 && doubts.mayBeTargeted(stakeholder)) return undefined;
  const values = eachOnce(action, resolve).filter(({ id }) => {
    const value = resolve(id);
    return conflicting.includes(value) && holder.values.terminal.has(value);
  });
  const [first] = values;
  if (!first) return undefined;
  const ids = values.map(({ id }) => id);
  const what = ids.length === 1 ? 'a terminal value' : 'terminal values';
  const so = `${calledAction(action)} goes against ${list(ids, 'and', 4)}, ${what} of ${withPower(holder)}. Expect active resistance.`;
  const draft = { at: first.at, related: ids.flatMap((id) => relatedHolders(context, id, [holder])) };
  if (tactics.length > 0) {
    const aimed = `${list(tactics.map(quoted), 'and', 3)} ${tactics.length === 1 ? 'is' : 'are'} aimed at them`;
    return { ...draft, severity: 'info', message: `${so} ${aimed}; watch whether that is enough.` };
  }
  return orFinish(
    {
      ...draft,
      about: [stakeholder.id],
      so,
      advice: 'No tactic answers it: ask what they would lose and what would make up for it, or change the action.',
      more: alsoHangs(context, stakeholder, 'values'),
      fixes: () => negotiate(context, stakeholder, context.messengerTo(stakeholder)),
    },
    begunTowards(context, stakeholder, (tactic) => inForce.serves(tactic, action)),
  );
});

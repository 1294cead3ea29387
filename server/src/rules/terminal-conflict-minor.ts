import { isPower } from '../analysis/preparation.ts';
import { countingFor } from '../analysis/resistance.ts';
import type { Action, Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { calledAction } from './shared/called.ts';
import { eachOnce, pursues, relatedHolders, withPower } from './shared/conflicts.ts';
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
  const so = t('{action} goes against {ids}, which {withPower} {pursues} for {part} own sake. They may fight it.', {
    action: calledAction(action),
    ids: list(ids, 'and', 4),
    withPower: withPower(holder),
    pursues: pursues([holder]),
    part: ids.length === 1 ? 'its' : 'their',
  });
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
  const [hurt, them] = [list(values, 'and', 4), values.length > 1 ? 'them' : 'it'];
  const [first, ...more] = offering.length > 0 ? offering : tactics;
  const names = list(
    [first, ...more].flatMap((tactic) => (tactic ? quoted(tactic) : [])),
    'and',
    3,
  );
  const verb = (one: string, many: string) => (more.length > 0 ? many : one);
  if (offering.length > 0)
    return t('{names} {verb} meant to make up for it: ask them whether {part}.', {
      names,
      verb: verb('is', 'are'),
      part:
        { planned: t('it does, before the action begins'), 'under-way': t('it does'), done: t('it has') }[
          String(status)
        ] ?? t('it does'),
    });
  return tactics.every(isPower)
    ? t('{names} {verb} them and {verb2} {hurt} hurt: which part of the action could spare {them}?', {
        names,
        verb: verb('presses', 'press'),
        verb2: verb('leaves', 'leave'),
        hurt,
        them,
      })
    : t('{names} {verb} them nothing for it: ask what would make up for {hurt}, or spare {them} in the action.', {
        names,
        verb: verb('offers', 'offer'),
        hurt,
        them,
      });
}

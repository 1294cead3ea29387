import { countingFor } from '../analysis/resistance.ts';
import { type Action, isJudged, isLive, type Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { Context, Rule } from './rule.ts';
import { type Begun, begunTowards, orFinish } from './shared/begun.ts';
import { called, calledAction, said } from './shared/called.ts';
import { alsoHangs } from './shared/hangs.ts';
import { placeholderIn } from './shared/placeholders.ts';
import { negotiate } from './shared/tactics.ts';
import page from './unaddressed-loss.md';

export const unaddressedLoss: Rule = {
  name: 'unaddressed-loss',
  severity: 'warning',
  step: 'answer-resistance',
  page,
  each: 'actions',

  *of(action, context) {
    if (!isJudged(action)) return;
    for (const { id, loss } of action.affects) {
      const stakeholder = context.stakeholder(id);
      if (!loss?.value.trim() || !stakeholder || context.isLead(stakeholder) || context.isAlly(stakeholder)) continue;
      if (isOffered(context, stakeholder, action) || mayBeOffered(context, stakeholder)) continue;
      yield orFinish(
        {
          at: loss.at,
          about: [id],
          so: takesSomething(action, stakeholder, said(loss.value, '')),
          advice: t('Ask what would make up for the loss, and offer that (negotiate).'),
          more: alsoHangs(context, stakeholder, 'values', 'loss'),
          related: [{ at: stakeholder.at, message: t('{who} would lose it', { who: called(stakeholder) }) }],
          fixes: () => negotiate(context, stakeholder, context.messengerTo(stakeholder)),
        },
        begun(context, stakeholder, action),
      );
    }
  },
};

/** The loss stands in the author’s words, in brackets. */
function takesSomething(action: Action, stakeholder: Stakeholder, loss: string): string {
  const parts = { action: calledAction(action), who: called(stakeholder) };
  return loss
    ? t('{action} takes something from {who} ({loss}), and nothing is offered for it.', { ...parts, loss })
    : t('{action} takes something from {who}, and nothing is offered for it.', parts);
}

const isOffered = (context: Context, stakeholder: Stakeholder, action: Action): boolean =>
  countingFor(stakeholder, context)
    .filter((tactic) => context.inForce.serves(tactic, action))
    .some(({ type, offer }) => type?.value === 'negotiate' || Boolean(offer?.value.trim()));

const mayBeOffered = ({ doubts }: Context, stakeholder: Stakeholder): boolean =>
  doubts.mayHaveStance(stakeholder) || doubts.mayBeTargeted(stakeholder) || doubts.mayLead(stakeholder);

/** An offer for which only a placeholder stands, or a trade that does not say what is traded. */
function begun(context: Context, stakeholder: Stakeholder, action: Action): Begun | undefined {
  const { inForce } = context;
  for (const tactic of inForce.towards(stakeholder.id)) {
    const at = isLive(tactic) && inForce.serves(tactic, action) ? placeholderIn(tactic, 'offer') : undefined;
    if (at) return { tactic, at };
  }
  return begunTowards(
    context,
    stakeholder,
    (tactic) => tactic.type?.value === 'negotiate' && inForce.serves(tactic, action),
  );
}

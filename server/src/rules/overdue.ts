import { actionSchema, tacticSchema } from '../../../schemas/plan.ts';
import { type Action, isOpen, type Tactic } from '../model/plan.ts';
import { isStatusUnread } from '../model/unread.ts';
import { t } from '../text/l10n.ts';
import { daysAgo } from '../text/words.ts';
import page from './overdue.md';
import type { Context, Draft, Rule } from './rule.ts';
import { called, calledAction, said } from './shared/called.ts';
import { daysBetween } from './shared/dates.ts';
import { quoted } from './shared/tactics.ts';

export const overdue: Rule = {
  name: 'overdue',
  severity: 'warning',
  step: 'tactics',
  page,

  *check(context) {
    for (const action of context.plan.actions)
      if ((action.status === 'planned' || action.status === 'under-way') && !isStatusUnread(action, actionKeys))
        yield* lateness(context, action, calledAction(action), sayHowFar());
    for (const tactic of context.plan.tactics)
      if (isOpen(tactic) && !isStatusUnread(tactic, tacticKeys))
        yield* lateness(context, tactic, quoted(tactic), whomToAsk(context, tactic));
  },
};

const actionKeys = Object.keys(actionSchema.shape);
const tacticKeys = Object.keys(tacticSchema.shape);

function* lateness({ today }: Context, { due, broken }: Action | Tactic, what: string, ask: string): Iterable<Draft> {
  const days = due && !broken ? daysBetween(due.value, today) : 0;
  if (due && days > 0)
    yield {
      at: due.at,
      message: `${t('{what} was due {ago}.', { what, ago: daysAgo(days) })} ${ask}`,
    };
}

const sayHowFar = () => t('Say how far it is: set the status to “done” or “dropped”, or choose a new date.');

function whomToAsk({ stakeholder }: Context, { owner }: Tactic): string {
  if (!owner) return sayHowFar();
  const known = stakeholder(owner.value);
  return t('Ask {who} how far it is, and say so: set the status to “done” or “dropped”, or choose a new date.', {
    who: known ? called(known) : said(owner.value, t('whoever owns it'), 40),
  });
}

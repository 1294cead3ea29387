import { monthInWords } from '../../../schemas/day.ts';
import { beginOf, loadOf, type MonthLoad, monthsIn, type Placed } from '../analysis/load.ts';
import { groupKey } from '../analysis/shared-groups.ts';
import { t } from '../text/l10n.ts';
import { byText } from '../text/order.ts';
import { count, inQuotes, list } from '../text/words.ts';
import type { Context, EntryRule } from './rule.ts';
import { fileName } from './shared/audience.ts';
import { called, calledAction, said } from './shared/called.ts';
import { isDeep, keyOf, loadsElsewhere } from './shared/other-plans.ts';
import page from './too-much-at-once.md';

export const tooMuchAtOnce: EntryRule<'actions'> = {
  name: 'too-much-at-once',
  severity: 'warning',
  step: 'plans',
  page,
  each: 'actions',

  *of(action, context) {
    if (context.others.length === 0) return;
    for (const { id, at, depth } of action.affects) {
      const stakeholder = context.stakeholder(id);
      if (depth?.value !== 'high' || !stakeholder) continue;
      const own = { file: context.plan.document.file, action: action.id };
      const { bears = 0, months } = context.sharedOf(loadOfGroup, id);
      const found = months.find((month) => isLater(month, bears, own));
      if (!found) continue;
      const deep = found.actions.filter((it) => it.depth === 'high');
      const others = deep.filter((it) => it.file !== own.file || it.action !== own.action);
      const parts = {
        who: called(stakeholder),
        changes: count(bears, 'deep change'),
        month: monthInWords(found.month),
        action: calledAction(action),
      };
      yield {
        at,
        message: messageOf(parts, deep.length, others.map(calledThere)),
        related: others.filter((it) => it.file === own.file).map((it) => ({ at: it.at, message: calledThere(it) })),
      };
    }
  },
};

function messageOf(
  parts: Readonly<Record<'who' | 'changes' | 'month' | 'action', string>>,
  number: number,
  others: readonly string[],
): string {
  return others.length === 0
    ? t(
        '{who} can bear {changes} at once, and in {month} there is one: {action}. Let it come later or go less deep, or ask those concerned what they can bear.',
        parts,
      )
    : t(
        '{who} can bear {changes} at once, and in {month} there are {number}: {actions}. Let one of them come later or go less deep, or ask those concerned what they can bear.',
        { ...parts, number, actions: list([parts.action, ...others], 'and', 4) },
      );
}

/** The months of one group, of all plans that share it. */
function loadOfGroup(context: Context, id: string) {
  const stakeholder = context.stakeholder(id);
  const key = stakeholder ? keyOf(stakeholder) : '';
  const { facts } = context;
  const own = {
    ...facts,
    groups: facts.groups.filter((group) => groupKey(group) === key),
    touches: facts.touches.filter((it) => it.group === key && isDeep(it)),
  };
  const [load] = loadOf([own, ...(context.shared(loadsElsewhere).get(key) ?? [])]);
  return { bears: load?.bears, months: load?.months ?? [] };
}

/** Whether the action is one of those in an overfull month that begin after as many as can be borne. */
function isLater({ over, actions, month }: MonthLoad, bears: number, own: Pick<Placed, 'file' | 'action'>): boolean {
  if (!over) return false;
  const inOrder = actions
    .filter((it) => it.depth === 'high' && monthsIn(it).includes(month))
    .map((it, index) => ({ it, index }))
    .sort((a, b) => byText(beginOf(a.it), beginOf(b.it)) || byText(a.it.file, b.it.file) || a.index - b.index);
  const place = inOrder.findIndex(({ it }) => it.file === own.file && it.action === own.action);
  return place >= bears;
}

const calledThere = ({ summary, action, file }: Placed) => `${inQuotes(said(summary, action, 40))} (${fileName(file)})`;

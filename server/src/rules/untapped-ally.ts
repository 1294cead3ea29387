import { countingFor } from '../analysis/resistance.ts';
import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { named, servedFor } from './shared/base.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { isOne } from './shared/conflicts.ts';
import { buildAlliance, quoted } from './shared/tactics.ts';
import page from './untapped-ally.md';

export const untappedAlly: Rule = {
  name: 'untapped-ally',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { inForce, doubts } = context;
    if (context.response(stakeholder) !== 'potential-ally' || context.isAlly(stakeholder)) return;
    if (countingFor(stakeholder, context).length > 0 || inForce.watching(stakeholder).length > 0) return;
    if (
      doubts.mayBeHurt(stakeholder) ||
      doubts.mayHaveStance(stakeholder) ||
      doubts.mayBeTargeted(stakeholder) ||
      doubts.mayLead(stakeholder)
    )
      return;
    const values = servedFor(context, stakeholder);
    const messenger = context.messengerTo(stakeholder);
    const carried = context.tacticsThrough(stakeholder).filter(isLive);
    const parts = {
      values: named(values),
      who: called(stakeholder),
      tactics: list(carried.map(quoted), 'and', 3),
    };
    yield orFinish(
      {
        at: stakeholder.at,
        about: [stakeholder.id],
        so: untapped(carried.length > 0, isOne([{ stakeholder }]), parts),
        advice: messenger
          ? t('{messenger}, an ally, can reach them: let them ask what they could do, and what they need for it.', {
              messenger: called(messenger),
            })
          : t('Tell them so, and ask them what they could do, and what they need for it.'),
        related: values.map((value) => ({ at: value.at, message: t('Serves {value}', { value: value.id }) })),
        fixes: () => buildAlliance(context, stakeholder, messenger),
      },
      begunTowards(context, stakeholder),
    );
  },
};

function untapped(
  carries: boolean,
  isOne: boolean,
  parts: Readonly<Record<'values' | 'who' | 'tactics', string>>,
): string {
  if (carries)
    return isOne
      ? t(
          'The plan serves {values}, which {who} pursues. It counts on them in {tactics}, and no tactic is aimed at them.',
          parts,
        )
      : t(
          'The plan serves {values}, which {who} pursue. It counts on them in {tactics}, and no tactic is aimed at them.',
          parts,
        );
  return isOne
    ? t('The plan serves {values}, which {who} pursues, and no tactic asks them to act for it.', parts)
    : t('The plan serves {values}, which {who} pursue, and no tactic asks them to act for it.', parts);
}

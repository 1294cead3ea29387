import { sectionPlace } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { count, list } from '../text/words.ts';
import type { Rule } from './rule.ts';
import page from './shallow-base.md';
import { allianceBegun, mayHaveMoreAllies, nextStep, winNextAlly } from './shared/base.ts';
import { orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';

export const shallowBase: Rule = {
  name: 'shallow-base',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  options: { 'min-allies': 3 },
  page,

  *check(context, { 'min-allies': fewest = 3 }) {
    const { depth, allies } = context.base;
    if (depth === 0 || depth >= fewest || mayHaveMoreAllies(context)) return;
    yield orFinish(
      {
        at: sectionPlace(context.plan, 'stakeholders'),
        so: t('Only {allies}, {who}: shallow base. Win at least {more}.', {
          allies: count(depth, 'ally', 'allies'),
          who: list(allies.map(called), 'and', 5),
          more: count(fewest - depth, 'more ally', 'more allies'),
        }),
        advice: nextStep(context),
        related: allies.map((ally) => ({ at: ally.at, message: t('Ally: {who}', { who: called(ally) }) })),
        fixes: () => winNextAlly(context),
      },
      allianceBegun(context),
    );
  },
};

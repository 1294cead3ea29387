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
    const only = t('Only {count}, {list}: shallow base.', {
      count: count(depth, 'ally', 'allies'),
      list: list(allies.map(called), 'and', 5),
    });
    yield orFinish(
      {
        at: sectionPlace(context.plan, 'stakeholders'),
        so: t('{only} Win at least {count}.', { only, count: count(fewest - depth, t('more ally'), t('more allies')) }),
        advice: nextStep(context),
        related: allies.map((ally) => ({ at: ally.at, message: t('Ally: {ally}', { ally: called(ally) }) })),
        fixes: () => winNextAlly(context),
      },
      allianceBegun(context),
    );
  },
};

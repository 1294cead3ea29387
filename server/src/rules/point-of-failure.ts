import type { Loss } from '../analysis/influence.ts';
import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './point-of-failure.md';
import type { Context, Rule } from './rule.ts';
import { mayHaveMoreAllies, needsOf } from './shared/base.ts';
import { called } from './shared/called.ts';

export const pointOfFailure: Rule = {
  name: 'point-of-failure',
  severity: 'info',
  step: 'resources',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(ally, context) {
    const loss = context.lossOf(ally);
    if (!loss || ally.broken) return;
    const grade = context.shared(gradeIn);
    if (grade === 'none' || grade === 'shallow') return; // More allies come first.
    if (context.shared(mayHaveMoreAllies)) return;
    const { resources, stakeholders } = loss;
    yield {
      at: ally.at,
      message: t('The plan hangs on {ally}. Without them, {consequence}. {advice}', {
        ally: called(ally),
        consequence: consequence(loss),
        advice: advice(ally, loss),
      }),
      related: [
        ...resources
          .flatMap((it) => needsOf(it))
          .map(({ id, at }) => ({ at, message: t('{id} is needed here', { id }) })),
        ...stakeholders.map((it) => ({ at: it.at, message: t('Nobody else reaches {it}', { it: called(it) }) })),
      ],
    };
  },
};

const gradeIn = ({ base }: Context) => base.grade;

function consequence({ resources, stakeholders }: Loss): string {
  const needed = resources.map(({ id }) => id);
  const names = stakeholders.map(called);
  const lost = [
    ...(needed.length > 0 ? [t('controls {needed}', { needed: list(needed, 'or', 4) })] : []),
    ...(names.length > 0 ? [t('gets through to {names}', { names: list(names, 'or', 4) })] : []),
  ];
  return t('nobody who stands behind it {join}', { join: lost.join(' or ') });
}

/** Who could take over is known of a resource that others control too. */
function advice(ally: Stakeholder, { resources, stakeholders }: Loss): string {
  const others = new Set(resources.flatMap(({ controlledBy }) => controlledBy).filter((it) => it !== ally));
  const names = [...others].map(called);
  return names.length > 0
    ? t('Win {names} too: they control it as well.', { names: list(names, 'or', 3) })
    : resources.length > 0
      ? t('Look for a second ally who could step in, while there is time.')
      : t('Ask them to bring you together with {list} while they can, or find a second who has their ear.', {
          list: list(stakeholders.map(called), 'and', 3),
        });
}

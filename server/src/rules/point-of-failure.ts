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
      message: `${whatHangs(ally, loss)} ${advice(ally, loss)}`,
      related: [
        ...resources
          .flatMap((it) => needsOf(it))
          .map(({ id, at }) => ({ at, message: t('{resource} is needed here', { resource: id }) })),
        ...stakeholders.map((it) => ({ at: it.at, message: t('Nobody else reaches {who}', { who: called(it) }) })),
      ],
    };
  },
};

const gradeIn = ({ base }: Context) => base.grade;

function whatHangs(ally: Stakeholder, { resources, stakeholders }: Loss): string {
  const who = called(ally);
  const needed = list(
    resources.map(({ id }) => id),
    'or',
    4,
  );
  const others = list(stakeholders.map(called), 'or', 4);
  if (others === '')
    return t('The plan hangs on {who}. Without them, nobody who stands behind it controls {resources}.', {
      who,
      resources: needed,
    });
  return needed === ''
    ? t('The plan hangs on {who}. Without them, nobody who stands behind it gets through to {others}.', { who, others })
    : t(
        'The plan hangs on {who}. Without them, nobody who stands behind it controls {resources} or gets through to {others}.',
        { who, resources: needed, others },
      );
}

/** Who could take over is known of a resource that others control too. */
function advice(ally: Stakeholder, { resources, stakeholders }: Loss): string {
  const others = new Set(resources.flatMap(({ controlledBy }) => controlledBy).filter((it) => it !== ally));
  const names = [...others].map(called);
  return names.length > 0
    ? t('Win {who} too: they control it as well.', { who: list(names, 'or', 3) })
    : resources.length > 0
      ? t('Look for a second ally who could step in, while there is time.')
      : t('Ask them to bring you together with {who} while they can, or find a second who has their ear.', {
          who: list(stakeholders.map(called), 'and', 3),
        });
}

import type { Analysis } from '../../analysis/analysis.ts';
import type { Base, Grade } from '../../analysis/base.ts';
import { t } from '../../text/l10n.ts';
import { count, list, sentence, short } from '../../text/words.ts';
import { type LinkView, type StakeholderView, stakeholderView } from '../entry.ts';
import type { Reported } from '../reported.ts';
import { gradeWords } from '../words.ts';
import { byDirection, type Direction } from './directions.ts';

/** Who carries the plan, now and when the tactics have done their work. */
export interface BaseView {
  readonly grade: Grade;
  /** One sentence: who is an ally, and how strong that makes the base. */
  readonly sentence: string;
  readonly allies: readonly StakeholderView[];
  /** Allies on whom something hangs, with what would be lost. */
  readonly pointsOfFailure: readonly PointOfFailureView[];
  /** As it would be if every open tactic reached what it aims for; absent when that changes nothing. */
  readonly projected?: ProjectedBaseView;
  readonly directions: readonly Direction[];
  /** How many allies more there are, and how many points of failure. */
  readonly more?: number;
  readonly morePoints?: number;
}

export interface PointOfFailureView extends LinkView {
  /** `staff-time and the way to the Board`. */
  readonly loss: string;
}

export interface ProjectedBaseView {
  readonly grade: Grade;
  readonly sentence: string;
  /** Allies then that are none now. */
  readonly won: readonly StakeholderView[];
}

/** `alone` when the plan needs no support: a limited change can be made alone. Whom a plan without actions has can be shown. */
export function baseView({ analysis, isPlan }: Reported): BaseView | 'alone' | undefined {
  const { needsSupport, base, plan } = analysis;
  if (!isPlan) return undefined;
  if (!needsSupport && plan.actions.length > 0) return 'alone';
  return needsSupport || base.depth > 0 ? carried(analysis) : undefined;
}

function carried(analysis: Analysis): BaseView {
  const { base, influence, projection } = analysis;
  const view = (stakeholder: Base['allies'][number]) => stakeholderView(stakeholder, analysis);
  const allies = base.allies.map(view);
  const known = new Set(base.allies.map(({ id }) => id));
  const won = projection.base.allies.filter(({ id }) => !known.has(id)).map(view);
  const pointsOfFailure = influence.pointsOfFailure.map((stakeholder) => {
    const { resources = [], stakeholders = [] } = influence.losses.get(stakeholder) ?? {};
    return {
      ...view(stakeholder),
      loss: list(
        [
          ...resources.map(({ id }) => id),
          ...stakeholders.map(({ name }) => t('the way to {name}', { name: short(name, 40) })),
        ],
        'and',
        5,
      ),
    };
  });
  const { grade } = projection.base;
  return {
    grade: base.grade,
    sentence: baseSentence(base.grade, base.allies.length),
    allies,
    pointsOfFailure,
    ...(won.length > 0 && { projected: { grade, sentence: projectedSentence(projection.base), won } }),
    directions: byDirection(allies, won, new Set(pointsOfFailure.map(({ id }) => id))),
  };
}

function baseSentence(grade: Grade, depth: number): string {
  const allies = sentence(count(depth, 'ally', 'allies'));
  switch (grade) {
    case 'none':
      return t('Nobody but the lead acts for the plan yet.');
    case 'shallow':
      return t('{allies}. One change of mind can leave the plan alone.', { allies });
    case 'narrow':
      return t('{allies}, all from one side. What moves one of them may move them all.', { allies });
    case 'broad':
      return t('{allies} from different sides.', { allies });
    default:
      return grade satisfies never;
  }
}

function projectedSentence({ grade, depth }: Base): string {
  return t('If the open tactics reach what they aim for: {allies}, {grade}.', {
    allies: count(depth, 'ally', 'allies'),
    grade: t(gradeWords[grade]),
  });
}

import type { Analysis } from '../../analysis/analysis.ts';
import type { Base, Grade } from '../../analysis/base.ts';
import type { Projection } from '../../analysis/projection.ts';
import { count, list, sentence, short } from '../../text/words.ts';
import { drawRoots, type RootsPicture } from '../pictures/roots.ts';
import { type LinkView, type StakeholderView, stakeholderView } from './entry.ts';

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
  readonly picture: RootsPicture;
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

export function baseView(analysis: Analysis, projection: Projection): BaseView {
  const { base, influence } = analysis;
  const view = (stakeholder: Base['allies'][number]) => stakeholderView(stakeholder, analysis);
  const allies = base.allies.map(view);
  const known = new Set(base.allies.map(({ id }) => id));
  const won = projection.base.allies.filter(({ id }) => !known.has(id)).map(view);
  const pointsOfFailure = influence.pointsOfFailure.map((stakeholder) => {
    const { resources = [], stakeholders = [] } = influence.losses.get(stakeholder) ?? {};
    return {
      ...view(stakeholder),
      loss: list(
        [...resources.map(({ id }) => id), ...stakeholders.map(({ name }) => `the way to ${short(name, 40)}`)],
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
    picture: drawRoots(allies, won, new Set(pointsOfFailure.map(({ id }) => id))),
  };
}

function baseSentence(grade: Grade, depth: number): string {
  const number = sentence(count(depth, 'ally', 'allies'));
  switch (grade) {
    case 'none':
      return 'Nobody but the lead acts for the plan yet.';
    case 'shallow':
      return `${number}: a shallow base. One change of mind can leave the plan alone.`;
    case 'narrow':
      return `${number}, all from one side: a narrow base. What moves one of them may move them all.`;
    case 'broad':
      return `${number} from different sides: a broad base.`;
    default:
      return grade satisfies never;
  }
}

function projectedSentence({ grade, depth }: Base): string {
  return `If the open tactics reach what they aim for: ${count(depth, 'ally', 'allies')}, a ${grade} base.`;
}

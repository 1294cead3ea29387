import { type Name, namesIn } from '../model/names.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import { type Alignments, alignments } from './alignment.ts';
import { type Base, baseOf } from './base.ts';
import { type Response, responses } from './response.ts';
import { type Situations, situationsOf } from './situation.ts';
import { needsSupport } from './support.ts';
import { type Resolve, resolver } from './values.ts';

/** Everything that is computed from a plan, once for each version of its text. */
export interface Analysis {
  readonly plan: Plan;
  readonly names: readonly Name[];
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  /** The id that a value is compared by. */
  readonly resolve: Resolve;
  readonly alignments: Alignments;
  readonly situations: Situations;
  readonly responses: ReadonlyMap<Stakeholder, Response>;
  readonly needsSupport: boolean;
  readonly base: Base;
}

export function analyze(plan: Plan): Analysis {
  const resolve = resolver(plan);
  const aligned = alignments(plan, resolve);
  const byId = new Map(plan.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  return {
    plan,
    names: namesIn(plan),
    stakeholder: (id) => byId.get(id),
    resolve,
    alignments: aligned,
    situations: situationsOf(plan.actions, aligned),
    responses: responses(plan.actions, aligned),
    needsSupport: needsSupport(plan),
    base: baseOf(plan),
  };
}

import { type Name, namesIn } from '../model/names.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import { type Alignments, alignments } from './alignment.ts';
import { type Base, baseOf } from './base.ts';
import { type Influence, influenceIn } from './influence.ts';
import { type Resource, resourcesOf } from './resources.ts';
import { type Response, responses } from './response.ts';
import { type Situations, situationsOf } from './situation.ts';
import { needsSupport } from './support.ts';
import { type AddedValues, catalogueWith, type KnownValue, type Resolve, resolver } from './values.ts';

/** Everything that rules and features read of a plan, computed once for each version of its text. */
export interface Analysis {
  readonly plan: Plan;
  readonly names: readonly Name[];
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  /** The catalogue, with what a configuration adds to it; the plan's own glossary is `plan.values`. */
  readonly catalogue: ReadonlyMap<string, KnownValue>;
  /** The id that a value is compared by. */
  readonly resolve: Resolve;
  readonly alignments: Alignments;
  readonly situations: Situations;
  readonly responses: ReadonlyMap<Stakeholder, Response>;
  readonly needsSupport: boolean;
  readonly base: Base;
  readonly resources: readonly Resource[];
  readonly influence: Influence;
}

export function analyze(plan: Plan, added: AddedValues = new Map()): Analysis {
  const catalogue = catalogueWith(added);
  const resolve = resolver(plan, catalogue);
  const aligned = alignments(plan, resolve);
  const byId = new Map(plan.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  const pursuedBy = new Map(aligned.holders.map(({ stakeholder, values }) => [stakeholder, values]));
  const resources = resourcesOf(plan);
  return {
    plan,
    names: namesIn(plan),
    stakeholder: (id) => byId.get(id),
    catalogue,
    resolve,
    alignments: aligned,
    situations: situationsOf(plan.actions, aligned),
    responses: responses(plan.actions, aligned),
    needsSupport: needsSupport(plan),
    base: baseOf(plan),
    resources,
    influence: influenceIn(plan, resources, (stakeholder) => pursuedBy.get(stakeholder)),
  };
}

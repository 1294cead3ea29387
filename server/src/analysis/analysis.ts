import { type Name, namesIn } from '../model/names.ts';
import type { Action, Plan, Stakeholder } from '../model/plan.ts';
import { type Alignments, alignments, type Verdict } from './alignment.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Base, baseOf, type ValuesAround } from './base.ts';
import { type Ceiling, ceilingOf } from './ceiling.ts';
import { type Doubts, doubtsIn } from './doubts.ts';
import { type InForce, inForceIn } from './in-force.ts';
import { type Influence, influenceIn } from './influence.ts';
import { judgedActions } from './judged.ts';
import { type Projection, project } from './projection.ts';
import { type Resource, resourcesOf } from './resources.ts';
import { type Response, responses, worstVerdicts } from './response.ts';
import { type Situations, situationsOf } from './situation.ts';
import { needsSupport } from './support.ts';
import { type AddedValues, catalogueWith, type KnownValue, type Resolve, resolver } from './values.ts';

/**
 * Everything that rules and features read of a plan, computed once for each version of its text. Of the actions it looks
 * at those that are judged; the plan has them all.
 */
export interface Analysis {
  readonly plan: Plan;
  /** The judged actions, in the order of the plan. */
  readonly actions: readonly Action[];
  readonly names: readonly Name[];
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  /** The catalogue, with what a configuration adds to it; the plan's own glossary is `plan.values`. */
  readonly catalogue: ReadonlyMap<string, KnownValue>;
  /** The id that a value is compared by. */
  readonly resolve: Resolve;
  readonly alignments: Alignments;
  readonly situations: Situations;
  /** How the actions stand to each stakeholder other than the lead, at worst. */
  readonly worst: ReadonlyMap<Stakeholder, Verdict>;
  readonly responses: ReadonlyMap<Stakeholder, Response>;
  readonly needsSupport: boolean;
  readonly inForce: InForce;
  /** What may be said though nobody can read it. */
  readonly doubts: Doubts;
  readonly base: Base;
  readonly balance: Balance;
  readonly projection: Projection;
  readonly resources: readonly Resource[];
  readonly influence: Influence;
  /** The highest stance that the stakeholder's values allow. */
  readonly ceiling: (stakeholder: Stakeholder) => Ceiling;
}

export function analyze(plan: Plan, added: AddedValues = new Map()): Analysis {
  const catalogue = catalogueWith(added);
  const resolve = resolver(plan, catalogue);
  const actions = judgedActions(plan);
  const judged = {
    actions,
    stakeholders: plan.stakeholders,
    ...(plan.organization && { organization: plan.organization }),
    ...(plan.lead && { lead: plan.lead }),
  };
  const aligned = alignments(judged, resolve);
  const byId = new Map(plan.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  const pursuedBy = new Map(aligned.holders.map(({ id, stakeholder, values }) => [stakeholder && id, values]));
  const values: ValuesAround = { of: ({ id }) => pursuedBy.get(id), organization: pursuedBy.get(undefined) };
  const resources = resourcesOf(judged);
  const worst = worstVerdicts(actions, aligned);
  return {
    plan,
    actions,
    names: namesIn(plan),
    stakeholder: (id) => byId.get(id),
    catalogue,
    resolve,
    alignments: aligned,
    situations: situationsOf(actions, aligned),
    worst,
    responses: responses(worst),
    needsSupport: needsSupport(actions),
    inForce: inForceIn(plan),
    doubts: doubtsIn(plan),
    base: baseOf(plan, values),
    balance: balanceOf(plan.stakeholders, plan.lead?.value),
    projection: project(plan, values),
    resources,
    influence: influenceIn(plan, resources, values.of),
    ceiling: (stakeholder) =>
      ceilingOf(worst.get(stakeholder) ?? 'unknown', stakeholder.stance?.value, aligned.effects(stakeholder).hurt),
  };
}

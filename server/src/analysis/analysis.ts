import { type Name, namesIn } from '../model/names.ts';
import type { Action, Plan, Stakeholder } from '../model/plan.ts';
import { type Alignments, alignments, type Verdict } from './alignment.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Base, baseOf, type ValuesAround } from './base.ts';
import { type Ceiling, ceilingOf } from './ceiling.ts';
import { type Doubts, doubtsIn } from './doubts.ts';
import { gridOf, type OnGrid } from './grid.ts';
import { type InForce, inForceIn } from './in-force.ts';
import { type Influence, influenceIn } from './influence.ts';
import { judgedActions } from './judged.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { dominantAgainst, isPrepared, preparationOf } from './preparation.ts';
import { type Projection, project } from './projection.ts';
import { unansweredIn } from './resistance.ts';
import { type Resource, resourcesOf } from './resources.ts';
import { type Response, responses, worstVerdicts } from './response.ts';
import { type Situations, situationsOf } from './situation.ts';
import { type Standing, standingOf } from './standing.ts';
import { needsSupport } from './support.ts';
import { type ToWin, toWin } from './to-win.ts';
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
  readonly standing: Standing<Stakeholder>;
  /** The judged actions that go against the terminal values of the organization or a dominant group, unprepared. */
  readonly unprepared: readonly Action[];
  /** Those other than the lead who resist and whom no tactic in force answers. */
  readonly unanswered: readonly Stakeholder[];
  readonly outlook: Outlook;
  readonly grid: readonly OnGrid[];
  /** Whom to win where that many allies are asked for. */
  readonly toWin: (minAllies: number) => ToWin;
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
  const ceiling = (stakeholder: Stakeholder) =>
    ceilingOf(worst.get(stakeholder) ?? 'unknown', stakeholder.stance?.value, aligned.effects(stakeholder).hurt);
  const inForce = inForceIn(plan);
  const situations = situationsOf(actions, aligned);
  const stakeholder = (id: string) => byId.get(id);
  const unprepared = actions.filter(
    (action) =>
      situations.of(action) === 'incompatible' &&
      !isPrepared(preparationOf(action, dominantAgainst(action, aligned), { plan, inForce })),
  );
  const unanswered = unansweredIn({ plan, stakeholder, inForce });
  const base = baseOf(plan, values);
  const needed = needsSupport(actions);
  const influence = influenceIn(plan, resources, values.of);
  const standing = once(() => standingOf(plan.stakeholders, plan.lead?.value));
  const projection = once(() => project(plan, values));
  const outlook = once(() =>
    outlookOf({
      plan,
      actions,
      needsSupport: needed,
      unprepared,
      grade: base.grade,
      standing: standing(),
      resources,
      unanswered,
    }),
  );
  const grid = once(() => gridOf(plan));
  return {
    plan,
    actions,
    names: namesIn(plan),
    stakeholder,
    catalogue,
    resolve,
    alignments: aligned,
    situations,
    worst,
    responses: responses(worst),
    needsSupport: needed,
    inForce,
    doubts: doubtsIn(plan),
    base,
    balance: balanceOf(plan.stakeholders, plan.lead?.value),
    resources,
    influence,
    ceiling,
    unprepared,
    unanswered,
    get standing() {
      return standing();
    },
    get projection() {
      return projection();
    },
    get outlook() {
      return outlook();
    },
    get grid() {
      return grid();
    },
    toWin: (minAllies) =>
      toWin({
        plan,
        margin: standing().margin,
        ceiling,
        resources,
        reach: influence.reach,
        keyStakeholders: influence.keyStakeholders,
        minAllies: needed ? minAllies : 0,
      }),
  };
}

/** Computed when it is first asked for, and never again. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

import { type Name, namesIn } from '../model/names.ts';
import { type Action, isJudged, type Plan, type Stakeholder } from '../model/plan.ts';
import { type Alignments, alignments, type Verdict } from './alignment.ts';
import { alike } from './alike.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Base, baseOf, type ValuesAround } from './base.ts';
import { type Ceiling, ceilingOf } from './ceiling.ts';
import { type Doubts, doubtsIn } from './doubts.ts';
import { gridOf, type OnGrid } from './grid.ts';
import { type InForce, inForceIn } from './in-force.ts';
import { type Influence, influenceIn } from './influence.ts';
import { judgedActions } from './judged.ts';
import { livePlan } from './live-plan.ts';
import { entriesIn, type Lookups, lookupsIn } from './lookups.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { dominantAgainst, isJustified, isPrepared, preparationOf, protectorsIn } from './preparation.ts';
import { type Projection, project } from './projection.ts';
import { after, type Families, lazily, type Parts, sameList, sameMap, together } from './reactive.ts';
import { unansweredIn } from './resistance.ts';
import { type Resource, resourcesOf } from './resources.ts';
import { type Response, responseOf, verdictsIn } from './response.ts';
import { type Situations, situationsIn } from './situation.ts';
import { type Slips, slipsIn } from './slips.ts';
import { type Standing, standingOf } from './standing.ts';
import { still } from './still.ts';
import { needsSupport } from './support.ts';
import { type ToWin, toWin } from './to-win.ts';
import {
  type AddedValues,
  aliasesIn,
  catalogueWith,
  type KnownValue,
  type Resolve,
  resolver,
  sameAliases,
} from './values.ts';

/**
 * Everything that rules and features read of a plan; each part is computed when it is first asked for, and again when
 * something that it was made from has changed. Of the actions it looks at those that are judged; the plan has them all.
 */
export interface Analysis extends Lookups {
  readonly plan: Plan;
  /** The judged actions, in the order of the plan. */
  readonly actions: readonly Action[];
  readonly names: readonly Name[];
  /** The catalogue, with what a configuration adds to it; the plan's own glossary is `plan.values`. */
  readonly catalogue: ReadonlyMap<string, KnownValue>;
  /** The id that a value is compared by. */
  readonly resolve: Resolve;
  /** The value ids that are compared as another one, which was most likely meant. */
  readonly slips: Slips;
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

/** The analysis of a plan that does not change. */
export function analyze(plan: Plan, added: AddedValues = new Map()): Analysis {
  return liveAnalysis(plan, added, still()).analysis;
}

/** The analysis of a plan that changes, if these families do: always that of its newest version. */
export interface LiveAnalysis {
  readonly analysis: Analysis;
  /** How its properties are made, for those who add some. They have to `settle` before they ask. */
  readonly parts: Parts<Analysis>;
  /** Has what changed reach whatever depends on it; costs nothing where nothing has changed. */
  readonly settle: () => void;
  /** What an entry says that is the same object as before counts as unchanged. */
  readonly update: (plan: Plan, added: AddedValues) => void;
}

export function liveAnalysis(first: Plan, firstAdded: AddedValues, families: Families): LiveAnalysis {
  const { cell, each, kept, settled } = families;
  const { plan, set } = livePlan(first, families);
  const added = cell(firstAdded, (one, other) => sameMap(one, other, alike));
  const entries = entriesIn(plan, families);
  const leadId = settled(() => plan.lead?.value);
  const actions = kept(() => judgedActions(plan), sameList);
  const judgedAction = (id: string) => {
    const action = entries.action(id);
    return action && isJudged(action) ? action : undefined;
  };

  const catalogue = kept(() => catalogueWith(added.get()));
  const aliases = settled(() => aliasesIn(plan.values, catalogue()), sameAliases);
  const slips = settled(() => {
    const { own, aliases: others } = aliases();
    return slipsIn(plan, (id) => own.has(id) || others.has(id) || catalogue().has(id));
  }, sameMap);
  const resolve = settled(() => resolver(aliases(), slips()));
  const aligned = alignments({ plan, actions, leadId, ...entries, action: judgedAction, resolve }, families);
  const situations = situationsIn(actions, judgedAction, aligned, families);
  const verdicts = verdictsIn(plan, actions, aligned, families);

  const values: ValuesAround = {
    of: (stakeholder) => aligned.holder(stakeholder)?.values,
    get organization() {
      return aligned.organization?.values;
    },
  };
  const resources = kept(() => resourcesOf(plan, actions()), sameList);
  const influence = kept(() => influenceIn(plan, resources(), values.of));
  const base = kept(() => baseOf(plan, values));
  const lookups = lookupsIn(
    { plan, actions, base, influence, resources, worst: verdicts.of, situation: situations.of },
    entries,
    families,
  );
  const inForce = inForceIn((id) => lookups.tacticsTowards()({ id }), entries.action);
  const doubts = kept(() => doubtsIn(plan, families));
  const needed = settled(() => needsSupport(actions()));
  const ceiling = (it: Stakeholder) =>
    ceilingOf(verdicts.of(it.id) ?? 'unknown', it.stance?.value, aligned.effects(it).hurt);
  const protectors = kept(() => protectorsIn(plan), sameList);
  const isUnprepared = each((id) => {
    const action = judgedAction(id);
    if (!action || situations.of(action) !== 'incompatible') return false;
    if (!isJustified(action)) return true;
    const known = { protectors: protectors(), inForce, doubts: doubts() };
    return !isPrepared(preparationOf(action, dominantAgainst(action, aligned), known));
  });
  const unprepared = kept(() => actions().filter(({ id }) => isUnprepared(id)), sameList);
  const unanswered = kept(() => unansweredIn({ plan, stakeholder: entries.stakeholder, inForce }), sameList);
  const standing = kept(() => standingOf(plan.stakeholders, leadId()));
  const outlook = kept(() =>
    outlookOf({
      plan,
      actions: actions(),
      needsSupport: needed(),
      unprepared: unprepared(),
      grade: base().grade,
      standing: standing(),
      resources: resources(),
      unanswered: unanswered(),
    }),
  );
  let isSettled = true;
  const settle = () => {
    if (isSettled) return;
    isSettled = true;
    families.settle();
  };
  /** They depend on nothing that has to be settled, so that whoever wants no more gets them at once. */
  const written: Parts<Pick<Analysis, 'plan' | 'names' | 'catalogue'>> = {
    plan: () => plan,
    names: kept(() => namesIn(plan), alike),
    catalogue,
  };
  const parts: Parts<Analysis> = {
    ...lookups,
    ...written,
    actions,
    resolve,
    slips,
    alignments: () => aligned,
    situations: () => situations,
    worst: verdicts.all,
    responses: kept(() => new Map([...verdicts.all()].map(([it, verdict]) => [it, responseOf(verdict)]))),
    needsSupport: needed,
    inForce: () => inForce,
    doubts,
    base,
    balance: kept(() => balanceOf(plan.stakeholders, leadId())),
    projection: kept(() => project(plan, values)),
    resources,
    influence,
    ceiling: () => ceiling,
    standing,
    unprepared,
    unanswered,
    outlook,
    grid: kept(() => gridOf(plan)),
    toWin: () => (minAllies) =>
      toWin({
        plan,
        margin: standing().margin,
        ceiling,
        resources: resources(),
        reach: influence().reach,
        keyStakeholders: influence().keyStakeholders,
        minAllies: needed() ? minAllies : 0,
      }),
  };
  return {
    analysis: lazily(families.changes ? { ...after(settle, parts), ...written } : parts),
    parts,
    settle,
    update: (next, nextAdded) => {
      isSettled = false;
      together(() => {
        set(next);
        added.set(nextAdded);
        families.tidy();
      });
    },
  };
}

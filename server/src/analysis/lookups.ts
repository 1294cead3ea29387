import type { Action, Stakeholder, Tactic } from '../model/plan.ts';
import type { Analysis } from './analysis.ts';
import { isAlly } from './base.ts';
import type { Loss, Route } from './influence.ts';
import type { Resource } from './resources.ts';
import type { Response } from './response.ts';
import type { Situation } from './situation.ts';

/** Narrow questions about one entry. Whoever asks only these depends on little, whatever else the plan says. */
export interface Lookups {
  /** The stakeholder who drives the plan. */
  readonly lead: Stakeholder | undefined;
  readonly isLead: (stakeholder: Stakeholder) => boolean;
  /** Acts for the plan; the lead is never its own ally. */
  readonly isAlly: (stakeholder: Stakeholder) => boolean;
  /** Whether much depends on the stakeholder. */
  readonly isKey: (stakeholder: Stakeholder) => boolean;
  readonly action: (id: string) => Action | undefined;
  readonly tactic: (id: string) => Tactic | undefined;
  /** A resource that an action needs. */
  readonly resource: (id: string) => Resource | undefined;
  /** The needed resources that the stakeholder controls, in the order in which they are first needed. */
  readonly controlledBy: (stakeholder: Stakeholder) => readonly Resource[];
  /** Every tactic that targets the stakeholder, given up or not, each once, in the order of the plan. */
  readonly tacticsTowards: (stakeholder: Stakeholder) => readonly Tactic[];
  /** What the stakeholder can be expected to do; unknown of the lead. */
  readonly response: (stakeholder: Stakeholder) => Response;
  readonly situation: (action: Action) => Situation;
  /** The way from an ally to a key stakeholder that is none. */
  readonly routeTo: (stakeholder: Stakeholder) => Route | undefined;
  /** The ally through whom to reach the stakeholder; further than one step only the ways to key stakeholders are known. */
  readonly messengerTo: (stakeholder: Stakeholder) => Stakeholder | undefined;
  /** What the plan would lose with an ally on whom something hangs. */
  readonly lossOf: (stakeholder: Stakeholder) => Loss | undefined;
}

export function lookupsIn(analysis: Analysis): Lookups {
  const { plan, stakeholder, influence, resources, responses, situations, base } = analysis;
  const once = <T>(make: () => T): (() => T) => {
    let made: { readonly it: T } | undefined;
    return () => {
      made ??= { it: make() };
      return made.it;
    };
  };
  const keys = once(() => new Set(influence.keyStakeholders));
  const actions = once(() => new Map(plan.actions.map((action) => [action.id, action])));
  const tactics = once(() => new Map(plan.tactics.map((tactic) => [tactic.id, tactic])));
  const needed = once(() => new Map(resources.map((resource) => [resource.id, resource])));
  const controlled = once(() => lists(resources, ({ controlledBy }) => controlledBy));
  const towards = once(() => lists(plan.tactics, ({ targets }) => new Set(targets.map(({ id }) => id))));
  const routes = once(() => new Map(influence.routes.map((route) => [route.to, route])));
  const listeners = once(() =>
    lists(base.allies, (ally) => new Set(ally.influences.flatMap(({ id }) => stakeholder(id) ?? []))),
  );
  return {
    lead: plan.lead && stakeholder(plan.lead.value),
    isLead: ({ id }) => id === plan.lead?.value,
    isAlly: (it) => isAlly(plan, it),
    isKey: (it) => keys().has(it),
    action: (id) => actions().get(id),
    tactic: (id) => tactics().get(id),
    resource: (id) => needed().get(id),
    controlledBy: (it) => controlled().get(it) ?? [],
    tacticsTowards: ({ id }) => towards().get(id) ?? [],
    response: (it) => responses.get(it) ?? 'unknown',
    situation: (it) => situations.of(it),
    routeTo: (it) => routes().get(it),
    messengerTo: (it) =>
      routes().get(it)?.path[0] ??
      listeners()
        .get(it)
        ?.find((ally) => ally !== it),
    lossOf: (it) => influence.losses.get(it),
  };
}

/** For each key the items that have it, in the order of the items. */
function lists<K, V>(items: readonly V[], keysOf: (item: V) => Iterable<K>): ReadonlyMap<K, readonly V[]> {
  const found = new Map<K, V[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = found.get(key);
      if (known) known.push(item);
      else found.set(key, [item]);
    }
  return found;
}

import type { Plan, Stakeholder } from '../model/plan.ts';
import { isAlly } from './base.ts';
import type { Resource } from './resources.ts';
import type { Pursued } from './values.ts';

/** Who listens to whom, and how the plan gets to those who matter: LANGUAGE 4.7. Lists are in the order of the plan. */
export interface Influence {
  /** Stakeholders reachable from the lead or an ally in one step or more. */
  readonly reach: readonly Stakeholder[];
  /** Dominant or strong stakeholders, and those who control a needed resource, other than the lead. */
  readonly keyStakeholders: readonly Stakeholder[];
  /** For each key stakeholder that is no ally and can be reached from one: the way there. */
  readonly routes: readonly Route[];
  /** Allies without whom a secured resource is secured by nobody, or a key stakeholder that is no ally is out of reach. */
  readonly pointsOfFailure: readonly Stakeholder[];
  /** What the plan would lose with each point of failure. */
  readonly losses: ReadonlyMap<Stakeholder, Loss>;
}

export interface Route {
  readonly to: Stakeholder;
  /** From an ally to the target, both included. */
  readonly path: readonly Stakeholder[];
}

export interface Loss {
  readonly resources: readonly Resource[];
  /** Key stakeholders whom nobody else reaches. */
  readonly stakeholders: readonly Stakeholder[];
}

/** What somebody pursues; it decides between messengers who are equally near. */
type ValuesOf = (stakeholder: Stakeholder) => Pursued | undefined;

export function influenceIn(
  plan: Pick<Plan, 'stakeholders' | 'lead'>,
  resources: readonly Resource[],
  valuesOf: ValuesOf,
): Influence {
  const graph = graphOf(plan);
  const isLead = ({ id }: Stakeholder) => id === plan.lead?.value;
  const allies = plan.stakeholders.filter((stakeholder) => isAlly(plan, stakeholder));
  const speakers = plan.stakeholders.filter((stakeholder) => isLead(stakeholder) || isAlly(plan, stakeholder));
  const reachedBy = lastSpeakers(graph, speakers);
  const keyStakeholders = keyStakeholdersOf(plan, resources).filter((stakeholder) => !isLead(stakeholder));
  const distances = distancesFrom(allies, graph);
  const toReach = keyStakeholders.filter((stakeholder) => !isAlly(plan, stakeholder));
  const losses = lossesOf(allies, resources, toReach, reachedBy);
  return {
    reach: plan.stakeholders.filter((stakeholder) => reachedBy.has(stakeholder)),
    keyStakeholders,
    routes: toReach
      .filter((to) => distances.has(to))
      .map((to) => ({ to, path: route(graph, distances, to, valuesOf) })),
    pointsOfFailure: allies.filter((ally) => losses.has(ally)),
    losses,
  };
}

interface Graph {
  readonly next: ReadonlyMap<Stakeholder, readonly Stakeholder[]>;
  readonly before: ReadonlyMap<Stakeholder, readonly Stakeholder[]>;
  /** In the order of the plan. */
  readonly place: ReadonlyMap<Stakeholder, number>;
}

function graphOf({ stakeholders }: Pick<Plan, 'stakeholders'>): Graph {
  const byId = new Map(stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  const next = new Map<Stakeholder, Stakeholder[]>();
  const before = new Map<Stakeholder, Stakeholder[]>(stakeholders.map((stakeholder) => [stakeholder, []]));
  for (const stakeholder of stakeholders) {
    const listeners = [...new Set(stakeholder.influences.map(({ id }) => byId.get(id)))].flatMap((it) => it ?? []);
    next.set(stakeholder, listeners);
    for (const listener of listeners) before.get(listener)?.push(stakeholder);
  }
  return { next, before, place: new Map(stakeholders.map((stakeholder, index) => [stakeholder, index])) };
}

function keyStakeholdersOf(
  { stakeholders }: Pick<Plan, 'stakeholders'>,
  resources: readonly Resource[],
): Stakeholder[] {
  const controllers = new Set(resources.flatMap(({ controlledBy }) => controlledBy));
  return stakeholders.filter((stakeholder) => {
    const power = stakeholder.power?.value;
    return power === 'dominant' || power === 'strong' || controllers.has(stakeholder);
  });
}

/**
 * For everybody reached, those speakers (the lead and the allies) from whom a way of one step or more leads there past no
 * other speaker. Whoever has exactly one is lost without that one, as every way has a last speaker; so two are enough to
 * know, and nobody is visited more than twice.
 */
function lastSpeakers({ next }: Graph, speakers: readonly Stakeholder[]): ReadonlyMap<Stakeholder, Stakeholder[]> {
  const speaks = new Set(speakers);
  const found = new Map<Stakeholder, Stakeholder[]>();
  for (const speaker of speakers) {
    const pending = [...(next.get(speaker) ?? [])];
    for (let at = pending.pop(); at; at = pending.pop()) {
      const known = found.get(at) ?? [];
      if (known.length > 1 || known.includes(speaker)) continue;
      found.set(at, [...known, speaker]);
      if (!speaks.has(at)) for (const listener of next.get(at) ?? []) pending.push(listener);
    }
  }
  return found;
}

function lossesOf(
  allies: readonly Stakeholder[],
  resources: readonly Resource[],
  keyStakeholders: readonly Stakeholder[],
  reachedBy: ReadonlyMap<Stakeholder, readonly Stakeholder[]>,
): ReadonlyMap<Stakeholder, Loss> {
  const losses = new Map(
    allies.map((ally) => [ally, { resources: [] as Resource[], stakeholders: [] as Stakeholder[] }]),
  );
  for (const resource of resources) {
    const [only, second] = resource.securedBy;
    if (only && !second) losses.get(only)?.resources.push(resource);
  }
  for (const stakeholder of keyStakeholders) {
    const [only, second] = reachedBy.get(stakeholder) ?? [];
    if (only && !second) losses.get(only)?.stakeholders.push(stakeholder);
  }
  return new Map([...losses].filter(([, loss]) => loss.resources.length + loss.stakeholders.length > 0));
}

/** The fewest steps from an ally to everybody whom one reaches. */
function distancesFrom(allies: readonly Stakeholder[], { next }: Graph): ReadonlyMap<Stakeholder, number> {
  const distances = new Map(allies.map((ally) => [ally, 0]));
  for (const [at, distance] of distances)
    for (const listener of next.get(at) ?? []) if (!distances.has(listener)) distances.set(listener, distance + 1);
  return distances;
}

/**
 * The shortest way from an ally: of several, that of the messenger who shares most values with the target (Biggers:
 * people who understand how both sides work together), then the first by the order of the plan.
 */
function route(
  { before, place }: Graph,
  distances: ReadonlyMap<Stakeholder, number>,
  to: Stakeholder,
  valuesOf: ValuesOf,
): Stakeholder[] {
  const onward = new Map<Stakeholder, Stakeholder[]>([[to, []]]);
  const messengers: Stakeholder[] = [];
  for (const at of onward.keys()) {
    const distance = distances.get(at) ?? 0;
    if (distance === 0) messengers.push(at);
    else
      for (const from of before.get(at) ?? []) {
        if (distances.get(from) !== distance - 1) continue;
        const known = onward.get(from);
        if (known) known.push(at);
        else onward.set(from, [at]);
      }
  }
  const earliest = (stakeholders: readonly Stakeholder[]) => least(stakeholders, (it) => place.get(it) ?? 0);
  const shared = new Map(messengers.map((messenger) => [messenger, sharedBy(valuesOf(messenger), valuesOf(to))]));
  const most = Math.max(...shared.values());
  const path: Stakeholder[] = [];
  for (
    let at = earliest(messengers.filter((messenger) => shared.get(messenger) === most));
    at;
    at = earliest(onward.get(at) ?? [])
  )
    path.push(at);
  return path;
}

function sharedBy(one: Pursued | undefined, other: Pursued | undefined): number {
  if (!one || !other) return 0;
  return [...one.terminal, ...one.instrumental].filter(
    (value) => other.terminal.has(value) || other.instrumental.has(value),
  ).length;
}

function least<T>(items: readonly T[], rank: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || rank(item) < rank(best) ? item : best),
    undefined,
  );
}

import type { Action, Plan, Stakeholder } from '../model/plan.ts';
import { type Pursued, placeholder, pursued, type Resolve } from './values.ts';

/** How an action stands to what a holder pursues, from worst to best; `unknown` says nothing and comes last. */
export const verdicts = ['terminal-conflict', 'conflict', 'mixed', 'aligned', 'unrelated', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Somebody whose values an action may serve or hurt: the organization, or a stakeholder other than the lead. */
export interface Holder {
  /** The stakeholder's id, or `organization`. */
  readonly id: string;
  readonly name: string;
  readonly values: Pursued;
  /** Absent for the organization. */
  readonly stakeholder?: Stakeholder;
}

/** One action and one holder: LANGUAGE 4.1, after Anderson’s question how an action aligns with the values pursued. */
export interface Alignment {
  readonly action: Action;
  readonly holder: Holder;
  readonly verdict: Verdict;
  /** −1 to 1, two decimals: terminal values weigh 3, instrumental 1; aligned counts +1, conflicting −1. */
  readonly score: number;
  /** Share 0 to 1, two decimals, of the holder's values that the action names at all. */
  readonly coverage: number;
  /** Resolved value ids in the action's order, each once. */
  readonly aligned: readonly string[];
  readonly conflicting: readonly string[];
}

export interface Alignments {
  /** The organization first, if the plan names it, then the stakeholders in the order of the plan. */
  readonly holders: readonly Holder[];
  /** Those that share a value with the action, in the order of `holders`. */
  readonly touched: (action: Action) => readonly Alignment[];
  /** Those of the stakeholder that share a value with an action, in the order of the actions. */
  readonly touching: (stakeholder: Stakeholder) => readonly Alignment[];
  /** What all actions together serve and hurt of a stakeholder's values. */
  readonly effects: (stakeholder: Stakeholder) => Effects;
  readonly of: (action: Action, holder: Holder) => Alignment;
}

export interface Effects {
  readonly served: ReadonlySet<string>;
  readonly hurt: ReadonlySet<string>;
}

/**
 * Aligns every action with every holder. Only pairs that share a value are computed ahead, so that the work grows with
 * what the plan says and not with actions times holders.
 */
export function alignments(
  plan: Pick<Plan, 'organization' | 'stakeholders' | 'lead' | 'actions'>,
  resolve: Resolve,
): Alignments {
  const holders = holdersOf(plan, resolve);
  const holdersByValue = new Map<string, Holder[]>();
  for (const holder of holders)
    for (const value of [...holder.values.terminal, ...holder.values.instrumental]) {
      const known = holdersByValue.get(value);
      if (known) known.push(holder);
      else holdersByValue.set(value, [holder]);
    }

  const order = new Map(holders.map((holder, index) => [holder, index]));
  const touched = new Map<Action, Map<Holder, Alignment>>();
  const touching = new Map<Stakeholder, Alignment[]>();
  for (const action of plan.actions) {
    const stated = statedBy(action, resolve);
    const near = new Set([...stated.all].flatMap((value) => holdersByValue.get(value) ?? []));
    const sorted = [...near].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const found = new Map(sorted.map((holder) => [holder, align(action, stated, holder)]));
    touched.set(action, found);
    for (const [{ stakeholder }, alignment] of found) {
      if (!stakeholder) continue;
      const known = touching.get(stakeholder);
      if (known) known.push(alignment);
      else touching.set(stakeholder, [alignment]);
    }
  }
  const effects = new Map<Stakeholder, Effects>();
  return {
    holders,
    effects: (stakeholder) => {
      const known = effects.get(stakeholder) ?? effectsOf(touching.get(stakeholder) ?? []);
      effects.set(stakeholder, known);
      return known;
    },
    touched: (action) => [...(touched.get(action)?.values() ?? [])],
    touching: (stakeholder) => touching.get(stakeholder) ?? [],
    of: (action, holder) => touched.get(action)?.get(holder) ?? unrelated(action, holder),
  };
}

function effectsOf(touching: readonly Alignment[]): Effects {
  const [served, hurt] = [new Set<string>(), new Set<string>()];
  for (const { aligned, conflicting } of touching) {
    for (const value of aligned) served.add(value);
    for (const value of conflicting) hurt.add(value);
  }
  return { served, hurt };
}

/** Whether the action says anything about values. */
export const statesValues = ({ alignsWith, conflictsWith }: Action): boolean =>
  [...alignsWith, ...conflictsWith].some(({ id }) => id !== placeholder);

export const hasValues = ({ values }: Holder): boolean => values.terminal.size + values.instrumental.size > 0;

function holdersOf(plan: Pick<Plan, 'organization' | 'stakeholders' | 'lead'>, resolve: Resolve): Holder[] {
  const { organization } = plan;
  const own: Holder[] = organization
    ? [
        {
          id: 'organization',
          name: organization.name?.value.trim() || 'the organization',
          values: pursued(organization.values, resolve),
        },
      ]
    : [];
  const others = plan.stakeholders
    .filter(({ id }) => id !== plan.lead?.value)
    .map((stakeholder) => ({
      id: stakeholder.id,
      name: stakeholder.name,
      values: pursued(stakeholder.values, resolve),
      stakeholder,
    }));
  return [...own, ...others];
}

interface Stated {
  readonly aligned: ReadonlySet<string>;
  /** For each value hurt, the ids whose pursuit of it suffers, or everybody's. */
  readonly conflicting: ReadonlyMap<string, ReadonlySet<string> | 'everybody'>;
  readonly all: ReadonlySet<string>;
}

function statedBy({ alignsWith, conflictsWith }: Action, resolve: Resolve): Stated {
  const aligned = new Set(alignsWith.map(({ id }) => resolve(id)));
  const conflicting = new Map<string, ReadonlySet<string> | 'everybody'>();
  for (const { id, for: only } of conflictsWith) {
    const value = resolve(id);
    const known = conflicting.get(value);
    if (!only || known === 'everybody') conflicting.set(value, 'everybody');
    else conflicting.set(value, new Set([...(known ?? []), ...only.map((it) => it.id)]));
  }
  return { aligned, conflicting, all: new Set([...aligned, ...conflicting.keys()]) };
}

function align(action: Action, stated: Stated, holder: Holder): Alignment {
  const { terminal, instrumental } = holder.values;
  const holds = (value: string) => terminal.has(value) || instrumental.has(value);
  const aligned = [...stated.aligned].filter(holds);
  const conflicting = [...stated.conflicting]
    .filter(([value, whose]) => holds(value) && (whose === 'everybody' || whose.has(holder.id)))
    .map(([value]) => value);
  const weight = (value: string) => (terminal.has(value) ? 3 : 1);
  const sum = (values: readonly string[]) => values.reduce((total, value) => total + weight(value), 0);
  const hurt = new Set(conflicting);
  const served = aligned.filter((value) => !hurt.has(value));
  const all = 3 * terminal.size + instrumental.size;
  return {
    action,
    holder,
    verdict: verdictOf(aligned, conflicting, terminal),
    score: twoDecimals((sum(served) - sum(conflicting)) / all),
    coverage: twoDecimals([...stated.all].filter(holds).length / (terminal.size + instrumental.size)),
    aligned,
    conflicting,
  };
}

function verdictOf(aligned: readonly string[], conflicting: readonly string[], terminal: ReadonlySet<string>): Verdict {
  if (conflicting.some((value) => terminal.has(value))) return 'terminal-conflict';
  if (conflicting.length > 0) return aligned.length > 0 ? 'mixed' : 'conflict';
  return aligned.length > 0 ? 'aligned' : 'unrelated';
}

function unrelated(action: Action, holder: Holder): Alignment {
  const verdict = statesValues(action) && hasValues(holder) ? 'unrelated' : 'unknown';
  return { action, holder, verdict, score: 0, coverage: 0, aligned: [], conflicting: [] };
}

/** Halves go away from zero, so that for and against are rounded alike; never −0. */
const twoDecimals = (share: number): number => Number(share.toFixed(2)) + 0;

import type { Action, Plan, Stakeholder, ValuesHeld } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { type Families, grouped, type Same, sameList, sameMap, sameSet } from './reactive.ts';
import { type Pursued, pursued, type Resolve } from './values.ts';

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
  readonly touching: (stakeholder: Pick<Stakeholder, 'id'>) => readonly Alignment[];
  /** What all actions together serve and hurt of a stakeholder's values. */
  readonly effects: (stakeholder: Pick<Stakeholder, 'id'>) => Effects;
  readonly of: (action: Action, holder: Holder) => Alignment;
  readonly organization: Holder | undefined;
  /** What there is of the stakeholder as a holder; nothing of the lead. */
  readonly holder: (stakeholder: Pick<Stakeholder, 'id'>) => Holder | undefined;
}

export interface Effects {
  readonly served: ReadonlySet<string>;
  readonly hurt: ReadonlySet<string>;
}

/** What alignments are made from: the newest version of it, whenever it is read. */
export interface Aligned {
  readonly plan: Pick<Plan, 'organization' | 'stakeholders'>;
  /** The judged actions. */
  readonly actions: () => readonly Action[];
  readonly leadId: () => string | undefined;
  readonly stakeholder: (id: string) => Stakeholder | undefined;
  readonly action: (id: string) => Action | undefined;
  readonly resolve: () => Resolve;
}

/**
 * Aligns every action with every holder. Only pairs that share a value are computed, so that the work grows with what the
 * plan says and not with actions times holders; and of those only the ones whose action or holder has changed.
 */
export function alignments(
  { plan, actions, leadId, stakeholder, action, resolve }: Aligned,
  { each, kept, settled, spread }: Families,
): Alignments {
  const held = each((id) => pursued(stakeholder(id)?.values ?? noValues, resolve()), samePursued);
  const holder = each<Holder | undefined>((id) => {
    const found = stakeholder(id);
    return found && id !== leadId() ? { id, name: found.name, values: held(id), stakeholder: found } : undefined;
  });
  const organization = kept(() => organizationIn(plan, resolve()), sameOrganization);
  const holders = kept(
    () => [organization(), ...plan.stakeholders.map(({ id }) => holder(id))].filter((it) => it !== undefined),
    sameList,
  );
  const order = settled(() => new Map(holders().map(({ id, stakeholder: of }, index) => [of && id, index])), sameMap);
  const holdersOf = spread<readonly Holder[]>(
    () => grouped(holders(), ({ values }) => [...values.terminal, ...values.instrumental]),
    sameList,
  );

  const stated = each<Stated>((id) => {
    const found = action(id);
    return found ? statedBy(found, resolve()) : nothingStated;
  }, sameStated);
  const actionsOf = spread<readonly Action[]>(() => grouped(actions(), ({ id }) => stated(id).all), sameList);

  const known = new WeakMap<Action, WeakMap<Holder, Known>>();
  const pair = (of: Action, to: Holder): Alignment => {
    const says = stated(of.id);
    const found = known.get(of)?.get(to);
    if (found?.says === says) return found.alignment;
    const alignment = align(of, says, to);
    const beside = known.get(of) ?? new WeakMap<Holder, Known>();
    known.set(of, beside.set(to, { says, alignment }));
    return alignment;
  };

  const touched = each<readonly Alignment[]>((id) => {
    const of = action(id);
    if (!of) return [];
    const near = new Set([...stated(id).all].flatMap((value) => holdersOf(value) ?? []));
    const place = ({ id: holderId, stakeholder: them }: Holder) => order().get(them && holderId) ?? 0;
    return [...near].sort((a, b) => place(a) - place(b)).map((to) => pair(of, to));
  }, sameList);
  const actionOrder = settled(() => new Map(actions().map(({ id }, index) => [id, index])), sameMap);
  const touching = each<readonly Alignment[]>((id) => {
    const to = holder(id);
    if (!to) return [];
    const near = new Set([...to.values.terminal, ...to.values.instrumental].flatMap((value) => actionsOf(value) ?? []));
    const place = (of: Action) => actionOrder().get(of.id) ?? 0;
    return [...near].sort((a, b) => place(a) - place(b)).map((of) => pair(of, to));
  }, sameList);
  const effects = each((id) => effectsOf(touching(id)), sameEffects);
  return {
    get holders() {
      return holders();
    },
    get organization() {
      return organization();
    },
    holder: ({ id }) => holder(id),
    touched: ({ id }) => touched(id),
    touching: ({ id }) => touching(id),
    effects: ({ id }) => effects(id),
    of: (of, to) => (sharesValue(stated(of.id), to) ? pair(of, to) : unrelated(of, to)),
  };
}

interface Known {
  readonly says: Stated;
  readonly alignment: Alignment;
}

const noValues: ValuesHeld = { terminal: [], instrumental: [], keys: {} };

const samePursued: Same<Pursued> = (one, other) =>
  sameSet(one.terminal, other.terminal) && sameSet(one.instrumental, other.instrumental);

const sameOrganization: Same<Holder | undefined> = (one, other) =>
  one?.name === other?.name && samePursued(one?.values ?? nobodys, other?.values ?? nobodys);
const nobodys: Pursued = { terminal: new Set(), instrumental: new Set() };

const sameEffects: Same<Effects> = (one, other) => sameSet(one.served, other.served) && sameSet(one.hurt, other.hurt);

const sharesValue = ({ all }: Stated, { values: { terminal, instrumental } }: Holder) =>
  [...all].some((value) => terminal.has(value) || instrumental.has(value));

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
  alignsWith.length + conflictsWith.length > 0;

export const hasValues = ({ values }: Holder): boolean => values.terminal.size + values.instrumental.size > 0;

function organizationIn({ organization }: Pick<Plan, 'organization'>, resolve: Resolve): Holder | undefined {
  if (!organization) return undefined;
  const name = organization.name?.value.trim() || t('the organization');
  return { id: 'organization', name, values: pursued(organization.values, resolve) };
}

interface Stated {
  readonly aligned: ReadonlySet<string>;
  /** For each value hurt, the ids whose pursuit of it suffers, or everybody's. */
  readonly conflicting: ReadonlyMap<string, ReadonlySet<string> | 'everybody'>;
  readonly all: ReadonlySet<string>;
}

const nothingStated: Stated = { aligned: new Set(), conflicting: new Map(), all: new Set() };

const sameStated: Same<Stated> = (one, other) =>
  sameSet(one.aligned, other.aligned) &&
  sameMap(one.conflicting, other.conflicting, (a, b) =>
    a === 'everybody' || b === 'everybody' ? a === b : sameSet(a, b),
  );

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

/** How several people rate the same stakeholders. */
import type { Power, Stance } from '../../../schemas/choices.ts';
import { powersFromMost, stancesFromBest } from '../analysis/ratings.ts';
import type { Plan } from '../model/plan.ts';

/** What one of them says of each stakeholder, by its id. */
export interface Rater {
  /** What they are called: a branch, a revision, a file. */
  readonly name: string;
  readonly ratings: ReadonlyMap<string, Rating>;
}

/** `null` where nothing is said. */
export interface Rating {
  readonly stance: Stance | null;
  readonly power: Power | null;
}

export interface Rated {
  readonly stakeholder: string;
  /** The least and the most favourable stance that somebody gives. */
  readonly stance: Range<Stance>;
  readonly power: Range<Power>;
  /** By the names of the raters, in their order. */
  readonly by: ReadonlyMap<string, Rating>;
  /** Whether two of those who say something say different things. */
  readonly isApart: boolean;
}

/** Both `null` where nobody says anything. */
export interface Range<T> {
  readonly lowest: T | null;
  readonly highest: T | null;
}

/** The stances and powers that a plan gives. */
export function ratingsIn({ stakeholders }: Pick<Plan, 'stakeholders'>): ReadonlyMap<string, Rating> {
  return new Map(
    stakeholders.map(({ id, stance, power }) => [id, { stance: stance?.value ?? null, power: power?.value ?? null }]),
  );
}

/**
 * Everybody of the plan, then whom only raters know; those on whom they disagree come first, and else the order of the plan
 * stays.
 */
export function compareRatings(
  { stakeholders }: Pick<Plan, 'stakeholders'>,
  raters: readonly Rater[],
): readonly Rated[] {
  const ids = new Set([...stakeholders.map(({ id }) => id), ...raters.flatMap(({ ratings }) => [...ratings.keys()])]);
  const rated = [...ids].map((id) => ratedBy(id, raters));
  return [...rated.filter(({ isApart }) => isApart), ...rated.filter(({ isApart }) => !isApart)];
}

function ratedBy(id: string, raters: readonly Rater[]): Rated {
  const by = new Map(raters.map(({ name, ratings }) => [name, ratings.get(id) ?? unsaid]));
  const all = [...by.values()];
  const stance = rangeOf(
    stancesFromBest,
    all.map((rating) => rating.stance),
  );
  const power = rangeOf(
    powersFromMost,
    all.map((rating) => rating.power),
  );
  const isApart = stance.lowest !== stance.highest || power.lowest !== power.highest;
  return { stakeholder: id, stance, power, by, isApart };
}

const unsaid: Rating = { stance: null, power: null };

function rangeOf<T>(fromHighest: readonly T[], said: readonly (T | null)[]): Range<T> {
  const given = fromHighest.filter((it) => said.includes(it));
  return { lowest: given.at(-1) ?? null, highest: given[0] ?? null };
}

/** What somebody may be as well beside what the plan says, from the highest; absent where nobody says anything else. */
export function couldBe(now: Rating, { by }: Pick<Rated, 'by'>): CouldBe | undefined {
  const given = [...by.values()];
  const stance = stancesFromBest.filter((it) => it !== now.stance && given.some((rating) => rating.stance === it));
  const power = powersFromMost.filter((it) => it !== now.power && given.some((rating) => rating.power === it));
  if (stance.length + power.length === 0) return undefined;
  return { ...(stance.length > 0 && { stance }), ...(power.length > 0 && { power }) };
}

export type CouldBe = { readonly stance?: readonly Stance[]; readonly power?: readonly Power[] };

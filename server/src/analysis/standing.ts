import { type Certain, certainMargin } from './certain.ts';
import { type Falls, fallsOf } from './falls.ts';
import { type Misjudgements, misjudgementsOf } from './misjudgements.ts';
import { halvesFor, halvesOf, type Judged, type Rated, weightOf } from './ratings.ts';
import { forAnyWeights, type Weighing } from './weighing.ts';

/** How the power for the plan stands to the power against it, from best to worst: LANGUAGE 4.12. */
export const standingWords = ['carried', 'ahead', 'even', 'behind', 'blocked'] as const;
export type StandingWord = (typeof standingWords)[number];

/**
 * How much the balance carries: LANGUAGE 4.12. Every part is an exact statement about the authors' own ratings, and none
 * of them a probability. In the units of the balance: 1 is the weight of limited power.
 */
export interface Standing<S extends Judged = Judged> {
  /** M, what is for the plan less what is against it. */
  readonly margin: number;
  readonly word: StandingWord;
  /** The lowest and the highest margin that the undecided can make, each wholly for or against. */
  readonly range: readonly [number, number];
  /** In how many ways of the undecided the plan is ahead, and who of them decides it. */
  readonly falls: Falls<S>;
  readonly misjudgements: Misjudgements<S>;
  readonly weights: Weighing;
  readonly certain: Certain;
}

/** The lead counts as an ally where its power is stated, and its rating is never varied. */
export function standingOf<S extends Judged>(stakeholders: readonly S[], lead: string | undefined): Standing<S> {
  const others = stakeholders.filter(({ id }) => id !== lead);
  const leading = weightOf(stakeholders.find(({ id }) => id === lead)?.power?.value);
  const rated = others.filter(({ power }) => power);
  const undecided = rated.filter(({ stance }) => halvesOf(stance?.value) === 0);
  const halves = 2 * leading + sum(rated, halvesFor);
  const asCounted = stakeholders.map(
    (it): Rated => (it.id === lead ? { ...ally, ...(it.power && { power: it.power }) } : it),
  );
  const margin = halves / 2;
  const open = sum(undecided, ({ power }) => weightOf(power?.value));
  return {
    margin,
    word: wordOf(margin, open),
    range: [margin - open, margin + open],
    falls: fallsOf(margin, undecided),
    misjudgements: misjudgementsOf(halves, rated),
    weights: forAnyWeights(asCounted),
    certain: certainMargin(others, leading),
  };
}

const ally: Rated = { id: 'lead', stance: { value: 'ally' } };

function wordOf(margin: number, undecided: number): StandingWord {
  if (margin > undecided) return 'carried';
  if (margin > 0) return 'ahead';
  if (margin === 0) return 'even';
  return margin >= -undecided ? 'behind' : 'blocked';
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

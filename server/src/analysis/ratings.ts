import { type Certainty, type Power, powers, type Stance, stances } from '../../../schemas/choices.ts';

/** How somebody is rated: what of a stakeholder the balance and everything that stands on it reads. */
export interface Rated {
  readonly id: string;
  readonly power?: { readonly value: Power };
  readonly stance?: { readonly value: Stance };
}

/** How somebody is rated, and how sure the authors are of it. */
export interface Judged extends Rated {
  readonly sure?: { readonly value: Certainty };
  readonly couldBe?: {
    readonly stance: readonly { readonly id: Stance }[];
    readonly power: readonly { readonly id: Power }[];
  };
}

/** Weight by power, from dominant to limited: LANGUAGE 4.8. */
const weights: Readonly<Record<Power, number>> = { dominant: 4, strong: 3, moderate: 2, limited: 1 };

/** Twice the factor by stance, so that all sums are whole numbers and exact: LANGUAGE 4.8. */
const halves: Readonly<Record<Stance, number>> = { ally: 2, supportive: 1, neutral: 0, resistant: -1, opposed: -2 };

/** Stances from the most to the least favourable, as the language lists them. */
export const stancesFromBest = Object.keys(stances) as readonly Stance[];

/** Powers from dominant to limited, as the language lists them. */
export const powersFromMost = Object.keys(powers) as readonly Power[];

/** 4 to 1; 0 where the power is not known. */
export const weightOf = (power: Power | undefined): number => (power ? weights[power] : 0);

/** −2 to 2 half units; a stance that is not known counts as neutral. */
export const halvesOf = (stance: Stance | undefined): number => (stance ? halves[stance] : 0);

/** What the stakeholder adds to the margin, in half units: weight times factor. */
export const halvesFor = ({ power, stance }: Rated): number => weightOf(power?.value) * halvesOf(stance?.value);

/** −1 to 1; a stance that is not known counts as neutral. */
export const factorOf = (stance: Stance | undefined): number => halvesOf(stance) / 2;

/** Whether the first stance is more favourable to the plan than the second; one that is not known counts as neutral. */
export const isBetter = (one: Stance | undefined, other: Stance | undefined): boolean =>
  halvesOf(one) > halvesOf(other);

/** Resists, passively or actively. */
export const isAgainst = (stance: Stance | undefined): boolean => stance === 'resistant' || stance === 'opposed';

import type { Stance } from '../../../schemas/choices.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import { isAlly } from './base.ts';
import { type Ceiling, isBelow } from './ceiling.ts';
import { smallestCoalition } from './coalition.ts';
import { factorOf, isAgainst, weightOf } from './ratings.ts';
import type { Resource } from './resources.ts';

/**
 * Whom to win, as far as everybody's values allow: LANGUAGE 4.14. Exact statements about the authors' own ratings; that
 * somebody is won is taken to leave the others where they are.
 */
export interface ToWin {
  /**
   * The smallest set whose members at their ceilings make the margin larger than 0: the largest gains first, ties in the
   * order of the plan. Empty where it is so already, `null` where all together do not make it so.
   */
  readonly balance: readonly Stakeholder[] | null;
  /** `null` with more than 20 who could be won. */
  readonly enough: Enough | null;
  /** Those who would add to the margin, whom to see first in front. */
  readonly order: readonly Worth[];
}

/** The smallest set that reaches all that can be reached, and what fails all the same. */
export interface Enough {
  /** In the order of the plan. */
  readonly win: readonly Stakeholder[];
  readonly missing: {
    /** The margin then reached where that is 0 or less, else `null`. */
    readonly margin: number | null;
    /** How many allies are lacking. */
    readonly allies: number;
    /** Those that nobody can secure, in the order of the plan. */
    readonly resources: readonly Resource[];
  };
}

/** What winning somebody is worth. */
export interface Worth {
  readonly stakeholder: Stakeholder;
  readonly ceiling: Stance;
  /** Resolved ids of the values that have to be answered first. */
  readonly if: readonly string[];
  /** Weight times what the factor would grow by. */
  readonly gain: number;
  /** Whether the lead or an ally has a way to them. */
  readonly reached: boolean;
  /** The weight of the key stakeholders who can be won and listen to them directly. */
  readonly leverage: number;
}

/** What the answer stands on. */
export interface Winning {
  readonly plan: Pick<Plan, 'stakeholders' | 'lead'>;
  /** M of 4.12. */
  readonly margin: number;
  readonly ceiling: (stakeholder: Stakeholder) => Ceiling;
  readonly resources: readonly Resource[];
  readonly reach: readonly Stakeholder[];
  readonly keyStakeholders: readonly Stakeholder[];
  /** How many allies are asked for. */
  readonly minAllies: number;
}

/** So many are searched through. */
const most = 20;

export function toWin(winning: Winning): ToWin {
  const { plan } = winning;
  const candidates = plan.stakeholders
    .filter(({ id }) => id !== plan.lead?.value)
    .map((stakeholder) => candidateOf(stakeholder, winning.ceiling(stakeholder)))
    .filter(({ stakeholder, ceiling }) => isBelow(stakeholder.stance?.value, ceiling));
  return {
    balance: balanceTo(candidates, winning.margin),
    enough: candidates.length > most ? null : enoughOf(candidates, winning),
    order: orderOf(candidates, winning),
  };
}

interface Candidate {
  readonly stakeholder: Stakeholder;
  readonly ceiling: Ceiling;
  readonly gain: number;
}

function candidateOf(stakeholder: Stakeholder, ceiling: Ceiling): Candidate {
  const { power, stance } = stakeholder;
  const gain = weightOf(power?.value) * (factorOf(ceiling.stance) - factorOf(stance?.value));
  return { stakeholder, ceiling, gain };
}

function balanceTo(candidates: readonly Candidate[], margin: number): ToWin['balance'] {
  const byGain = candidates.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain);
  const chosen: Stakeholder[] = [];
  let reached = margin;
  for (const { stakeholder, gain } of byGain) {
    if (reached > 0) break;
    chosen.push(stakeholder);
    reached += gain;
  }
  return reached > 0 ? chosen : null;
}

function enoughOf(candidates: readonly Candidate[], { plan, margin, resources, minAllies }: Winning): Enough {
  const unsecured = resources.filter(({ securedBy }) => securedBy.length === 0);
  const winnable = candidates.map((candidate) => {
    const ally = candidate.ceiling.stance === 'ally';
    const held = unsecured.filter(({ controlledBy }) => ally && controlledBy.includes(candidate.stakeholder));
    return { ...candidate, ally, secures: new Set(held.map(({ id }) => id)) };
  });
  const present = plan.stakeholders.filter((stakeholder) => isAlly(plan, stakeholder)).length;
  const possible = winnable.filter(({ ally }) => ally).length;
  const highest = winnable.reduce((sum, { gain }) => sum + gain, margin);
  const isSecurable = ({ id }: Resource) => winnable.some(({ secures }) => secures.has(id));
  const win = smallestCoalition(winnable, {
    // Margins are half numbers, so that half a unit is the least that is more than 0.
    gain: Math.max(0, Math.min(highest, smallestAhead) - margin),
    allies: Math.max(0, Math.min(minAllies - present, possible)),
    secured: new Set(unsecured.filter(isSecurable).map(({ id }) => id)),
  });
  return {
    win: (win ?? []).map(({ stakeholder }) => stakeholder),
    missing: {
      margin: highest > 0 ? null : highest,
      allies: Math.max(0, minAllies - present - possible),
      resources: unsecured.filter((resource) => !isSecurable(resource)),
    },
  };
}

const smallestAhead = 0.5;

/**
 * Who does not resist first; then whom somebody on the plan's side reaches; then by leverage, gain and the order of the
 * plan.
 */
function orderOf(candidates: readonly Candidate[], { plan, reach, keyStakeholders }: Winning): readonly Worth[] {
  const reached = new Set(reach);
  const below = new Set(candidates.map(({ stakeholder }) => stakeholder));
  const movable = new Map(
    keyStakeholders
      .filter((stakeholder) => below.has(stakeholder) && !isAlly(plan, stakeholder))
      .map(({ id, power }) => [id, weightOf(power?.value)]),
  );
  const leverageOf = ({ id, influences }: Stakeholder) =>
    [...new Set(influences.map((listener) => listener.id))].reduce(
      (sum, listener) => sum + (listener === id ? 0 : (movable.get(listener) ?? 0)),
      0,
    );
  return candidates
    .filter(({ gain }) => gain > 0)
    .map(({ stakeholder, ceiling, gain }) => ({
      stakeholder,
      ceiling: ceiling.stance,
      if: ceiling.if,
      gain,
      reached: reached.has(stakeholder),
      leverage: leverageOf(stakeholder),
    }))
    .sort(
      (a, b) =>
        Number(isAgainst(a.stakeholder.stance?.value)) - Number(isAgainst(b.stakeholder.stance?.value)) ||
        Number(b.reached) - Number(a.reached) ||
        b.leverage - a.leverage ||
        b.gain - a.gain,
    );
}

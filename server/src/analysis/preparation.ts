import { type Action, isLive, type Plan, type Stakeholder, type Tactic } from '../model/plan.ts';
import type { Alignments } from './alignment.ts';
import type { Doubts } from './doubts.ts';
import { type InForce, saysNothing } from './in-force.ts';

/**
 * How far an action is prepared for the resistance of those whose terminal values it hurts (LANGUAGE 5, `terminal-conflict`;
 * Anderson: who acts against them needs a reason that holds, power to draw on, and protection).
 */
export interface Preparation {
  /** It says why it is right all the same. */
  readonly justified: boolean;
  /** The dominant groups towards whom no power of others is drawn on, in the order of the holders. */
  readonly unmoved: readonly Stakeholder[];
  /** The plan's own people are protected where the action is concerned. */
  readonly protected: boolean;
}

interface Prepared {
  /** As `protectorsIn` finds them. */
  readonly protectors: readonly Tactic[];
  readonly inForce: InForce;
  /** What may be aimed at somebody though nobody can read it is not missing. */
  readonly doubts: Pick<Doubts, 'mayBeTargeted'>;
}

/** `groups`: the dominant groups of whom the action hurts a terminal value; none where only the organization is hurt. */
export function preparationOf(
  action: Action,
  groups: readonly Stakeholder[],
  { protectors, inForce, doubts }: Prepared,
): Preparation {
  return {
    justified: isJustified(action),
    unmoved: groups.filter(
      (group) => !inForce.forAction(group, action).some(drawsOnPower) && !doubts.mayBeTargeted(group),
    ),
    protected: protectors.some((tactic) => !saysNothing(tactic) && inForce.serves(tactic, action)),
  };
}

/** It says why it is right all the same. */
export const isJustified = ({ justification }: Action): boolean => Boolean(justification?.value.trim());

/** The live tactics that are to protect the plan's own people, whether they say how or not yet. */
export const protectorsIn = ({ tactics }: Pick<Plan, 'tactics'>): readonly Tactic[] =>
  tactics.filter((tactic) => tactic.type?.value === 'protect' && isLive(tactic));

export const isPrepared = (preparation: Preparation): boolean =>
  preparation.justified && preparation.protected && preparation.unmoved.length === 0;

/** The dominant groups of whom the action hurts a terminal value, in the order of the plan. */
export function dominantAgainst(action: Action, alignments: Alignments): readonly Stakeholder[] {
  const found: Stakeholder[] = [];
  for (const { verdict, holder } of alignments.touched(action)) {
    const { stakeholder } = holder;
    if (verdict === 'terminal-conflict' && stakeholder?.power?.value === 'dominant') found.push(stakeholder);
  }
  return found;
}

/** Management's power, or that of outsiders. */
export const isPower = ({ type }: Tactic): boolean =>
  type?.value === 'use-executive-power' || type?.value === 'use-outside-power';

/** Through somebody who is named. */
const drawsOnPower = (tactic: Tactic): boolean => isPower(tactic) && tactic.through.length > 0;

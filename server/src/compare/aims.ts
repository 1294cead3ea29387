/** What came of the aims of tactics over the versions of a plan: counts with their places, and no promise for the next one. */
import { type Stance, type TacticType, tacticTypes } from '../../../schemas/choices.ts';
import { halvesOf, isBetter } from '../analysis/ratings.ts';
import type { Plan } from '../model/plan.ts';

/** How a target stands in the last version that has it, against how it stood when it was first aimed at. */
export const outcomes = ['reached', 'closer', 'unmoved', 'further'] as const;
export type Outcome = (typeof outcomes)[number];

/** A version of the plan, the oldest first. */
export interface Moment {
  readonly commit: string;
  /** Year-month-day. */
  readonly day: string;
}

/** What a tactic aimed for with one of its targets. */
export interface Aimed {
  readonly tactic: string;
  readonly stakeholder: string;
  /** As it was last said. */
  readonly aim: Stance;
  readonly since: Moment;
  /** `null` where none is said. */
  readonly from: Stance | null;
  readonly now: Stance | null;
  readonly outcome: Outcome;
  /** The first version from which on it has stood there. */
  readonly reached: Moment | null;
}

/** All aims of tactics of one type. */
export interface Learned {
  readonly type: TacticType;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly aims: readonly Aimed[];
}

interface Pursued {
  readonly tactic: string;
  readonly stakeholder: string;
  readonly type: TacticType;
  readonly aim: Stance;
  readonly since: Moment;
  readonly from: Stance | undefined;
  readonly now: Stance | undefined;
  /** Stances from then on. */
  readonly later: readonly { readonly at: Moment; readonly stance: Stance | undefined }[];
}

/** What is known after some versions; nothing of them is kept but words. */
export type Pursuits = ReadonlyMap<string, Pursued>;

/** With one version more. An aim that is reached when it is first said is none. */
export function pursue(before: Pursuits, { tactics, stakeholders }: Plan, at: Moment): Pursuits {
  const stances = new Map(stakeholders.map(({ id, stance }) => [id, stance?.value]));
  const after = new Map<string, Pursued>();
  for (const [key, pursued] of before) {
    const isThere = stances.has(pursued.stakeholder);
    const stance = stances.get(pursued.stakeholder);
    after.set(key, isThere ? { ...pursued, now: stance, later: [...pursued.later, { at, stance }] } : pursued);
  }
  for (const { id: tactic, type, aimsFor, targets } of tactics)
    for (const { id: stakeholder } of type && aimsFor ? targets : []) {
      if (!type || !aimsFor || !stances.has(stakeholder)) continue;
      const key = JSON.stringify([tactic, stakeholder]);
      const known = after.get(key);
      const from = stances.get(stakeholder);
      if (known) after.set(key, { ...known, type: type.value, aim: aimsFor.value });
      else if (isBetter(aimsFor.value, from))
        after.set(key, {
          tactic,
          stakeholder,
          type: type.value,
          aim: aimsFor.value,
          since: at,
          from,
          now: from,
          later: [],
        });
    }
  return after;
}

/** By type, in the order of the language; of aims that no later version follows nothing can have come yet. */
export function learnedFrom(pursuits: Pursuits): readonly Learned[] {
  const all = [...pursuits.values()].filter(({ later }) => later.length > 0);
  return (Object.keys(tacticTypes) as TacticType[]).flatMap((type) => {
    const aims = all.filter((it) => it.type === type).map(aimed);
    if (aims.length === 0) return [];
    const counts = { reached: 0, closer: 0, unmoved: 0, further: 0 };
    for (const { outcome } of aims) counts[outcome] += 1;
    return [{ type, counts, aims }];
  });
}

function aimed({ tactic, stakeholder, aim, since, from, now, later }: Pursued): Aimed {
  const isThere = (stance: Stance | undefined) => !isBetter(aim, stance);
  const lastElsewhere = later.findLastIndex(({ stance }) => !isThere(stance));
  return {
    tactic,
    stakeholder,
    aim,
    since,
    from: from ?? null,
    now: now ?? null,
    outcome: isThere(now) ? 'reached' : moved(halvesOf(now) - halvesOf(from)),
    reached: later[lastElsewhere + 1]?.at ?? null,
  };
}

const moved = (by: number): Outcome => (by > 0 ? 'closer' : by < 0 ? 'further' : 'unmoved');

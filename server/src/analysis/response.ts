import type { Action, Plan, Stakeholder } from '../model/plan.ts';
import {
  type Alignment,
  type Alignments,
  type Holder,
  hasValues,
  statesValues,
  type Verdict,
  verdicts,
} from './alignment.ts';
import { type Families, sameMap } from './reactive.ts';

/** What a stakeholder can be expected to do about the plan: LANGUAGE 4.3, after Anderson’s three kinds of impact. */
export type Response = 'active-resistance' | 'passive-resistance' | 'potential-ally' | 'no-impact' | 'unknown';

const responseTo: Readonly<Record<Verdict, Response>> = {
  'terminal-conflict': 'active-resistance',
  conflict: 'passive-resistance',
  mixed: 'passive-resistance',
  aligned: 'potential-ally',
  unrelated: 'no-impact',
  unknown: 'unknown',
};

export const responseOf = (worst: Verdict): Response => responseTo[worst];

/** How the judged actions stand at worst to each stakeholder other than the lead. */
interface Verdicts {
  readonly of: (id: string) => Verdict | undefined;
  /** In the order of the plan. */
  readonly all: () => ReadonlyMap<Stakeholder, Verdict>;
}

export function verdictsIn(
  plan: Pick<Plan, 'stakeholders'>,
  actions: () => readonly Action[],
  alignments: Alignments,
  { each, kept, settled }: Families,
): Verdicts {
  const stated = settled(() => actions().some(statesValues));
  const worst = each((id) => {
    const holder = alignments.holder({ id });
    return holder && worstOf(holder, alignments.touching({ id }), stated());
  });
  const known = (stakeholder: Stakeholder) => {
    const verdict = worst(stakeholder.id);
    return verdict ? [[stakeholder, verdict] as const] : [];
  };
  return { of: worst, all: kept(() => new Map(plan.stakeholders.flatMap(known)), sameMap) };
}

/** The worst of the verdicts that judged actions have for somebody; `stated`: whether any action says anything of values. */
function worstOf(holder: Holder, touching: readonly Alignment[], stated: boolean): Verdict {
  let worst: Verdict = stated && hasValues(holder) ? 'unrelated' : 'unknown';
  for (const { verdict } of touching) if (verdicts.indexOf(verdict) < verdicts.indexOf(worst)) worst = verdict;
  return worst;
}

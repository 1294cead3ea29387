import type { Plan, Stakeholder } from '../model/plan.ts';
import type { Alignments } from './alignment.ts';
import type { Doubts } from './doubts.ts';
import { weightOf } from './ratings.ts';
import type { Response } from './response.ts';
import type { Resolve } from './values.ts';

const responsesByPromise: readonly Response[] = ['potential-ally', 'no-impact', 'unknown', 'passive-resistance'];

/** What of an analysis says who could be won. */
interface Known {
  readonly plan: Pick<Plan, 'stakeholders'>;
  readonly isLead: (stakeholder: Stakeholder) => boolean;
  readonly response: (stakeholder: Stakeholder) => Response;
  readonly alignments: Alignments;
  readonly doubts: Pick<Doubts, 'mayHaveStance' | 'mayLead'>;
}

/**
 * Who could become an ally, the most promising first: who wishes the plan well already, then whose values the actions serve
 * (Anderson: groups whose values align with the action), then who can do most for it, then in the order of the plan. Never
 * somebody opposed, or of whom active resistance is expected; nor somebody who resists, or can be expected to, and gains
 * nothing by the plan; nor while it cannot be read where they stand, or whether they lead.
 */
export const candidates = (known: Known): Stakeholder[] =>
  ranked(
    known,
    known.plan.stakeholders.filter((it) => isWinnable(known, it)),
  );

/** The same order for some of them; those whom nobody could win come last. */
export function byPromise(known: Known, stakeholders: readonly Stakeholder[]): Stakeholder[] {
  const winnable = stakeholders.filter((it) => isWinnable(known, it));
  return [...ranked(known, winnable), ...stakeholders.filter((it) => !winnable.includes(it))];
}

function ranked({ response }: Known, winnable: readonly Stakeholder[]): Stakeholder[] {
  const rank = (stakeholder: Stakeholder) => [
    stakeholder.stance?.value === 'supportive' ? 0 : 1,
    responsesByPromise.indexOf(response(stakeholder)),
    -weightOf(stakeholder.power?.value),
  ];
  return winnable
    .map((stakeholder) => ({ stakeholder, rank: rank(stakeholder) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ stakeholder }) => stakeholder);
}

/** It cannot be read where they stand, or whether they lead. */
export const isInDoubt = ({ mayHaveStance, mayLead }: Known['doubts'], it: Stakeholder): boolean =>
  mayHaveStance(it) || mayLead(it);

function isWinnable({ isLead, response, alignments, doubts }: Known, stakeholder: Stakeholder): boolean {
  const stance = stakeholder.stance?.value;
  const expected = response(stakeholder);
  if (isLead(stakeholder) || stance === 'ally') return false;
  if (isInDoubt(doubts, stakeholder)) return false;
  if (stance === 'opposed' || expected === 'active-resistance') return false;
  const resists = stance === 'resistant' || (expected === 'passive-resistance' && stance !== 'supportive');
  return !resists || alignments.effects(stakeholder).served.size > 0;
}

/**
 * The values that the actions serve and the stakeholder pursues, terminal ones first and as the stakeholder's entry
 * writes them: what an argument can rest on.
 */
export function commonGround(
  stakeholder: Stakeholder,
  { alignments, resolve }: { readonly alignments: Alignments; readonly resolve: Resolve },
): string[] {
  const { served, hurt } = alignments.effects(stakeholder);
  const ground = new Map<string, string>();
  for (const { id } of [...stakeholder.values.terminal, ...stakeholder.values.instrumental]) {
    const value = resolve(id);
    if (served.has(value) && !hurt.has(value) && !ground.has(value)) ground.set(value, id);
  }
  return [...ground.values()];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

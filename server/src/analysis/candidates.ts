import { type Power, powers, type Stance } from '../../../schemas/choices.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import type { Alignments } from './alignment.ts';
import type { Response } from './response.ts';
import type { Resolve } from './values.ts';

const responsesByPromise: readonly Response[] = [
  'potential-ally',
  'no-impact',
  'unknown',
  'passive-resistance',
  'active-resistance',
];
const stancesByPromise: readonly (Stance | undefined)[] = ['supportive', 'neutral', undefined, 'resistant', 'opposed'];
const powersByPromise: readonly (Power | undefined)[] = [...(Object.keys(powers) as Power[]), undefined];

/**
 * Who could become an ally, the most promising first: whose values the actions serve (Anderson: groups whose values align
 * with the action), then who already wishes the plan well, then who can do most for it, then in the order of the plan.
 */
export function candidates({ stakeholders, lead }: Plan, responses: ReadonlyMap<Stakeholder, Response>): Stakeholder[] {
  const rank = (stakeholder: Stakeholder) => [
    responsesByPromise.indexOf(responses.get(stakeholder) ?? 'unknown'),
    stancesByPromise.indexOf(stakeholder.stance?.value),
    powersByPromise.indexOf(stakeholder.power?.value),
  ];
  return stakeholders
    .filter(({ id, stance }) => id !== lead?.value && stance?.value !== 'ally')
    .map((stakeholder, index) => ({ stakeholder, rank: [...rank(stakeholder), index] }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ stakeholder }) => stakeholder);
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

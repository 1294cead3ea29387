/**
 * What the other plans say of groups, found by group: there may be hundreds of plans, and only what a plan itself says changes
 * with each key. Asked by way of `context.shared`, it is made once for as long as the others say the same.
 */
import {
  type Appeal,
  type GroupFacts,
  groupKey,
  homeOf,
  type PlanFacts,
  type Touch,
} from '../../analysis/shared-groups.ts';
import type { Stakeholder } from '../../model/plan.ts';
import type { Context } from '../rule.ts';

/** One thing that another plan says, and its file. */
export type Elsewhere<T> = T & { readonly file: string };

type ByGroup<T> = ReadonlyMap<string, readonly T[]>;

/** A power that another plan gives a group, and where that is written. */
export interface PowerElsewhere {
  readonly file: string;
  readonly power: NonNullable<GroupFacts['power']>;
}

export const keyOf = (stakeholder: Stakeholder): string => groupKey({ file: homeOf(stakeholder), id: stakeholder.id });

export const powersElsewhere = ({ others }: Context): ByGroup<PowerElsewhere> =>
  byGroup(
    others.flatMap(({ file, groups }) =>
      groups.flatMap((group) => {
        const { power, powerAt } = group;
        return power ? [[groupKey(group), { file: powerAt?.file ?? file, power }] as const] : [];
      }),
    ),
  );

/** What open tactics of other plans appeal to. */
export const appealsElsewhere = ({ others }: Context): ByGroup<Elsewhere<Appeal>> =>
  byGroup(others.flatMap(({ file, appeals }) => appeals.map((it) => [it.group, { ...it, file }] as const)));

/** Of each other plan what counts for how much a group bears: what it says that it can, and the deep changes. */
export const loadsElsewhere = ({ others }: Context): ByGroup<PlanFacts> =>
  byGroup(
    others.flatMap((plan) => {
      const touches = byGroup(plan.touches.filter(isDeep).map((it) => [it.group, it] as const));
      return plan.groups.flatMap((group) => {
        const key = groupKey(group);
        const deep = touches.get(key) ?? [];
        if (deep.length === 0 && group.bears === undefined) return [];
        return [[key, { ...plan, groups: [group], touches: deep }] as const];
      });
    }),
  );

export const isDeep = ({ depth }: Touch): boolean => depth === 'high';

function byGroup<T>(all: readonly (readonly [key: string, it: T])[]): ByGroup<T> {
  const groups = new Map<string, T[]>();
  for (const [key, it] of all) {
    const known = groups.get(key);
    if (known) known.push(it);
    else groups.set(key, [it]);
  }
  return groups;
}

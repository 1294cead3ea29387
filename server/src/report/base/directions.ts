import { texts } from '../../text/l10n.ts';
import type { StakeholderView } from '../entry.ts';

/** Where support comes from, seen from the lead; a base wants some of each. */
export const directions = ['above', 'peer', 'below', 'outside'] as const;

const unsaid = texts('no relation stated');

export interface Growing {
  readonly ally: StakeholderView;
  readonly kind: 'ally' | 'point-of-failure' | 'wished';
}

export interface Direction {
  readonly direction: string;
  /** By department: those without one first, the others as the plan names their departments first. */
  readonly departments: readonly (readonly [string, readonly Growing[]])[];
  /** Whether somebody there is an ally already. */
  readonly held: boolean;
}

/** Allies, and those whom open tactics aim for, by direction; one more direction where somebody’s is not said. */
export function byDirection(
  allies: readonly StakeholderView[],
  won: readonly StakeholderView[],
  pointsOfFailure: ReadonlySet<string>,
): readonly Direction[] {
  const all = [
    ...allies.map((ally): Growing => ({ ally, kind: pointsOfFailure.has(ally.id) ? 'point-of-failure' : 'ally' })),
    ...won.map((ally): Growing => ({ ally, kind: 'wished' })),
  ];
  const shown = all.some(({ ally }) => !ally.relation) ? [...directions, unsaid] : directions;
  return shown.map((direction) => {
    const growing = all.filter(({ ally }) => (ally.relation ?? unsaid) === direction);
    return { direction, departments: byDepartment(growing), held: growing.some(({ kind }) => kind !== 'wished') };
  });
}

function byDepartment(growing: readonly Growing[]): Direction['departments'] {
  const known = new Map<string, Growing[]>();
  for (const one of [...growing].sort((a, b) => Number(named(a) !== '') - Number(named(b) !== '')))
    known.set(named(one), [...(known.get(named(one)) ?? []), one]);
  return [...known];
}

const named = ({ ally }: Growing) => ally.department?.trim() ?? '';

import type { Plan, Stakeholder } from '../model/plan.ts';

/** The four boxes that every change manager knows (Mendelow 1991): LANGUAGE 4.17. */
export const boxes = ['manage-closely', 'keep-satisfied', 'keep-informed', 'monitor'] as const;
export type Box = (typeof boxes)[number];

export interface OnGrid {
  readonly stakeholder: Stakeholder;
  /** `null` where power or interest is not said. */
  readonly box: Box | null;
}

/** Everybody but the lead, in the order of the plan. */
export function gridOf({ stakeholders, lead }: Pick<Plan, 'stakeholders' | 'lead'>): readonly OnGrid[] {
  return stakeholders
    .filter(({ id }) => id !== lead?.value)
    .map((stakeholder) => ({ stakeholder, box: boxOf(stakeholder) }));
}

/** Power is high for those who are dominant or strong; interest counts as high unless it is low. */
export function boxOf({ power, interest }: Pick<Stakeholder, 'power' | 'interest'>): Box | null {
  if (!power || !interest) return null;
  const powerful = power.value === 'dominant' || power.value === 'strong';
  if (interest.value === 'low') return powerful ? 'keep-satisfied' : 'monitor';
  return powerful ? 'manage-closely' : 'keep-informed';
}

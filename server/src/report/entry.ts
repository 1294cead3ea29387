import type { Analysis } from '../analysis/analysis.ts';
import type { Response } from '../analysis/response.ts';
import type { Action, Stakeholder, Tactic } from '../model/plan.ts';
import type { Span } from '../text/span.ts';

/** A name that leads to its place in the text. */
export interface LinkView {
  /** Tells entries of the same name apart, and survives that one of them is renamed. */
  readonly id: string;
  readonly name: string;
  readonly at: Span;
}

export interface StakeholderView extends LinkView {
  /** The words of the language, such as `above` and `dominant`; absent where nothing is said. */
  readonly relation?: string;
  readonly department?: string;
  readonly power?: string;
  readonly stance?: string;
  /** Absent for the lead, of whom nothing is expected. */
  readonly expected?: Response;
}

export const linkTo = ({ id, name, at }: Stakeholder): LinkView => ({ id, name, at });

export const linkToAction = ({ id, summary, at }: Action): LinkView => ({ id, name: summary, at });

/** By its summary, or its id while it has none. */
export function linkToTactic({ id, summary, at }: Tactic): LinkView {
  return { id, name: summary?.value.trim() || id, at };
}

export function stakeholderView(stakeholder: Stakeholder, { responses }: Pick<Analysis, 'responses'>): StakeholderView {
  const { relation, department, power, stance } = stakeholder;
  const expected = responses.get(stakeholder);
  return {
    ...linkTo(stakeholder),
    ...(relation && { relation: relation.value }),
    ...(department && { department: department.value }),
    ...(power && { power: power.value }),
    ...(stance && { stance: stance.value }),
    ...(expected && { expected }),
  };
}

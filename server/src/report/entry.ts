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
  readonly interest?: string;
  /** Who keeps up the relation, by name. */
  readonly owner?: string;
  /** How well power and stance are known. */
  readonly sure?: string;
}

/** What one can filter and colour people by; absent where nothing is said. */
export interface Facts {
  readonly department?: string;
  readonly relation?: string;
  readonly interest?: string;
  readonly owner?: string;
  readonly sure?: string;
}

/** Those of a stakeholder. */
export function factsOf({ department, relation, interest, owner, sure }: StakeholderView): Facts {
  return {
    ...(department && { department }),
    ...(relation && { relation }),
    ...(interest && { interest }),
    ...(owner && { owner }),
    ...(sure && { sure }),
  };
}

export const linkTo = ({ id, name, at }: Stakeholder): LinkView => ({ id, name, at });

export const linkToAction = ({ id, summary, at }: Action): LinkView => ({ id, name: summary, at });

/** By its summary, or its id while it has none. */
export function linkToTactic({ id, summary, at }: Tactic): LinkView {
  return { id, name: summary?.value.trim() || id, at };
}

export function stakeholderView(
  stakeholder: Stakeholder,
  { responses, stakeholder: known }: Pick<Analysis, 'responses' | 'stakeholder'>,
): StakeholderView {
  const { relation, department, power, stance, interest, owner, sure } = stakeholder;
  const expected = responses.get(stakeholder);
  // Said one by one: a large plan makes thousands of these for each preview.
  const view: Writable<StakeholderView> = linkTo(stakeholder);
  if (relation) view.relation = relation.value;
  if (department) view.department = department.value;
  if (power) view.power = power.value;
  if (stance) view.stance = stance.value;
  if (expected) view.expected = expected;
  if (interest) view.interest = interest.value;
  if (owner) view.owner = known(owner.value)?.name ?? owner.value;
  if (sure) view.sure = sure.value;
  return view;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

import type { Action, Plan, Stakeholder } from '../model/plan.ts';
import { isAlly } from './base.ts';

/** Something that an action needs: LANGUAGE 4.6. Lists are in the order of the plan. */
export interface Resource {
  readonly id: string;
  readonly neededBy: readonly Action[];
  readonly controlledBy: readonly Stakeholder[];
  /** Those who control it and are allies or the lead. */
  readonly securedBy: readonly Stakeholder[];
}

/** The resources that actions need, in the order in which they are first needed. */
export function resourcesOf(
  plan: Pick<Plan, 'stakeholders' | 'lead'>,
  actions: readonly Action[],
): readonly Resource[] {
  const controllers = new Map<string, Stakeholder[]>();
  for (const stakeholder of plan.stakeholders)
    for (const id of new Set(stakeholder.controls.map((resource) => resource.id))) add(controllers, id, stakeholder);
  const needed = new Map<string, Action[]>();
  for (const action of actions)
    for (const id of new Set(action.needs.map((resource) => resource.id))) add(needed, id, action);
  return [...needed].map(([id, neededBy]) => {
    const controlledBy = controllers.get(id) ?? [];
    const securedBy = controlledBy.filter(
      (stakeholder) => stakeholder.id === plan.lead?.value || isAlly(plan, stakeholder),
    );
    return { id, neededBy, controlledBy, securedBy };
  });
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

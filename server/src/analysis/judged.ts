import type { Action, Plan } from '../model/plan.ts';

/**
 * Whether the action is one that the plan is judged by: neither given up nor kept for the case that another fails
 * (LANGUAGE 3). For everything computed, the others are as if they were not there.
 */
export const isJudged = ({ status }: { readonly id: string; readonly status?: string }): boolean =>
  status !== 'dropped' && status !== 'reserve';

/** Those of the plan's actions that it is judged by, in the order of the plan. */
export const judgedActions = ({ actions }: Pick<Plan, 'actions'>): readonly Action[] => actions.filter(isJudged);

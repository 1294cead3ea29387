import { type Action, isJudged, type Plan } from '../model/plan.ts';

/**
 * Those of the plan's actions that it is judged by, in the order of the plan: neither given up nor kept for the case that
 * another fails (LANGUAGE 3). For everything computed, the others are as if they were not there.
 */
export const judgedActions = ({ actions }: Pick<Plan, 'actions'>): readonly Action[] => actions.filter(isJudged);

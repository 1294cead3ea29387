import type { Plan } from '../model/plan.ts';

/**
 * Whether the plan needs anybody's support: unless every action can be done alone and needs nothing from others
 * (LANGUAGE 4.4; Anderson: limited changes can be made alone). A plan without actions needs none yet.
 */
export function needsSupport({ actions }: Plan): boolean {
  return !actions.every(({ scope, needs }) => scope === 'alone' && needs.length === 0);
}

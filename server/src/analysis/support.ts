import type { Action } from '../model/plan.ts';

/**
 * Whether the plan needs anybody's support: unless there are actions to judge and every one of them can be done alone and
 * needs nothing from others (LANGUAGE 4.4; Anderson: limited changes can be made alone).
 */
export function needsSupport(judged: readonly Action[]): boolean {
  return judged.length === 0 || !judged.every(({ scope, needs }) => scope === 'alone' && needs.length === 0);
}

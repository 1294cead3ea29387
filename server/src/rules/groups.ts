import type { Rule } from './rule.ts';

/**
 * Whether the rule speaks of what the plan means, and not of its text, of privacy or of other plans: the groups from Values
 * to Tactics of LANGUAGE 5.
 */
export const isOfThePlan = ({ name, step }: Pick<Rule, 'name' | 'step'>): boolean =>
  step !== 'privacy' && !aboutOthers.has(name);

const aboutOthers: ReadonlySet<string> = new Set([
  'syntax',
  'schema',
  'unknown-reference',
  'unresolved-use',
  'unknown-value',
  'unused-value',
  'unused-acceptance',
  'left-to-do',
  'idle-scenario',
  'expired-acceptance',
  'too-much-at-once',
  'rated-differently',
  'plans-collide',
]);

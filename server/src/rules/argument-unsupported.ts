import { statesValues } from '../analysis/alignment.ts';
import { placeholder } from '../analysis/values.ts';
import { isLive } from '../model/plan.ts';
import page from './argument-unsupported.md';
import type { Rule } from './rule.ts';
import { repair } from './shared/arguments.ts';
import { quoted } from './shared/tactics.ts';

export const argumentUnsupported: Rule = {
  name: 'argument-unsupported',
  severity: 'warning',
  step: 'define-rationality',
  page,

  *check(context) {
    const { plan, resolve } = context;
    if (!plan.actions.some(statesValues) || plan.actions.some(({ broken }) => broken)) return;
    const served = new Set(plan.actions.flatMap(({ alignsWith }) => alignsWith.map(({ id }) => resolve(id))));
    for (const tactic of plan.tactics.filter(isLive))
      for (const value of tactic.appealsTo) {
        if (value.id === placeholder || served.has(resolve(value.id))) continue;
        const { advice, fixes } = repair(context, tactic, value);
        yield {
          at: value.at,
          message: `No action is said to serve ${value.id}, on which ${quoted(tactic)} rests. ${advice}, or say under “aligns-with” which action serves ${value.id}.`,
          fixes,
        };
      }
  },
};

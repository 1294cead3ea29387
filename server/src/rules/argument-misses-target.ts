import { placeholder, pursued } from '../analysis/values.ts';
import { isLive, type Stakeholder } from '../model/plan.ts';
import { list } from '../text/words.ts';
import page from './argument-misses-target.md';
import type { Context, Rule } from './rule.ts';
import { repair } from './shared/arguments.ts';
import { targetsOf } from './shared/tactics.ts';

export const argumentMissesTarget: Rule = {
  name: 'argument-misses-target',
  severity: 'warning',
  step: 'define-rationality',
  page,

  *check(context) {
    const { plan, resolve } = context;
    const valuesOf = valuesOnce(context);
    for (const tactic of plan.tactics) {
      if (!isLive(tactic) || tactic.appealsTo.length === 0 || tactic.targets.length === 0) continue;
      const targets = targetsOf(context, tactic);
      if (targets.length < new Set(tactic.targets.map(({ id }) => id)).size) continue;
      const held = targets.map(valuesOf);
      if (held.some(({ size }) => size === 0)) continue; // Whoever pursues nothing that is known may pursue this.
      const names = list(
        targets.map(({ name }) => name),
        'or',
        4,
      );
      for (const value of tactic.appealsTo) {
        if (value.id === placeholder || held.some((values) => values.has(resolve(value.id)))) continue;
        const { advice, fixes } = repair(context, tactic, value);
        yield {
          at: value.at,
          message: `As far as the plan says, ${value.id} is no value of ${names}. ${advice}, or add ${value.id} to their values if they do pursue it.`,
          related: targets.map(({ at, name, values }) => ({
            at: values.keys.values ?? at,
            message: `The values of ${name}`,
          })),
          fixes,
        };
      }
    }
  },
};

/** What somebody pursues, terminal or instrumental, looked up once; empty also where its lines cannot be read. */
function valuesOnce({ resolve }: Context): (stakeholder: Stakeholder) => ReadonlySet<string> {
  const known = new Map<Stakeholder, ReadonlySet<string>>();
  return (stakeholder) => {
    const before = known.get(stakeholder);
    if (before) return before;
    const { terminal, instrumental } = pursued(stakeholder.values, resolve);
    const values = new Set(stakeholder.broken ? [] : [...terminal, ...instrumental]);
    known.set(stakeholder, values);
    return values;
  };
}

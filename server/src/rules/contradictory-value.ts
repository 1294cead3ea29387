import type { Action, StatedConflict, StatedValue } from '../model/plan.ts';
import { short } from '../text/words.ts';
import page from './contradictory-value.md';
import type { Rule } from './rule.ts';
import { removeId } from './shared/fixes.ts';

export const contradictoryValue: Rule = {
  name: 'contradictory-value',
  severity: 'error',
  step: 'judge-alignment',
  page,

  *check({ plan, resolve }) {
    for (const action of plan.actions)
      for (const [conflict, served] of contradictions(action, resolve)) {
        yield {
          at: conflict.at,
          message: `“${short(action.summary)}” is said both to serve and to hurt ${conflict.id}. Remove it from one list, or name under “for” the groups whose pursuit suffers.`,
          related: [{ at: served.at, message: `Said to serve ${served.id} here` }],
          fixes: () => [...removeId(action, 'conflicts-with', conflict), ...removeId(action, 'aligns-with', served)],
        };
      }
  },
};

function* contradictions(
  { alignsWith, conflictsWith }: Action,
  resolve: (id: string) => string,
): Iterable<[StatedConflict, StatedValue]> {
  const told = new Set<string>();
  for (const conflict of conflictsWith) {
    const value = resolve(conflict.id);
    const served = alignsWith.find(({ id }) => resolve(id) === value);
    if (!served || conflict.for || told.has(value)) continue;
    told.add(value);
    yield [conflict, served];
  }
}

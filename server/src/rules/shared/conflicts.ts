/** What the rules about conflicting values have in common. */
import type { Holder } from '../../analysis/alignment.ts';
import type { Related } from '../../model/fault.ts';
import type { Action, StatedConflict } from '../../model/plan.ts';
import type { Context } from '../rule.ts';

interface Conflict {
  readonly conflict: StatedConflict;
  readonly holders: readonly Holder[];
}

/** One for each value that the action hurts and that is terminal to any of the holders concerned. */
export function* terminalConflicts(
  { alignments, resolve }: Context,
  action: Action,
  concerned: (holder: Holder) => boolean,
): Iterable<Conflict> {
  const told = new Set<string>();
  const touched = alignments
    .touched(action)
    .filter(({ holder, verdict }) => verdict === 'terminal-conflict' && concerned(holder));
  for (const conflict of action.conflictsWith) {
    const value = resolve(conflict.id);
    if (told.has(value)) continue;
    told.add(value);
    const holders = touched.filter(
      ({ holder, conflicting }) => conflicting.includes(value) && holder.values.terminal.has(value),
    );
    if (holders.length > 0) yield { conflict, holders: holders.map(({ holder }) => holder) };
  }
}

/** Where each holder says that it pursues the value. */
export function relatedHolders({ plan, resolve }: Context, value: string, holders: readonly Holder[]): Related[] {
  return holders.flatMap(({ stakeholder, name }) => {
    const held = stakeholder ? stakeholder.values : plan.organization?.values;
    const place = [...(held?.terminal ?? []), ...(held?.instrumental ?? [])].find(
      ({ id }) => resolve(id) === resolve(value),
    );
    return place ? [{ at: place.at, message: `${place.id}, pursued by ${name}` }] : [];
  });
}

/** `Hospital vice presidents (dominant)`. */
export function withPower({ name, stakeholder }: Holder): string {
  return stakeholder?.power ? `${name} (${stakeholder.power.value})` : name;
}

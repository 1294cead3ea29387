/** What the rules about conflicting values have in common. */

import type { Holder } from '../../analysis/alignment.ts';
import type { Related } from '../../model/fault.ts';
import type { Action, Stakeholder, StatedConflict } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { called } from './called.ts';
import { isPerson } from './persons.ts';

interface Conflict {
  readonly conflict: StatedConflict;
  readonly holders: readonly Holder[];
}

/** One for each value that the action hurts and that is terminal to any of the holders concerned. */
export function* terminalConflicts(
  { alignments, resolve }: Pick<Context, 'alignments' | 'resolve'>,
  action: Action,
  concerned: (holder: Holder) => boolean,
): Iterable<Conflict> {
  const touched = alignments
    .touched(action)
    .filter(({ holder, verdict }) => verdict === 'terminal-conflict' && concerned(holder));
  for (const conflict of eachOnce(action, resolve)) {
    const value = resolve(conflict.id);
    const holders = touched.filter(
      ({ holder, conflicting }) => conflicting.includes(value) && holder.values.terminal.has(value),
    );
    if (holders.length > 0) yield { conflict, holders: holders.map(({ holder }) => holder) };
  }
}

/** What the action says that it hurts, each value once, whatever its names. */
export function eachOnce({ conflictsWith }: Action, resolve: (id: string) => string): StatedConflict[] {
  const told = new Set<string>();
  return conflictsWith.filter(({ id }) => {
    const value = resolve(id);
    return !told.has(value) && told.add(value);
  });
}

/** Where each holder says that it pursues the value. */
export function relatedHolders({ plan, resolve }: Context, value: string, holders: readonly Holder[]): Related[] {
  return holders.flatMap((holder) => {
    const held = holder.stakeholder ? holder.stakeholder.values : plan.organization?.values;
    const place = [...(held?.terminal ?? []), ...(held?.instrumental ?? [])].find(
      ({ id }) => resolve(id) === resolve(value),
    );
    return place
      ? [{ at: place.at, message: t('{value}, pursued by {who}', { value: place.id, who: called(holder) }) }]
      : [];
  });
}

/** `Hospital vice presidents (dominant)`. */
export function withPower(holder: Holder): string {
  const power = holder.stakeholder?.power?.value;
  return power ? t('{who} ({power})', { who: called(holder), power: t(inWords(power)) }) : called(holder);
}

/** An organization is one, as is a person; a group is several people, or called like them. */
export const isOne = (holders: readonly { readonly stakeholder?: Stakeholder | undefined }[]): boolean =>
  holders.length === 1 && holders.every(({ stakeholder }) => !stakeholder || isPerson(stakeholder));

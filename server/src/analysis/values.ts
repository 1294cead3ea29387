import { catalogue } from '../../../schemas/values.ts';
import type { Mention, Plan, ValuesHeld } from '../model/plan.ts';
import { type Same, sameMap, sameSet } from './reactive.ts';

/** Turns a value id into the id that it is compared by. */
export type Resolve = (id: string) => string;

/** What a value id means and which other ids stand for the same value. */
export interface KnownValue {
  readonly meaning: string;
  readonly aliases: readonly string[];
}

/** Values beyond the built-in catalogue, which a configuration may add. */
export type AddedValues = ReadonlyMap<string, KnownValue>;

/** Every value that has a meaning without the plan saying one: the catalogue and what a configuration adds to it. */
export function catalogueWith(added: AddedValues): ReadonlyMap<string, KnownValue> {
  return new Map([...Object.entries(catalogue), ...added]);
}

/** The ids of the plan's own glossary, and what other names stand for. */
export interface Aliases {
  readonly own: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, string>;
}

export const sameAliases: Same<Aliases> = (one, other) =>
  sameSet(one.own, other.own) && sameMap(one.aliases, other.aliases);

/** Aliases of the plan's glossary come first, then those of the catalogue. */
export function aliasesIn(values: Plan['values'], known: ReadonlyMap<string, KnownValue>): Aliases {
  const own = new Set(values.map(({ id }) => id));
  const aliases = new Map<string, string>();
  for (const [id, value] of known)
    for (const alias of value.aliases) if (!own.has(alias) && !known.has(alias)) aliases.set(alias, id);
  for (const { id, aliases: others } of values)
    for (const alias of others) if (!own.has(alias.id)) aliases.set(alias.id, id);
  return { own, aliases };
}

/** An id that neither the glossary nor the catalogue knows is compared as written, but for slips. */
export function resolver({ own, aliases }: Aliases, slips: ReadonlyMap<string, string> = new Map()): Resolve {
  return (written) => {
    const id = slips.get(written) ?? written;
    const named = aliases.get(id) ?? id;
    return own.has(named) ? named : (aliases.get(named) ?? named);
  };
}

/** The values that somebody pursues, resolved, each once. A value stated in both lists counts as terminal. */
export interface Pursued {
  readonly terminal: ReadonlySet<string>;
  readonly instrumental: ReadonlySet<string>;
}

export function pursued({ terminal, instrumental }: ValuesHeld, resolve: Resolve): Pursued {
  const ids = (held: readonly Mention[]) => held.map(({ id }) => resolve(id));
  const ends = new Set(ids(terminal));
  return { terminal: ends, instrumental: new Set(ids(instrumental).filter((id) => !ends.has(id))) };
}

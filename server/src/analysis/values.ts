import { catalogue } from '../../../schemas/values.ts';
import type { Plan, ValuesHeld } from '../model/plan.ts';

/** Turns a value id into the id that it is compared by. */
export type Resolve = (id: string) => string;

/**
 * Resolves aliases: of the plan's glossary first, then of the catalogue. An id that neither knows is compared as written.
 */
export function resolver(plan: Plan): Resolve {
  const aliases = new Map<string, string>();
  const own = new Set(plan.values.map(({ id }) => id));
  for (const [id, value] of Object.entries(catalogue)) for (const alias of value.aliases) aliases.set(alias, id);
  for (const id of own) aliases.delete(id);
  for (const value of plan.values)
    for (const alias of value.aliases) if (!own.has(alias.id)) aliases.set(alias.id, value.id);
  return (id) => {
    const named = aliases.get(id) ?? id;
    return own.has(id) ? id : (aliases.get(named) ?? named);
  };
}

/** The values that somebody pursues, resolved, each once. A value stated in both lists counts as terminal. */
export interface Pursued {
  readonly terminal: ReadonlySet<string>;
  readonly instrumental: ReadonlySet<string>;
}

export function pursued({ terminal, instrumental }: ValuesHeld, resolve: Resolve): Pursued {
  const ends = new Set(terminal.map(({ id }) => resolve(id)));
  return {
    terminal: ends,
    instrumental: new Set(instrumental.map(({ id }) => resolve(id)).filter((id) => !ends.has(id))),
  };
}

import { valueWords } from '../../../schemas/value-words.ts';
import type { Mention, Plan } from '../model/plan.ts';
import { nearest } from '../text/nearest.ts';

/** What a value id that nothing explains was most likely meant to be. */
export type Slips = ReadonlyMap<string, string>;

type Spoken = Pick<Plan, 'organization' | 'stakeholders' | 'actions' | 'tactics'>;

/**
 * The ids of values that nothing explains and that are written almost like another one which the plan uses more often: they
 * are compared as what was meant, so that a slip tells itself once. Short ids differ by a letter without being slips.
 */
export function slipsIn(plan: Spoken, isExplained: (id: string) => boolean): Slips {
  const uses = new Map<string, number>();
  for (const { id } of valuesSpokenOf(plan)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const unexplained = [...uses.keys()].filter((id) => id.length >= shortest && !isExplained(id));
  const slips = new Map<string, string>();
  for (const id of unexplained.slice(0, mostCompared)) {
    const oftener = [...uses].filter(([, times]) => times > (uses.get(id) ?? 0)).map(([other]) => other);
    const meant = nearest(id, oftener, id.length < long ? 1 : 2);
    if (meant && !isWord(id, meant)) slips.set(id, meant);
  }
  return slips;
}

/** Whether an id is a value by itself where it differs from another one, however near that is: `wealth` beside `health`. */
export function isWord(id: string, other: string): boolean {
  const [own, others] = [id, other].map((it) => it.toLowerCase().split(/[-_]/));
  if (!own || own.length !== others?.length) return false;
  return own.every((part, index) => part === others[index] || valueWords.has(part));
}

const shortest = 5;
const long = 8;

/** So many ids are compared with the others; who invents more than that has not misspelt them. */
const mostCompared = 100;

function* valuesSpokenOf({ organization, stakeholders, actions, tactics }: Spoken): Iterable<Mention> {
  for (const { values } of organization ? [organization, ...stakeholders] : stakeholders) {
    yield* values.terminal;
    yield* values.instrumental;
  }
  for (const { alignsWith, conflictsWith } of actions) {
    yield* alignsWith;
    yield* conflictsWith;
  }
  for (const { appealsTo } of tactics) yield* appealsTo;
}

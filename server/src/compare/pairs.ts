/** Which entries of two versions are the same, whatever they are called. */
import type { Entry } from '../model/plan.ts';
import type { Content } from './content.ts';

export interface Pairs<T> {
  /** Before and after, in the order of the later version. */
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly gone: readonly T[];
  readonly added: readonly T[];
  /** From each id of the earlier version that is still there to its id in the later one. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Which of two versions. */
export type Which = 'before' | 'after';

/** How entries of one kind can be recognized. */
interface Marks<T> {
  /** What people call it; empty where only the id names it. */
  readonly name: (entry: T) => string;
  /** What it says beside its name. Ids in it are the same on both sides. */
  readonly content: (entry: T, which: Which) => Content;
}

/** An entry that says less is too ordinary to be recognized by what it says. */
const leastKeys = 2;

/**
 * The same id with the same name; else the same name, where only one entry on each side has it; else the same id; else
 * all the same content, where that too is found once. Two versions give the same pairs in either order.
 */
export function pair<T extends Entry>(
  before: readonly T[],
  after: readonly T[],
  { name, content }: Marks<T>,
): Pairs<T> {
  const found = new Map<T, T>();
  const taken = new Set<T>();
  const match = (key: (entry: T, which: Which) => string) => {
    const left = once(before, (entry) => (taken.has(entry) ? '' : key(entry, 'before')));
    const right = once(after, (entry) => (taken.has(entry) ? '' : key(entry, 'after')));
    for (const [mark, entry] of left) {
      const other = right.get(mark);
      if (!other) continue;
      found.set(other, entry);
      taken.add(entry).add(other);
    }
  };
  match((entry) => `${entry.id} ${name(entry)}`);
  match(name);
  match(({ id }) => id);
  match((entry, which) => signature(content(entry, which)));
  return {
    both: after.flatMap((entry) => {
      const earlier = found.get(entry);
      return earlier ? [[earlier, entry] as const] : [];
    }),
    gone: before.filter((entry) => !taken.has(entry)),
    added: after.filter((entry) => !taken.has(entry)),
    ids: new Map([...found].map(([entry, earlier]) => [earlier.id, entry.id])),
  };
}

/** Entries by a mark that no other has; an empty mark is none. */
function once<T>(entries: readonly T[], mark: (entry: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const twice = new Set(['']);
  for (const entry of entries) {
    const key = mark(entry);
    if (found.has(key)) twice.add(key);
    found.set(key, entry);
  }
  return new Map([...found].filter(([key]) => !twice.has(key)));
}

/** The one has been looked at, the other speaks of entries that may be renamed too. */
const unmarked = new Set(['name', 'summary', 'influences', 'after']);

function signature(content: Content): string {
  const lines = [...content].filter(([key, { items }]) => items.length > 0 && !unmarked.has(key));
  if (lines.filter(([, { usual }]) => !usual).length <= leastKeys) return '';
  const keys = lines.map(([key, { items }]) => [key, items.map((item) => item.key).sort()] as const);
  return JSON.stringify(keys.sort(([a], [b]) => (a < b ? -1 : 1)));
}

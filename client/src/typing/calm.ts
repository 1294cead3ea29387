/** Something found in a text, as far as it matters here; lines from 0. */
export interface Found {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly endLine: number;
}

/** Where somebody types. */
export interface Typing {
  /** Of the cursor. */
  readonly line: number;
  /** What stands on that line. */
  readonly text: string;
  /** The first line of the file that says something: there the plan as a whole begins. */
  readonly first: number;
  /** Whether the last key is so long ago that the author waits for an answer, or the cursor was moved without typing. */
  readonly paused: boolean;
}

/** What an author sees of what is found. */
export interface Seen<T extends Found> {
  readonly shown: readonly T[];
  /** Where they typed then. */
  readonly typing?: Typing | undefined;
}

/** So long after the last key, in milliseconds, the author is taken to pause. */
export const pause = 800;

/**
 * What is to be shown of what is found now: while somebody types, nothing new before they pause, as half a word is no fault;
 * but what stands on a line is told as the cursor leaves it, unless it goes on into what begins there. On a line
 * with one word alone, which is a key being typed, nothing new is told as long as the cursor is there. What is mended goes
 * at once, and what is shown already stays, in the newest words. Where nobody types, all is shown.
 */
export function calmed<T extends Found>(before: Seen<T>, found: readonly T[], typing: Typing | undefined): Seen<T> {
  if (!typing) return { shown: found };
  const left = leftLine(before.typing, typing);
  const isDue = typing.paused
    ? (it: T) => !(isLoneWord(typing.text) && isOn(it, typing.line))
    : (it: T) => left !== undefined && isOn(it, left);
  const known = familiar(before.shown, found);
  return { shown: found.filter((it) => known.has(it) || isDue(it)), typing };
}

/** Those that were shown before: first the same words, then what the same rule says in others now. */
function familiar<T extends Found>(shown: readonly T[], found: readonly T[]): ReadonlySet<T> {
  const known = new Set<T>();
  let left = shown;
  for (const isSame of [sameWords, sameRule])
    for (const it of found) {
      const before = known.has(it) ? undefined : left.find((other) => isSame(it, other));
      if (!before) continue;
      known.add(it);
      left = left.filter((other) => other !== before);
    }
  return known;
}

const sameRule = (one: Found, other: Found) => one.rule === other.rule;
const sameWords = (one: Found, other: Found) => sameRule(one, other) && one.message === other.message;

const isOn = ({ line, endLine }: Found, cursor: number) => line <= cursor && cursor <= endLine;

/** The line that the cursor has left for good: not that of an entry, or of the plan, for one that goes on with it. */
function leftLine(before: Typing | undefined, now: Typing): number | undefined {
  if (!before || before.line === now.line) return undefined;
  const goesOn = before.line === now.first || indentOf(now.text) > indentOf(before.text);
  return now.line > before.line && goesOn ? undefined : before.line;
}

const indentOf = (text: string) => /^\s*/.exec(text)?.[0].length ?? 0;

/** A key without its colon yet; behind a dash, the first key of an item. */
const isLoneWord = (text: string) => /^\s*(?:- +)?[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*\s*$/u.test(text);

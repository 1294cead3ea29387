import { placeholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';

/** What can be written at the cursor. */
export interface Completion {
  /** What each item replaces: on one line, the cursor in it. */
  readonly at: Span;
  /** Best first. */
  readonly items: readonly Item[];
  /** What is offered depends on what is written so far, so that the editor has to ask again after each key. */
  readonly incomplete: boolean;
}

export interface Item {
  readonly label: string;
  readonly kind: 'key' | 'choice' | 'stakeholder' | 'value' | 'resource' | 'entry' | 'rule' | 'text' | 'skeleton';
  /** A few words beside the label, as plain text. */
  readonly detail?: string;
  readonly markdown?: string;
  readonly insert: readonly Part[];
  /** What the letters typed so far are compared with. */
  readonly filter: string;
  /** Something can be chosen at once in the first hole. */
  readonly continues?: true;
}

/** Text, or a hole for the author to fill. */
export type Part = string | Hole;

export interface Hole {
  /** Stands there until the author writes something; empty where something can be chosen. */
  readonly text: string;
  readonly choices?: readonly string[];
  /** Holes of one name are filled together. */
  readonly name?: string;
}

const isHole = (part: Part): part is Hole => typeof part !== 'string';

/** Where only the author can know. */
export const todo: Hole = { text: placeholder };

export const chosen: Hole = { text: '' };

/** A choice to be made; `first` stands there until the author makes it. */
export function oneOf(choices: readonly string[], first = choices[0]): Hole {
  if (first === undefined) return chosen;
  return { text: '', choices: [first, ...choices.filter((choice) => choice !== first)] };
}

/** For editors that know no holes. */
export function asPlain(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Whether an editor has to be told of the holes: not where there are none, nor where the cursor stands in it anyway. */
export function hasHoles(parts: readonly Part[], continues = false): boolean {
  const holes = parts.filter(isHole);
  const [only] = holes;
  if (holes.length !== 1 || only !== parts.at(-1)) return holes.length > 0;
  return only?.text !== '' || (only.choices !== undefined && !continues);
}

/**
 * As a snippet of the protocol. What an editor chooses by itself, as it does where an item continues, has no choices. A
 * single hole is where the cursor stays: with no other to go to, the Tab key is the author's again.
 */
export function asSnippet(parts: readonly Part[], continues = false): string {
  const numbers = new Map<string, number>();
  const [only, second] = parts.filter(isHole);
  let last = only && !second && (!only.choices || continues) ? -1 : 0;
  const numberOf = ({ name }: Hole) => {
    const known = name === undefined ? undefined : numbers.get(name);
    if (known !== undefined) return known;
    last++;
    if (name !== undefined) numbers.set(name, last);
    return last;
  };
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
      const number = numberOf(part);
      if (part.choices && !continues)
        return `\${${number}|${part.choices.map((it) => it.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
      return part.text === '' ? `$${number}` : `\${${number}:${part.text.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

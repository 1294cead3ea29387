/** A question of the interview as plain data: the terminal and the editor show the same. */
export interface Question {
  /** Constant for one question, such as `title`; those about a group begin with `group-` and its number, from 1. */
  readonly id: string;
  readonly part: Part;
  readonly text: string;
  /** Why it matters, or how to find an answer; beside choices short enough for a line of sixty characters. */
  readonly help: string;
  /** Own words, one of the choices, or any number of them. */
  readonly kind: 'text' | 'one' | 'several';
  /** Empty for own words. */
  readonly choices: readonly Choice[];
  /** Besides the choices, words of one's own will do. */
  readonly open?: true;
  /** What an answer may look like. */
  readonly example?: string;
  /** What leaving the question open is called; absent when the plan cannot do without an answer. */
  readonly skip?: string;
  /** What others are called already, and cannot be called again. */
  readonly taken?: readonly string[];
}

/** A part of the interview. */
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly name: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
  /** Other words by which people look for it. */
  readonly words?: readonly string[];
}

/** What was said to one question: nothing when it was left open, one text or choice, or several. */
export type Answer = readonly string[];

/** Where the interview stands after some answers. */
export interface Progress {
  /** What is to be asked now; absent when the interview is complete. */
  readonly question?: Question;
  /** Why the last answer will not do, as a sentence; then `question` is the one that it was given to. */
  readonly problem?: string;
  /** How many questions were put with this one, and how many there are if all others are left open. */
  readonly number: number;
  readonly of: number;
  /** The plan as far as it was told: a valid file at any time. */
  readonly plan: string;
  /** What the file may be called, made from the title. */
  readonly fileName: string;
}

import { t } from './l10n.ts';

/** A pattern of names, ready to match. */
export interface Glob {
  /** Whether the whole text fits; takes time linear in the text. */
  readonly matches: (text: string) => boolean;
  /** It began with `!`: what fits is taken away from what the globs before it have taken. */
  readonly takesAway: boolean;
}

/** Why a text is no glob, as the end of a sentence that begins with it. */
export interface NoGlob {
  readonly why: string;
}

export interface GlobOptions {
  /** Of paths `*` and `?` stay within one folder; of other names, such as addresses, they stand for any part. */
  readonly of: 'paths' | 'names';
}

/** Longer ones are nobody's intent. */
const longest = 1000;

/**
 * Reads a glob: `*`, `**`, `?`, `[…]`, `{a,b}` and a leading `!`. Anything else that is special elsewhere, such as `(`, `|`
 * and `\`, is no glob, as nobody could tell whether it is meant as it is written; in `[…]` it stands for itself.
 */
export function readGlob(written: string, options: GlobOptions): Glob | NoGlob {
  const takesAway = written.startsWith('!');
  const pattern = (takesAway ? written.slice(1) : written).normalize('NFC');
  const why = refusal(pattern, options);
  if (why) return { why };
  const characters = [...(options.of === 'paths' ? pattern.replace(/^(?:\.\/+)+/, '') : pattern)];
  const steps: Step[] = [];
  const problem = new Reader(characters, steps, options).read();
  return problem ? { why: problem } : { takesAway, matches: (text) => run(steps, text.normalize('NFC')) };
}

export const isGlob = (read: Glob | NoGlob): read is Glob => 'matches' in read;

/** Whether globs, one after the other, take a name: the last that fits it decides. */
export function isTaken(name: string, globs: readonly Glob[]): boolean {
  let taken = false;
  for (const { takesAway, matches } of globs) if (taken === takesAway && matches(name)) taken = !takesAway;
  return taken;
}

/** Whether a path on the command line is a glob, should there be no file of that name. */
export const looksLikeGlob = (path: string): boolean => /[*?[{]/.test(path);

/** The glob that a name alone fits. */
export const globOf = (name: string): string => name.replace(/[*?[\]{}\\()|]|^!/g, (it) => `[${it}]`);

function refusal(pattern: string, { of }: GlobOptions): string | undefined {
  if (pattern.trim() === '') return t('is empty');
  if (pattern.length > longest) return t('is longer than {most} characters', { most: longest });
  if (pattern.startsWith('!')) return t('begins with “!” twice');
  if (of === 'names') return undefined;
  if (pattern.startsWith('/')) return t('begins with “/”; write it from the folder of this file on');
  if (pattern.endsWith('/'))
    return t('ends in “/”; for all files below a folder write “{pattern}”', { pattern: `${pattern}**` });
  if (pattern.split('/').includes('..')) return t('leads out of the folder of this file with “..”');
  return undefined;
}

/** One step of a match: to take a character, or to go on at several places. */
type Step = { readonly takes: (character: string) => boolean } | { readonly goesTo: readonly number[] };

/** Turns a pattern into steps; the last place, behind all of them, is the end. */
class Reader {
  #at = 0;

  constructor(
    private readonly pattern: readonly string[],
    private readonly steps: Step[],
    private readonly options: GlobOptions,
  ) {}

  /** Gives why the pattern cannot be read. */
  read(): string | undefined {
    const why = this.#sequence(false);
    return why ?? (this.#at < this.pattern.length ? t('has a “}” that closes nothing') : undefined);
  }

  /** Up to the end, or inside braces up to `,` or `}`. */
  #sequence(isInside: boolean): string | undefined {
    while (this.#at < this.pattern.length) {
      const character = this.pattern[this.#at] ?? '';
      if (character === '}' || (isInside && character === ',')) return undefined;
      const why = this.#one(character, isInside);
      if (why) return why;
    }
    return undefined;
  }

  #one(character: string, isInside: boolean): string | undefined {
    switch (character) {
      case '*':
        return this.#stars(isInside);
      case '?':
        this.#at++;
        return this.#take(this.options.of === 'paths' ? isNoSlash : isAny);
      case '[':
        return this.#class();
      case '{':
        return this.#braces();
      case ']':
        return t('has a “]” that closes nothing');
      case '(':
      case ')':
      case '|':
        return t('holds “{character}”, which no glob knows; choices are written {choice}', {
          character,
          choice: '{a,b}',
        });
      case '\\':
        return t('holds a backslash; write “/” between folders');
      default:
        this.#at++;
        return this.#take((it) => it === character);
    }
  }

  #take(takes: (character: string) => boolean): undefined {
    this.steps.push({ takes });
  }

  #stars(isInside: boolean): undefined {
    const start = this.#at;
    while (this.pattern[this.#at] === '*') this.#at++;
    const isAlone = this.#at - start > 1 && this.#isBorder(start - 1, isInside) && this.#isBorder(this.#at, isInside);
    if (this.options.of === 'names') return this.#repeat(isAny);
    if (!isAlone) return this.#repeat(isNoSlash);
    if (this.pattern[this.#at] !== '/') return this.#repeat(isAny);
    // Any folders, or none: `**/` stands for nothing as well.
    this.#at++;
    const choice = this.steps.push({ goesTo: [] }) - 1;
    this.#repeat(isAny);
    this.#take((it) => it === '/');
    this.steps[choice] = { goesTo: [choice + 1, this.steps.length] };
  }

  /** Whether a folder's name begins or ends there. */
  #isBorder(at: number, isInside: boolean): boolean {
    const character = this.pattern[at];
    return character === undefined || character === '/' || (isInside && /[{,}]/.test(character)) || character === '{';
  }

  #repeat(takes: (character: string) => boolean): undefined {
    const start = this.steps.length;
    this.steps.push({ goesTo: [start + 1, start + 3] }, { takes }, { goesTo: [start] });
  }

  #class(): string | undefined {
    let at = this.#at + 1;
    const isNot = this.pattern[at] === '!' || this.pattern[at] === '^';
    // A bracket or a “!” that is meant itself stands first: `[]]`, `[!]`.
    const start = isNot && this.pattern[at + 1] !== ']' ? at + 1 : at;
    const excludes = start > at;
    at = start;
    const ranges: (readonly [string, string])[] = [];
    for (; at === start || this.pattern[at] !== ']'; at++) {
      const from = this.pattern[at];
      if (from === undefined) return t('has a “[” that nothing closes');
      if (from === '/') return t('holds “/” in brackets; a folder’s name ends there');
      if (from === '[' && /[:.=]/.test(this.pattern[at + 1] ?? ''))
        return t('holds a class such as [:alpha:]; write a-z');
      const isRange = this.pattern[at + 1] === '-' && !['', ']'].includes(this.pattern[at + 2] ?? '');
      const to = isRange ? (this.pattern[at + 2] ?? from) : from;
      if (to < from) return t('holds the range “{range}”, in which nothing is', { range: `${from}-${to}` });
      ranges.push([from, to]);
      if (isRange) at += 2;
    }
    this.#at = at + 1;
    const isIn = (it: string) => ranges.some(([from, to]) => from <= it && it <= to);
    const takesSlash = this.options.of === 'names';
    return this.#take((it) => isIn(it) !== excludes && (takesSlash || it !== '/'));
  }

  #braces(): string | undefined {
    const choice = this.steps.push({ goesTo: [] }) - 1;
    const starts: number[] = [];
    const ends: number[] = [];
    do {
      this.#at++;
      starts.push(this.steps.length);
      const why = this.#sequence(true);
      if (why) return why;
      ends.push(this.steps.push({ goesTo: [] }) - 1);
    } while (this.pattern[this.#at] === ',');
    if (this.pattern[this.#at] !== '}') return t('has a “{” that nothing closes');
    if (starts.length < 2) return t('has braces without a choice; write {choice}', { choice: '{a,b}' });
    this.#at++;
    this.steps[choice] = { goesTo: starts };
    for (const end of ends) this.steps[end] = { goesTo: [this.steps.length] };
    return undefined;
  }
}

const isAny = () => true;
const isNoSlash = (character: string) => character !== '/';

/** Goes through the text once, at all places of the pattern at the same time, so that no pattern can make it try again. */
function run(steps: readonly Step[], text: string): boolean {
  let places = reached(steps, [0]);
  for (const character of text) {
    const next: number[] = [];
    for (const place of places) {
      const step = steps[place];
      if (step && 'takes' in step && step.takes(character)) next.push(place + 1);
    }
    if (next.length === 0) return false;
    places = reached(steps, next);
  }
  return places.has(steps.length);
}

/** These places and all to which one gets without a character. */
function reached(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const places = new Set(from);
  for (const place of places) {
    const step = steps[place];
    if (step && 'goesTo' in step) for (const next of step.goesTo) places.add(next);
  }
  return places;
}

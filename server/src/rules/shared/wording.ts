/** Words in what is written of people that are better not written, found by lists of words and what stands around them. */

/** A list of words as people can read and extend it; see the lists for how it is written. */
export interface WordList {
  /** By what they speak of. */
  readonly words: Readonly<Record<string, string>>;
  /** Where one of them, `WORD`, means nobody: what it stands in then. */
  readonly harmless: readonly string[];
}

/** Finds the words of a list in a text, in order. */
export type FindWords = (text: string) => readonly FoundWord[];

export interface FoundWord {
  readonly word: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What it speaks of. */
  readonly of: string;
}

/** A blank between words; more of them only as somebody types. */
const blank = '[\\s-]{1,9}';
/** What stands in place of the word while one looks around it. */
const mark = '\ue000';
/** So far one looks around a word. */
const around = 120;
/** So many words of one text are told. */
const most = 20;

/** The time that it takes is linear in the text. */
export function finderOf(list: WordList): FindWords {
  // Most commands start without looking for words.
  let find: FindWords | undefined;
  return (text) => {
    find ??= madeOf(list);
    return find(text);
  };
}

function madeOf({ words, harmless }: WordList): FindWords {
  const kinds = Object.keys(words);
  const findAt = findersOf(Object.values(words));
  const patterns = harmless.map(asPattern).map(alone);
  const marked = new RegExp(patterns.filter(isMarked).join('|'));
  const phrases = new RegExp(patterns.filter((it) => !isMarked(it)).join('|') || '(?!)', 'g');
  return (written) => {
    const text = inLowerCase(written);
    // Looked for once a word is found, which is seldom: to make the pattern takes longer than all the rest.
    let said: readonly { readonly start: number; readonly end: number }[] | undefined;
    const found: FoundWord[] = [];
    let last = 0;
    for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      if (start < last) continue;
      const find = findAt(text.slice(start, start + 2));
      if (!find) continue;
      find.lastIndex = start;
      const match = find.exec(text);
      if (!match) continue;
      const end = start + match[0].length;
      last = end;
      said ??= [...text.matchAll(phrases)].map(({ 0: it, index }) => ({ start: index, end: index + it.length }));
      if (said.some((it) => it.start < end && start < it.end)) continue;
      const sentence = text.slice(Math.max(start - around, 0), start) + mark + text.slice(end, end + around);
      if (marked.test(sentence)) continue;
      const of = kinds[match.slice(1).findIndex((it) => it !== undefined)] ?? '';
      found.push({ word: written.slice(start, end), start, end, of });
      if (found.length === most) break;
    }
    return found;
  };
}

/** Of the lists’ languages and their neighbours, in lower case. */
const letterOrDigit = '[a-zß-öø-ɏ0-9]';
/** What is left of an entry by the one or two letters that it can begin with; under `any` where that is not plain to see. */
type Variants = ReadonlyMap<string, readonly string[]>;
const any = '';

/**
 * Finds, at one place, what can begin with two letters, each kind in a group of its own: to try all entries at each word takes
 * many times as long, and to make a pattern for letters that nobody writes, too.
 */
function findersOf(lists: readonly string[]): (letters: string) => RegExp {
  const kinds = lists.map((list) => {
    const entries = list.trim().replaceAll(/\s+/g, ' ').split(/, ?/).flatMap(branchesOf);
    return together(entries.map((entry) => variantsOf(uncounted(asPattern(entry)))));
  });
  const finderFor = (heads: readonly string[]) => {
    const groups = kinds.map((of) => `(${heads.flatMap((head) => of.get(head) ?? []).join('|') || '(?!)'})`);
    // Not of the kind `u`, which takes longer to make.
    return new RegExp(`(?:${groups.join('|')})(?!${letterOrDigit}|-${letterOrDigit})`, 'y');
  };
  const made = new Map<string, RegExp>();
  return (letters) => {
    const heads = [letters, letters.slice(0, 1), any].filter((head) => kinds.some((of) => of.has(head)));
    const key = heads.join(' ');
    const finder = made.get(key) ?? finderFor(heads);
    made.set(key, finder);
    return finder;
  };
}

function variantsOf(pattern: string): Variants {
  const branches = branchesOf(pattern);
  if (branches.length > 1) return together(branches.map(variantsOf));
  if (!pattern.startsWith('(?:')) {
    return new Map([[/^\p{L}{1,2}(?![?*])/u.exec(pattern)?.[0] ?? any, [pattern]]]);
  }
  const end = endOfGroup(pattern);
  const rest = pattern.slice(end + 1);
  const inside = variantsOf(pattern.slice(3, end));
  const left = new Map([...inside].map(([head, of]) => [head, [`(?:${of.join('|')})${rest.replace(/^\?/, '')}`]]));
  return rest.startsWith('?') ? together([left, variantsOf(rest.slice(1).replace(leadingBlank, ''))]) : left;
}

/** Behind a group that may be missing. */
const leadingBlank = /^\[\\s-\]\{\d,9\}/;

function together(all: readonly Variants[]): Variants {
  const heads = new Map<string, string[]>();
  for (const of of all)
    for (const [head, patterns] of of) {
      const those = heads.get(head);
      if (those) those.push(...patterns);
      else heads.set(head, [...patterns]);
    }
  return heads;
}

/** What stands between `|` outside of brackets. */
function branchesOf(pattern: string): readonly string[] {
  if (!pattern.includes('|')) return [pattern];
  const ends = [...marksOf(pattern)].filter(({ depth, letter }) => letter === '|' && depth === 0).map(({ at }) => at);
  return [...ends, pattern.length].map((end, index) =>
    pattern.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end),
  );
}

/** Where the bracket ends that the pattern begins with. */
function endOfGroup(pattern: string): number {
  for (const { at, depth, letter } of marksOf(pattern)) if (letter === ')' && depth === 0) return at;
  return pattern.length;
}

/** The brackets and the `|` of a pattern, and how many brackets are open behind each. */
function* marksOf(pattern: string) {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '\\') at += 1;
    else if (letter === '[') at = pattern.indexOf(']', at);
    else if (letter === '(' || letter === ')' || letter === '|') {
      if (letter !== '|') depth += letter === '(' ? 1 : -1;
      yield { at, depth, letter };
    }
  }
}

const isMarked = (pattern: string) => pattern.includes(mark);

/** As whole words. */
const alone = (pattern: string) => `(?<!${letterOrDigit})(?:${pattern})(?!${letterOrDigit})`;

const uncounted = (pattern: string) => pattern.replace(/\((?!\?)/g, '(?:');

/** Letter by letter, so that offsets stay; a pattern that has to see past case takes many times as long. */
const inLowerCase = (text: string) => {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/\p{Lu}/gu, (it) => (it.toLowerCase().length === it.length ? it.toLowerCase() : it));
};

function asPattern(entry: string): string {
  return entry
    .replaceAll(/\\.|WORD|\p{L}+/gu, (it) => (it.startsWith('\\') || it === 'WORD' ? it : it.toLowerCase()))
    .replaceAll(' … ', `${blank}(?:[^\\s.,;!?]{1,40}${blank}){0,4}`)
    .replaceAll('\\S+', '[^\\s.;!?]{1,40}')
    .replaceAll(' ?', '[\\s-]{0,9}')
    .replaceAll(' ', blank)
    .replaceAll('WORD', mark);
}

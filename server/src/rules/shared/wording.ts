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
export function finderOf({ words, harmless }: WordList): FindWords {
  const kinds = Object.keys(words);
  const all = Object.values(words).map(
    (list) => `(${list.trim().replaceAll(/\s+/g, ' ').split(/, ?/).map(asPattern).join('|')})`,
  );
  const find = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(uncounted).join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu');
  const each = all.map((list) => new RegExp(`^${list}$`, 'u'));
  const marked = new RegExp(harmless.map(asPattern).map(alone).filter(isMarked).join('|'), 'u');
  const phrases = new RegExp(
    harmless
      .map(asPattern)
      .map(alone)
      .filter((it) => !isMarked(it))
      .join('|') || '(?!)',
    'gu',
  );
  return (written) => {
    const text = inLowerCase(written);
    const said = [...text.matchAll(phrases)].map(({ 0: it, index }) => ({ start: index, end: index + it.length }));
    const found: FoundWord[] = [];
    for (const { 0: word, index: start } of text.matchAll(find)) {
      const end = start + word.length;
      if (said.some((it) => it.start < end && start < it.end)) continue;
      const sentence = text.slice(Math.max(start - around, 0), start) + mark + text.slice(end, end + around);
      if (marked.test(sentence)) continue;
      found.push({
        word: written.slice(start, end),
        start,
        end,
        of: kinds[each.findIndex((list) => list.test(word))] ?? '',
      });
      if (found.length === most) break;
    }
    return found;
  };
}

const isMarked = (pattern: string) => pattern.includes(mark);

/** As whole words. */
const alone = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;

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
    .replaceAll(' … ', `${blank}(?:[^\\s.;!?]{1,40}${blank}){0,4}`)
    .replaceAll('\\S+', '[^\\s.;!?]{1,40}')
    .replaceAll(' ?', '[\\s-]{0,9}')
    .replaceAll(' ', blank)
    .replaceAll('WORD', mark);
}

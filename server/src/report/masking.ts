import { telephoneNumbersIn } from '../rules/shared/contacts.ts';
import { fold, foldName } from './folding.ts';
import { isOrdinary, isParticle } from './name-words.ts';

/** What is said of somebody, and what is said instead. */
export interface Spoken {
  readonly said: string;
  readonly instead: string;
  /** A word of a longer name, which is found in other forms too; the whole is found as it is. */
  readonly isPart?: true;
  /** An id, which is found as it is alone: many are words that a text says of other things too. */
  readonly isId?: true;
}

/** A name that is looked for: its words, folded. */
interface Wanted {
  readonly words: readonly string[];
  readonly instead: string;
  readonly isPart: boolean;
  readonly isId: boolean;
  /** Of few letters: found only as it is written, and with a capital. */
  readonly exactly: string | undefined;
  /** What stands before it in the whole name and goes with it, such as “van der”, folded. */
  readonly before?: readonly string[];
}

/**
 * Replaces names wherever they stand: in any case and encoding, with other signs between their words; parts of names also
 * in the plural, in handles and in joined words, and in scripts that write no spaces. Addresses and telephone numbers go.
 */
export function masking(spoken: readonly Spoken[], withIds: boolean): (text: string) => string {
  const byWord = new Map<string, Wanted[]>();
  const within: Wanted[] = [];
  const before = particlesIn(spoken);
  for (const { said, instead, isPart = false, isId = false } of spoken) {
    const words = foldName(said).match(word) ?? [];
    const [first] = words;
    if (first === undefined || (said.trim() === instead && !withIds)) continue;
    const isShort = words.length === 1 && first.length < 4 && !unspaced.test(first);
    if (isShort && said.trim() === said.trim().toLowerCase() && !/\p{Lo}/u.test(said)) continue;
    const exactly = isShort ? said.trim() : undefined;
    const wanted = { words, instead, isPart, isId, exactly, before: before.get(`${instead} ${first}`) ?? [] };
    byWord.set(first, [...(byWord.get(first) ?? []), wanted]);
    if (isId) continue;
    const least = unspaced.test(first) ? 2 : 5;
    if (words.length === 1 && first.length >= least && !isOrdinary(first)) within.push(wanted);
    // Joined: `ZorblatQuixley`.
    const joined = words.join('');
    if (words.length > 1 && (joined.length > 5 || unspaced.test(joined))) within.push({ ...wanted, words: [joined] });
  }
  for (const names of byWord.values()) names.sort((a, b) => b.words.join().length - a.words.join().length);
  within.sort((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0));
  return (text) => replaced(withoutContacts(text), byWord, within);
}

/** For each word of a name, behind what stands for the name: the particles right before it. */
function particlesIn(spoken: readonly Spoken[]): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, readonly string[]>();
  for (const { said, instead, isPart } of spoken) {
    const words = isPart ? [] : (foldName(said).match(word) ?? []);
    for (const [index, own] of words.entries()) {
      const first = words.slice(0, index).findLastIndex((it) => !isParticle(it)) + 1;
      if (first < index) before.set(`${instead} ${own}`, words.slice(first, index));
    }
  }
  return before;
}

const word = /[\p{L}\p{N}]+/gu;
/** Scripts in which a name stands in the middle of what is no space away, or takes its prefixes. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

function replaced(text: string, byWord: ReadonlyMap<string, readonly Wanted[]>, within: readonly Wanted[]): string {
  const folded = fold(text);
  const tokens: Token[] = [...folded.text.matchAll(word)].map(({ 0: it, index }) => ({
    text: it,
    start: index,
    end: index + it.length,
  }));
  let result = '';
  let rest = 0;
  let done = 0;
  let last: string | undefined;
  const put = ({ start, end, instead }: Hit) => {
    const [from = 0, to = text.length] = [folded.from[start], folded.to[end - 1]];
    if (from < rest) return;
    const between = text.slice(rest, from);
    // A double name is one name.
    const isSame = last === instead && /^[\s‐‑–-]*$/.test(between);
    if (!isSame) result += between + (determined.test(between) ? instead.replace(/^(?:the|die) /, '') : instead);
    last = instead;
    rest = to;
  };
  /** Where the name begins with its particles. */
  const startOf = (index: number, { before = [] }: Wanted): number => {
    const there = tokens.slice(Math.max(0, index - before.length), index + 1);
    const areThere = before.every((it, at) => there[at]?.text === it) && areTogether(there);
    return (areThere ? there[0] : tokens[index])?.start ?? 0;
  };
  for (const [index, token] of tokens.entries()) {
    if (index < done) continue;
    const whole = wholeAt(tokens, index, byWord, (start, end) => ({
      written: text.slice(folded.from[start], folded.to[end - 1]),
      isCapital: folded.capital[start] === true,
    }));
    if (whole) {
      put({
        start: startOf(index, whole),
        end: tokens[index + whole.words.length - 1]?.end ?? token.end,
        instead: whole.instead,
      });
      done = index + whole.words.length;
    } else for (const hit of hitsIn(token, within)) put(hit);
  }
  return result + text.slice(rest);
}

/** With an article or the like at its end, so that none is to follow: “the Brook Works”, “unsere Stadtwerke”. */
const determined =
  /(?:^|[^\p{L}])(?:the|an?|our|your|this|der|die|das|den|dem|des|zur|zum|beim|im|vom|unsere?[rnms]?|eine?[rnms]?|diese[rnms]?)\s+$/iu;

type Look = (start: number, end: number) => { readonly written: string; readonly isCapital: boolean };

/** The longest name whose words begin there, one after the other, the last also in the genitive or the plural. */
function wholeAt(
  tokens: readonly Token[],
  index: number,
  byWord: ReadonlyMap<string, readonly Wanted[]>,
  look: Look,
): Wanted | undefined {
  const [token] = tokens.slice(index, index + 1);
  if (!token) return undefined;
  const stems = [token.text, ...stemsOf(token.text)];
  const candidates = stems.flatMap((stem) => byWord.get(stem) ?? []);
  return candidates.find(({ words, exactly, isPart, isId }) => {
    const there = tokens.slice(index, index + words.length);
    if (there.length < words.length) return false;
    const fits = words.every((it, at) => {
      const found = there[at]?.text ?? '';
      if (found === it || isId) return found === it;
      return at === words.length - 1 && (stemsOf(found).includes(it) || stemsOf(it).includes(found));
    });
    if (!fits || !areTogether(there)) return false;
    if (exactly !== undefined)
      return look(token.start, token.end).written.startsWith(exactly.slice(0, 2)) && token.text === words[0];
    // Ordinary words are names only with a capital.
    const needsCapital = words.every(isOrdinary) && (isPart || words.length > 1);
    return !needsCapital || there.every(({ start, end }) => look(start, end).isCapital);
  });
}

/** Words of one name may have a few signs between them, and no more. */
const areTogether = (tokens: readonly Token[]): boolean =>
  tokens.every(({ start }, at) => at === 0 || start - (tokens[at - 1]?.end ?? 0) <= 4);

/** Without what plurals, genitives and numbers add. */
function stemsOf(it: string): string[] {
  const bare = it.replace(/\p{N}+$/u, '');
  return [bare, bare.replace(/s$/, ''), bare.replace(/e[ns]$/, ''), bare.replace(/n$/, '')].filter(
    (stem) => stem !== it && stem.length > 2,
  );
}

/** Names inside of a word: the whole word goes, but where a script writes no spaces. */
function hitsIn(token: Token, within: readonly Wanted[]): Hit[] {
  const hits: Hit[] = [];
  for (const {
    words: [name = ''],
    instead,
  } of within)
    for (let at = token.text.indexOf(name); at >= 0; at = token.text.indexOf(name, at + name.length)) {
      if (!unspaced.test(name)) return [{ start: token.start, end: token.end, instead }];
      const [start, end] = [token.start + at, token.start + at + name.length];
      if (!hits.some((hit) => start < hit.end && hit.start < end)) hits.push({ start, end, instead });
    }
  return hits.sort((a, b) => a.start - b.start);
}

/** E-mail addresses, also encoded in a link, handles, and telephone numbers. */
function withoutContacts(text: string): string {
  let rest = text;
  for (const [start, end] of [...telephoneNumbersIn(text)].reverse())
    rest = `${rest.slice(0, start)}…${rest.slice(end)}`;
  return rest
    .replace(/[\p{L}\p{N}._%+-]{1,64}(?:@|%40)[\p{L}\p{N}.-]{1,255}/gu, '…')
    .replace(/(?<![\p{L}\p{N}/@])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,63}/gu, '…')
    .replace(/\+\d[\d\s()./-]{5,22}\d(?!\d)/g, '…');
}

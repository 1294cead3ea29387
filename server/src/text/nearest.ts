import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be: fewest changed letters, at most a third of the longer word
 * (one at least, where the words have more letters than that) and at most `most`; ties go to the first. `undefined` when none is near enough. What says the opposite
 * (“unsupportive”) or counts otherwise (“ward-2” beside “ward-1”) is no slip, however near it is.
 */
export function nearest<T extends string>(
  word: string,
  candidates: Iterable<T>,
  most = Number.POSITIVE_INFINITY,
): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const length = Math.max(word.length, candidate.length);
    const allowed = Math.min(length < 2 ? 0 : Math.max(1, Math.floor(length / 3)), most);
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const changes = changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes <= allowed && changes < least && !isAnother(word.toLowerCase(), candidate.toLowerCase())) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

/** Letters changed, added or left out; two neighbours that have changed places count as one. */
function changesBetween(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return a !== b && swapped === b ? 1 : distance(a, b);
}

/** Whether one is the other with a “not” before it or its opposite, or another number stands in it. */
function isAnother(word: string, candidate: string): boolean {
  return (
    countsOtherwise(word, candidate) ||
    turnsAround(word, candidate) ||
    denies(word, candidate) ||
    almostDenies(word, candidate) ||
    denies(candidate, word)
  );
}

/** “ward-2” is neither “ward-1” nor “ward”; a digit among letters may well be a slip. */
function countsOtherwise(word: string, candidate: string): boolean {
  const [numbers, others] = [word, candidate].map((text) => text.match(/\d+/g)?.join(' ') ?? '');
  if (numbers === others) return false;
  if (numbers && others) return true;
  return withoutNumber(word) === withoutNumber(candidate);
}

const withoutNumber = (text: string) => text.replace(/[\s_-]+\d+$/, '');

/** “external” beside “internal”, “limitless” beside “limited”. */
function turnsAround(word: string, candidate: string): boolean {
  if (/(?:less|los)$/.test(word) !== /(?:less|los)$/.test(candidate)) return true;
  return opposites.some(([one, other]) => {
    const isOne = word.startsWith(one) && candidate.startsWith(other);
    const isOther = word.startsWith(other) && candidate.startsWith(one);
    if (isOne) return word.slice(one.length) === candidate.slice(other.length);
    return isOther && word.slice(other.length) === candidate.slice(one.length);
  });
}

const opposites = [
  'in/ex',
  'in/de',
  'im/ex',
  'pro/anti',
  'pro/contra',
  'pre/post',
  'over/under',
  'up/down',
  'in/out',
  'micro/macro',
  'inter/intra',
  'an/ab',
].map((pair) => pair.split('/') as [string, string]);

const negations = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'dis',
  'mis',
  'miss',
  'non',
  'not',
  'anti',
  'de',
  'nicht',
  'no',
  'kein',
];

const denies = (word: string, other: string): boolean => deniedBy(word, other).includes(other);

/** “unsuportive”, with a slip in what is denied, is still none of “supportive”. */
const almostDenies = (word: string, other: string): boolean =>
  deniedBy(word, other).some((rest) => rest.length > 5 && distance(rest, other) === 1);

/** What is left of the word without a “not” that the other one does not begin with. */
const deniedBy = (word: string, other: string): readonly string[] =>
  negations
    .filter((prefix) => word.startsWith(prefix) && !other.startsWith(prefix))
    .map((prefix) => word.slice(prefix.length).replace(/^[\s_-]+/, ''))
    .filter((rest) => rest.length > 2);

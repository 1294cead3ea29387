import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be: fewest changed letters, at most a third of the longer word
 * (one at least); ties go to the first. `undefined` when none is near enough.
 */
export function nearest<T extends string>(word: string, candidates: Iterable<T>): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const changes = distance(word.toLowerCase(), candidate.toLowerCase());
    if (changes <= allowed && changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

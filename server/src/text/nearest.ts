import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be: fewest changed letters, at most a third of the longer word
 * (one at least) and at most `most`; ties go to the first. `undefined` when none is near enough.
 */
export function nearest<T extends string>(
  word: string,
  candidates: Iterable<T>,
  most = Number.POSITIVE_INFINITY,
): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.min(Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)), most);
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const changes = changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes <= allowed && changes < least) {
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

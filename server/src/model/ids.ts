/** Ids are compared after Unicode NFC: “é” is the same id as “e” with an accent behind it. */
export function idOf(text: string): string {
  return isPlain.test(text) ? text : text.normalize('NFC');
}

/** Of most texts one look is enough. */
const isPlain = /^[ -~]*$/;

/** Whether two texts are the same id. */
export const sameId = (a: string, b: string): boolean => idOf(a) === idOf(b);

/** Longer ids are hard to read in lists. */
const most = 40;

/**
 * An id made from somebody's words: letters and digits of any script in lower case, joined by hyphens, cut at a word.
 * Empty when the words have neither. An id of this kind stays as it is.
 */
export function toId(words: string): string {
  const parts = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  const kept = [[...(parts[0] ?? '')].slice(0, most).join('')];
  for (const part of parts.slice(1)) {
    if (kept.join('-').length + 1 + part.length > most) break;
    kept.push(part);
  }
  // What is cut off leaves small words behind: “together on the”.
  if (kept.length < parts.length) while (kept.length > 2 && (kept.at(-1)?.length ?? 0) <= 3) kept.pop();
  return kept.join('-');
}

/** The beginning of the name from which the id was made, as it is written there; `undefined` where it was made from other words. */
export function wordsBehind(id: string, name: string): string | undefined {
  if (!id || toId(name) !== id) return undefined;
  const ends = [...name.slice(0, 400).matchAll(/\S(?=\s|$)/gu)].map(({ index, 0: last }) => index + last.length);
  const end = ends.find((it) => toId(name.slice(0, it)) === id);
  return name
    .slice(0, end)
    .trim()
    .replace(/[\s,;:(–—-]+$/u, '');
}

/** The id, or `otherwise` where it is empty, with a number behind it when it is taken. */
export function unusedId(id: string, otherwise: string, isTaken: (id: string) => boolean): string {
  const wanted = id || otherwise;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

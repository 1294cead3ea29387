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
  let id = [...(parts[0] ?? '')].slice(0, most).join('');
  for (const part of parts.slice(1)) {
    if (id.length + 1 + part.length > most) break;
    id += `-${part}`;
  }
  return id;
}

/** The id, or `otherwise` where it is empty, with a number behind it when it is taken. */
export function unusedId(id: string, otherwise: string, isTaken: (id: string) => boolean): string {
  const wanted = id || otherwise;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** Whether a reader of the id knows the words that it was made from. */
export const saysTheSame = (id: string, words: string): boolean => id === words.toLowerCase().replaceAll(' ', '-');

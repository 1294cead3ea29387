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

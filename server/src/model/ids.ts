/** Ids are compared after Unicode NFC: “é” is the same id as “e” with an accent behind it. */
export function idOf(text: string): string {
  return isPlain.test(text) ? text : text.normalize('NFC');
}

/** Of most texts one look is enough. */
const isPlain = /^[ -~]*$/;

/** Whether two texts are the same id. */
export const sameId = (a: string, b: string): boolean => idOf(a) === idOf(b);

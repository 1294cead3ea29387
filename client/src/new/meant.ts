interface Named {
  readonly label: string;
  readonly value: string;
  /** What it says beside the label, and other words for it. */
  readonly description?: string;
  readonly words?: readonly string[];
  /** Typed just now or before, and in no catalogue. */
  readonly isOwn?: boolean;
}

/** A word of fewer letters is the beginning of too much. */
const FEWEST = 3;

/** As it is compared: hyphens are blanks, and capitals do not count. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();

/** Whether somebody who typed this may look for that row: by its label, by what it says, or by another word for it. */
export function isFoundBy({ label, description = '', words = [] }: Named, typed: string): boolean {
  return [label, description, ...words].some((text) => plain(text).includes(plain(typed)));
}

/**
 * Where somebody is led who has typed a word into a list to be ticked: to the row of that name; where the word stops within
 * one (`auton`), to the first row that goes on with it; else to their own words, which are a row, too.
 */
export function ledToBy<T extends Named>(typed: string, items: readonly T[]): T | undefined {
  const word = plain(typed);
  if (word === '') return undefined;
  const goesOn = ({ label }: T) => {
    const at = ` ${plain(label)}`.indexOf(` ${word}`);
    return at >= 0 && /^[\p{L}\p{N}]/u.test(plain(label).slice(at + word.length));
  };
  const known = items.filter(({ isOwn }) => !isOwn);
  return (
    known.find(({ label }) => plain(label) === word) ??
    (word.length >= FEWEST ? known.find(goesOn) : undefined) ??
    items.find(({ label }) => plain(label) === word)
  );
}

/**
 * What somebody means who types a word and presses Enter in a list to be ticked: the row that they went to, else where the
 * word leads, else the first row that has it in its name. The editor itself stands on no row there.
 */
export function meantBy<T extends Named>(typed: string, items: readonly T[], active: readonly T[]): T | undefined {
  const [here] = active;
  if (here || typed.trim() === '') return here;
  return ledToBy(typed, items) ?? items.find(({ label }) => plain(label).includes(plain(typed)));
}

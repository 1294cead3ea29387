interface Named {
  readonly label: string;
  readonly value: string;
}

/**
 * What somebody means who types a word and presses Enter in a list to be ticked: the row that they went to, else the one of
 * that name, else their own words, else the first row that has the word in it. The editor itself stands on no row there.
 */
export function meantBy<T extends Named>(typed: string, items: readonly T[], active: readonly T[]): T | undefined {
  const word = typed.trim().toLowerCase();
  const [here] = active;
  if (here || word === '') return here;
  const labelled = (test: (label: string) => boolean) => items.find(({ label }) => test(label.toLowerCase()));
  return labelled((label) => label === word) ?? labelled((label) => label.includes(word));
}

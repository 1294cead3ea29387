import { nearest } from '../text/nearest.ts';

/**
 * What the library for the command line says about words that it does not understand, as sentences like all others. What it
 * may say besides stays as it is.
 */
export function refused(said: string): string {
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(said);
    if (found) return said.slice(0, found.index) + sentence(found) + said.slice(found.index + found[0].length);
  }
  return said;
}

/** What there is to choose from, and what was most likely meant. */
function possible(value: string, choices: string | undefined): string {
  if (choices === undefined) return '';
  const meant = nearest(value, choices.split(', '));
  return `Possible are ${choices}.${meant ? ` Did you mean ${meant}?` : ''}`;
}

type Sentence = (found: RegExpExecArray) => string;

const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [
    /error: unknown (option|command) '(.*?)'(?:\n\(Did you mean (?:one of )?(.*?)\?\))?$/ms,
    ([, kind, word, guess]) => `There is no ${kind} “${word}”.${guess ? ` Did you mean ${guess}?` : ''}`,
  ],
  [/error: missing required argument '(.*?)'/s, ([, name]) => `Say which ${name} is meant.`],
  [
    /error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    ([, command = 'changeplan', expected, given]) =>
      `“${command}” takes ${expected === '0' ? 'no name' : `at most ${expected}`}, and ${given} were given. A name with a space stands in quotes.`,
  ],
  [/error: option '(\S+).*?' argument missing/s, ([, option]) => `What “${option}” is to be has to follow it.`],
  [/error: required option '(\S+).*?' not specified/s, ([, option]) => `It needs “${option}”.`],
  [
    /error: option '(\S+)[^']*' argument '(.*?)' is invalid\. (?:Allowed choices are ([^.]*)\.)?/s,
    ([, option, value = '', choices]) => `“${option}” cannot be “${value}”. ${possible(value, choices)}`,
  ],
  [
    /error: command-argument value '(.*?)' is invalid for argument '(.*?)'\. (?:Allowed choices are ([^.]*)\.)?/s,
    ([, value = '', name, choices]) => `There is no ${name} “${value}” here. ${possible(value, choices)}`,
  ],
  [
    /error: option '(\S+)[^']*' cannot be used with option '([^\s']+)[^']*'/s,
    ([, one, other]) => `“${one}” does not go together with “${other}”.`,
  ],
];

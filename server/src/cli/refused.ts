import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { standsFor } from './help.ts';

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
  const known = t('Possible are {choices}.', { choices });
  return meant ? `${known} ${t('Did you mean {meant}?', { meant })}` : known;
}

type Sentence = (found: RegExpExecArray) => string;

const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [
    /error: unknown (option|command) '(.*?)'(?:\n\(Did you mean (?:one of )?(.*?)\?\))?$/ms,
    ([, kind, word, meant]) => {
      const none =
        kind === 'option' ? t('There is no option “{word}”.', { word }) : t('There is no command “{word}”.', { word });
      return meant ? `${none} ${t('Did you mean {meant}?', { meant })}` : none;
    },
  ],
  [
    /error: missing required argument '(.*?)'/s,
    ([, name = '']) => t('Say which {name} is meant.', { name: standsFor(name) }),
  ],
  [
    /error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    ([, command = 'changeplan', expected, given]) =>
      expected === '0'
        ? t('“{command}” takes no name, and {given} were given. A name with a space stands in quotes.', {
            command,
            given,
          })
        : t('“{command}” takes at most {expected}, and {given} were given. A name with a space stands in quotes.', {
            command,
            expected,
            given,
          }),
  ],
  [
    /error: option '(\S+).*?' argument missing/s,
    ([, option]) => t('What “{option}” is to be has to follow it.', { option }),
  ],
  [/error: required option '(\S+).*?' not specified/s, ([, option]) => t('It needs “{option}”.', { option })],
  [
    /error: option '(\S+)[^']*' argument '(.*?)' is invalid\. (?:Allowed choices are ([^.]*)\.)?/s,
    ([, option, value = '', choices]) =>
      `${t('“{option}” cannot be “{value}”.', { option, value })} ${possible(value, choices)}`,
  ],
  [
    /error: command-argument value '(.*?)' is invalid for argument '(.*?)'\. (?:Allowed choices are ([^.]*)\.)?/s,
    ([, value = '', name = '', choices]) =>
      `${t('There is no {name} “{value}” here.', { name: standsFor(name), value })} ${possible(value, choices)}`,
  ],
  [
    /error: option '(\S+)[^']*' cannot be used with option '([^\s']+)[^']*'/s,
    ([, one, other]) => t('“{one}” does not go together with “{other}”.', { one, other }),
  ],
];

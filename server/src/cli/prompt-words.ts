import { t, texts } from '../text/l10n.ts';

const keys: readonly string[] = texts([
  'to navigate',
  'select',
  'confirm',
  'to search',
  'Space/Tab:',
  'Space:',
  'Type:',
]);

/**
 * What the library for prompts draws, with its own words in the language of the reader: the keys below a choice, and what
 * stands beside a search. What others say stays.
 */
export function framed(frame: string): string {
  return frame
    .split('\n')
    .map((line) => (/↑\/↓.* to navigate/.test(line) ? keysIn(line) : searchIn(line)))
    .join('\n');
}

const anyKey = new RegExp(keys.join('|'), 'g');

const keysIn = (line: string) => line.replace(anyKey, (it) => t(it));

const before = /^((?:\x1b\[\d+m|[│|]|\s)*)(?:(Search:)|(No matches found)|(\d+) items selected)/;

const searchIn = (line: string) =>
  line
    .replace(before, (_, start, search, none, number) => {
      if (search) return `${start}${t('Search:')}`;
      return `${start}${none ? t('No matches found') : t('{number} items selected', { number })}`;
    })
    .replace(/ \((\d+) match(?:es)?\)(?=\S*\s*$)/, (_, number) => ` (${t('matches: {number}', { number })})`);

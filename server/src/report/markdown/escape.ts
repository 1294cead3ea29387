/**
 * Text of the plan in Markdown: shown as it is written, on one line. What GitHub would make a link or a mention by itself
 * (addresses, `@name`, `#12`) stands as code, which it leaves alone in every place.
 */
export function asText(text: string): string {
  return onOneLine(text)
    .split(/([ |]+)/)
    .map((word) => (linked.test(word) ? code(word) : asWord(word)))
    .join('');
}

const linked = /@|#\d|GH-\d|:\/\/|www\.|:[\w+-]+:/i;

/** The same at the start of a block, where figures and dashes would begin a list. */
export const asBlock = (text: string) => startOfBlock(asText(text));

/** Markdown that is one line of text, fit to stand at the start of a block. */
export const startOfBlock = (markdown: string) => markdown.replace(/^(\d+)(?=[.)])|^(?=[-+=])/, '$1\\');

/** Characters that turn the direction of what follows, also beyond the text that they stand in, are left out. */
const onOneLine = (text: string) =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const asWord = (word: string) =>
  word.replace(/[\\`*_~[\]!#]/g, '\\$&').replace(/[&<>|$]/g, (sign) => entities[sign] ?? sign);

/** Signs that a backslash does not tame everywhere. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  $: '&#36;',
};

/** As code, between more backticks than it holds in a row. */
export function code(text: string): string {
  const most = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(most + 1);
  const room = most > 0 ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

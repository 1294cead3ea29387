/** Blocks of Markdown from words and names; names of the plan go through `asText`. */
import { t } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import type { LinkView } from '../entry.ts';
import { asText, startOfBlock } from './escape.ts';

export const names = (links: readonly Pick<LinkView, 'name'>[], between = ', ') =>
  links.map(({ name }) => asText(name)).join(between);

/** Words in brackets behind a name; those of the language as people read them. */
export function about(words: readonly (string | false | undefined)[]): string {
  const said = words.flatMap((word) => (word ? [asText(t(inWords(word)))] : []));
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

export const box = (done: boolean) => (done ? '[x]' : '[ ]');

export const legend = (signs: readonly (string | false)[]) => signs.filter(Boolean).join(' · ');

export const list = (items: readonly string[]) => items.map((item) => `- ${startOfBlock(item)}`).join('\n');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text of a plan inside Markdown: it may say anything, and must neither be taken for markup nor lead anywhere. */
import { t } from '../../text/l10n.ts';
import { short } from '../../text/words.ts';

/** The text on one line, cut before `most` characters, with nothing left that Markdown or HTML would read. */
export function plain(text: string, most = 120): string {
  return short(text, most)
    .replace(/[\\`*_{}[\]()<>#!|~&@$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => www.replace('.', '\\.'))
    .replace(/^([-+=]|\d+(?=[.)]))/, '\\$1')
    .replace(/^\\(\d+)([.)])/, '$1\\$2');
}

/** An id or choice as code; what holds a backtick is no id, and is shown as text. */
export function code(text: string): string {
  return text.includes('`') ? plain(text) : `\`${short(text)}\``;
}

/** The items of a list, each on its line, ten at most and the others counted. */
export function bullets(lines: readonly string[], most = 10): string {
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  const more = lines.length > shown.length ? [t('and {number} more', { number: lines.length - shown.length })] : [];
  return [...shown, ...more].map((line) => `- ${line}`).join('\n');
}

/** Hard spaces that indent a key or an item, as text has them that is copied from a page or a letter: read as plain ones. */
import type { Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import type { RawFault } from './yaml.ts';

const hard = '\\u00a0\\u2007\\u202f\\u3000';
const indentation = new RegExp(`^(?: *[${hard}])+ *(?=- |[^\\s:#-][^:\\n]*:(?:\\s|$))`, 'gm');

/** The text, as long as it was, with plain spaces; one fault tells of all. */
export function softened(text: string): { readonly text: string; readonly faults: readonly RawFault[] } {
  const [first] = hardIn(text);
  if (!first) return { text, faults: [] };
  const message = t('Invisible hard spaces indent here, as copied text has them; use plain spaces.');
  return {
    text: text.replace(indentation, (spaces) => ' '.repeat(spaces.length)),
    faults: [{ start: first.index, end: first.index + first[0].length, message, hard: true }],
  };
}

/** Whether a hard space indents one of these lines. */
export const isHard = (lines: string): boolean => hardIn(lines).length > 0;

/** Plain spaces in place of all that indent. */
export const softening = (file: string, text: string): Edit[] =>
  hardIn(text).map(({ index, 0: spaces }) => ({
    at: { file, start: index, end: index + spaces.length },
    text: ' '.repeat(spaces.length),
  }));

const hardIn = (text: string) => (/[\u00a0\u2007\u202f\u3000]/.test(text) ? [...text.matchAll(indentation)] : []);

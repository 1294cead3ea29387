/** What keys and their words are called where a change of them is told. */
import { spoken, t, texts } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';
import type { Item } from './content.ts';

/** A name or a text as it was written; a word of the language as people read it. */
export const shownAs = ({ name, isWord }: Item): string => (isWord ? asWord(name) : name);

/** In English as it is written. */
export const asWord = (name: string): string => (spoken() === 'en' ? name : t(inWords(name)));

export function labelOf(key: string): string {
  const label = labels[key];
  if (label) return t(label);
  for (const [pattern, text] of longLabels) {
    const [whole, id = ''] = pattern.exec(key) ?? [];
    if (whole !== undefined) return t(text as '{id}', { id });
  }
  const [, id, inner] = /^(?:stakeholders|actions|tactics)\.([^.]*)(?:\.([^.]*))?$/s.exec(key) ?? [];
  if (id === undefined) return t(inWords(key));
  return inner === undefined ? id : t('{key} of {id}', { key: asWord(inner), id });
}

const labels: Readonly<Record<string, string>> = texts({
  'could-be.stance': 'stances that they may have as well',
  'could-be.power': 'power that they may have as well',
  'values.terminal': 'terminal values',
  'values.instrumental': 'instrumental values',
  'resistance.dimensions': 'dimensions of resistance',
  'resistance.signs': 'signs of resistance',
  'resistance.severity': 'severity of resistance',
  'aligns-with': 'serves',
  'conflicts-with': 'hurts',
  'appeals-to': 'appeals to',
  'aims-for': 'aims for',
});

/** Keys with an id in the middle. */
const longLabels: readonly (readonly [RegExp, string])[] = texts([
  [/^values\.\w+\.(.*)\.how$/s, 'how they pursue {id}'],
  [/^values\.\w+\.(.*)\.basis$/s, 'basis of {id}'],
  [/^values\.\w+\.(.*)\.source$/s, 'source of {id}'],
  [/^values\.\w+\.(.*)\.pursued-by$/s, 'who sees to {id}'],
  [/^aligns-with\.(.*)\.how$/s, 'how it serves {id}'],
  [/^conflicts-with\.(.*)\.how$/s, 'how it hurts {id}'],
  [/^conflicts-with\.(.*)\.for$/s, 'whose {id} it hurts'],
  [/^needs\.(.*)\.how$/s, 'what {id} is needed for'],
  [/^controls\.(.*)\.how$/s, 'how they control {id}'],
  [/^affects\.(.*)\.depth$/s, 'how deeply it changes the work of {id}'],
  [/^affects\.(.*)\.loss$/s, 'what {id} lose'],
  [/^affects\.(.*)\.gain$/s, 'what {id} gain'],
]);

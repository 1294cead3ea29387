import { texts } from '../text/l10n.ts';
import { count } from '../text/words.ts';
import type { Verdict } from './alignment.ts';
import type { Grade } from './base.ts';
import type { Response } from './response.ts';
import type { Situation } from './situation.ts';

/** What an action does to a group, by how it stands to the values that the group pursues. */
export const verdictWords: Readonly<Record<Verdict, string>> = texts({
  'terminal-conflict': 'hurts what they live for',
  conflict: 'hurts them',
  mixed: 'serves and hurts them',
  aligned: 'serves them',
  unrelated: 'touches no value of theirs',
  unknown: 'not known yet',
});

/** What the values of a group let expect of it. */
export const responseWords: Readonly<Record<Response, string>> = texts({
  'active-resistance': 'may fight it',
  'passive-resistance': 'may hold back',
  'potential-ally': 'could be an ally',
  'no-impact': 'no value of theirs is touched',
  unknown: 'not known yet',
});

/** How an action, or the plan by its worst one, stands to the values around it. */
export const situationWords: Readonly<Record<Situation, string>> = texts({
  incompatible: 'hurts what the powerful live for',
  'no-overlap': 'serves none of the values here',
  unknown: 'not known yet',
  'aligned-with-some': 'serves some of the values here',
  'aligned-with-all': 'serves all values here, hurts none',
});

/** How wide the base of support is, behind the number of allies. */
export const gradeWords: Readonly<Record<Grade, string>> = texts({
  none: 'no ally yet',
  shallow: 'too few to lose one',
  narrow: 'all from one side',
  broad: 'from several sides',
});

/** What readers call a finding of each weight, most pressing first. */
export const severityWords = texts({ error: 'error', warning: 'warning', info: 'note', hint: 'hint' });

/** How many findings of a weight there are. */
export const severityCounts: Readonly<Record<keyof typeof severityWords, (number: number) => string>> = {
  error: (number) => count(number, 'error'),
  warning: (number) => count(number, 'warning'),
  info: (number) => count(number, 'note'),
  hint: (number) => count(number, 'hint'),
};

import type { Verdict } from './alignment.ts';
import type { Response } from './response.ts';

/** What an action does to a group, by how it stands to the values that the group pursues. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  'terminal-conflict': 'hurts what they live for',
  conflict: 'hurts them',
  mixed: 'serves and hurts them',
  aligned: 'serves them',
  unrelated: 'does not touch them',
  unknown: 'not known yet',
};

/** What the values of a group let expect of it. */
export const responseWords: Readonly<Record<Response, string>> = {
  'active-resistance': 'may fight it',
  'passive-resistance': 'may hold back',
  'potential-ally': 'could be an ally',
  'no-impact': 'is not touched by it',
  unknown: 'not known yet',
};

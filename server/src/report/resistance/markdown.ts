import { about, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { responseWords } from '../words.ts';
import type { ResistanceView, ResistingView } from './view.ts';

export function resistanceMarkdown({ stakeholders }: ResistanceView): string[] {
  const rows = stakeholders.map((one) => [
    `${asText(one.name)}${about([one.power, one.stance])}`,
    resisting(one),
    [
      one.answers.map(({ name, type, status }) => `${asText(name)}${about([type, status])}`).join('; ') ||
        'no tactic yet',
      ...one.tried.map(({ name, type }) => `tried in vain: ${asText(name)}${about([type])}`),
    ].join('; '),
  ]);
  return [table(['Who', 'How', 'What answers it'], rows)];
}

function resisting({ severity, dimensions, signs: shown, expected }: ResistingView): string {
  return [
    ...(severity ? [`${severity} severity`] : []),
    ...dimensions.map(({ id, meaning }) => `${id} dimension: ${meaning}`),
    ...shown.map(asText),
    ...(expected ? [`the values say: ${responseWords[expected]}`] : []),
  ].join('; ');
}

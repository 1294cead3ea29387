import { t } from '../../text/l10n.ts';
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
        t('no tactic yet'),
      ...one.tried.map(({ name, type }) => t('tried in vain: {tactic}', { tactic: `${asText(name)}${about([type])}` })),
    ].join('; '),
  ]);
  return [table([t('Who'), t('How'), t('What answers it')], rows)];
}

function resisting({ severity, dimensions, signs: shown, expected }: ResistingView): string {
  return [
    ...(severity ? [t('{severity} severity', { severity: t(severity) })] : []),
    ...dimensions.map(({ id, meaning }) =>
      t('{dimension} dimension: {meaning}', { dimension: t(id), meaning: t(meaning) }),
    ),
    ...shown.map(asText),
    ...(expected ? [t('the values say: {expected}', { expected: t(responseWords[expected]) })] : []),
  ].join('; ');
}

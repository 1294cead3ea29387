import { t } from '../../text/l10n.ts';
import { sentence as asSentence } from '../../text/words.ts';
import type { StakeholderView } from '../entry.ts';
import { about, list, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { gradeWords } from '../words.ts';
import { alone, type BaseView } from './view.ts';

export function baseMarkdown(base: BaseView | 'alone'): string[] {
  if (base === 'alone') return [alone];
  const { grade, sentence, allies, projected, pointsOfFailure } = base;
  const won = projected?.won ?? [];
  const rows = [...directions, undefined].map((direction) => {
    const here = ({ relation }: StakeholderView) =>
      direction ? relation === direction : !directions.includes(relation ?? '');
    const names = [
      ...allies.filter(here).map((ally) => `${asText(ally.name)}${about([ally.department])}`),
      ...won
        .filter(here)
        .map((ally) => t('{asText}{about}, aimed for', { asText: asText(ally.name), about: about([ally.department]) })),
    ];
    return direction || names.length > 0
      ? [direction ?? t('no relation stated'), names.join('; ') || t('no ally yet')]
      : undefined;
  });
  return [
    `**${asSentence(t(gradeWords[grade]))}**`,
    sentence,
    projected?.sentence ?? '',
    table(
      ['Direction', 'Allies'],
      rows.filter((row) => row !== undefined),
    ),
    ...(pointsOfFailure.length > 0
      ? [
          t('### What hangs on one ally alone'),
          list(
            pointsOfFailure.map(({ name, loss }) =>
              t('Without {asText} the plan loses {asText2}.', { asText: asText(name), asText2: asText(loss) }),
            ),
          ),
        ]
      : []),
  ];
}

const directions = ['above', 'peer', 'below', 'outside'];

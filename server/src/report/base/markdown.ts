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
      ...won.filter(here).map((ally) => `${asText(ally.name)}${about([ally.department])}, aimed for`),
    ];
    return direction || names.length > 0
      ? [direction ?? 'no relation stated', names.join('; ') || 'no ally yet']
      : undefined;
  });
  return [
    `**${asSentence(gradeWords[grade])}**`,
    sentence,
    projected?.sentence ?? '',
    table(
      ['Direction', 'Allies'],
      rows.filter((row) => row !== undefined),
    ),
    ...(pointsOfFailure.length > 0
      ? [
          '### What hangs on one ally alone',
          list(pointsOfFailure.map(({ name, loss }) => `Without ${asText(name)} the plan loses ${asText(loss)}.`)),
        ]
      : []),
  ];
}

const directions = ['above', 'peer', 'below', 'outside'];

import { t } from '../../text/l10n.ts';
import { sentence as asSentence, inWords } from '../../text/words.ts';
import type { StakeholderView } from '../entry.ts';
import { list, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { gradeWords } from '../words.ts';
import type { BaseView } from './view.ts';

export function baseMarkdown(base: BaseView | 'alone'): string[] {
  if (base === 'alone') return [t('This change can be made alone: it needs nobody’s support.')];
  const { grade, sentence, allies, projected, pointsOfFailure } = base;
  const won = projected?.won ?? [];
  const rows = [...directions, undefined].map((direction) => {
    const here = ({ relation }: StakeholderView) =>
      direction ? relation === direction : !directions.includes(relation ?? '');
    const names = [
      ...allies.filter(here).map((ally) => `${asText(ally.name)}${inBrackets(ally.department)}`),
      ...won.filter(here).map((ally) => `${asText(ally.name)}${inBrackets(ally.department)}, ${t('aimed for')}`),
    ];
    return direction || names.length > 0
      ? [direction ? t(direction) : t('no relation stated'), names.join('; ') || t('no ally yet')]
      : undefined;
  });
  return [
    `**${asSentence(t(gradeWords[grade]))}**`,
    sentence,
    projected?.sentence ?? '',
    table(
      [t('Direction'), t('Allies')],
      rows.filter((row) => row !== undefined),
    ),
    ...(pointsOfFailure.length > 0
      ? [
          `### ${t('What hangs on one ally alone')}`,
          list(
            pointsOfFailure.map(({ name, loss }) =>
              t('Without {ally} the plan loses {loss}.', { ally: asText(name), loss: asText(loss) }),
            ),
          ),
        ]
      : []),
  ];
}

/** The words are the author’s own, no words of the language. */
const inBrackets = (department: string | undefined) => (department ? ` (${asText(inWords(department))})` : '');

const directions = ['above', 'peer', 'below', 'outside'];

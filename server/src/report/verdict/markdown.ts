import { t } from '../../text/l10n.ts';
import { count, inWords, sentence } from '../../text/words.ts';
import { findingInMarkdown } from '../findings/markdown.ts';
import { box, list } from '../markdown/blocks.ts';
import { asBlock } from '../markdown/escape.ts';
import { situationWords } from '../words.ts';
import type { VerdictView } from './view.ts';

export function verdictMarkdown({ situation, worst, steps }: VerdictView): string[] {
  const needed = steps.filter(({ status }) => status !== 'not-needed');
  const done = needed.filter(({ status }) => status === 'done').length;
  return [
    ...(situation
      ? [
          `**${sentence(t(situationWords[situation.name]))}**`,
          situation.sentence ? asBlock(situation.sentence) : '',
          situation.advice,
        ]
      : [
          t('No action yet, so nothing can be judged: write what you want to do under {actions}.', {
            actions: '`actions`',
          }),
        ]),
    ...(worst.length > 0 ? [`### ${t('What weighs most')}`, list(worst.map(findingInMarkdown))] : []),
    `### ${t('{done} of {all} steps done', { done, all: needed.length })}`,
    list(
      steps.map(({ title, status, open }) =>
        status === 'not-needed'
          ? `${title}: ${t(inWords(status))}`
          : `${box(status === 'done')} ${title}${status === 'not-begun' ? `: ${t('not begun')}` : open > 0 ? `: ${count(open, 'finding')}` : ''}`,
      ),
    ),
  ];
}

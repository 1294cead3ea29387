import { t } from '../../text/l10n.ts';
import { names, table } from '../markdown/blocks.ts';
import { asBlock, asText } from '../markdown/escape.ts';
import { placeInWords } from './place.ts';
import type { GridView } from './view.ts';

export function gridMarkdown({ sentence, boxes, unsaid }: GridView): string[] {
  return [
    asBlock(sentence),
    table(
      [t('How to work with them'), t('Power and interest'), t('Who')],
      boxes.map(({ title, meaning, stakeholders }) => [
        `**${title}**`,
        meaning,
        stakeholders.map((one) => `${asText(one.name)} (${placeInWords(one)})`).join('; ') || t('nobody'),
      ]),
    ),
    unsaid.length > 0 ? t('Power or interest is not said of {names}.', { names: names(unsaid) }) : '',
  ];
}

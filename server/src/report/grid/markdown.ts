import { names, table } from '../markdown/blocks.ts';
import { asBlock, asText } from '../markdown/escape.ts';
import type { GridView } from './view.ts';

export function gridMarkdown({ sentence, boxes, unsaid }: GridView): string[] {
  return [
    asBlock(sentence),
    table(
      ['How to work with them', 'Power and interest', 'Who'],
      boxes.map(({ title, meaning, stakeholders }) => [
        `**${title}**`,
        meaning,
        stakeholders
          .map(
            ({ name, power = '', interest, stance = 'stance not said' }) =>
              `${asText(name)} (${power}, ${interest} interest, ${stance})`,
          )
          .join('; ') || 'nobody',
      ]),
    ),
    unsaid.length > 0 ? `Power or interest is not said of ${names(unsaid)}.` : '',
  ];
}

import { t } from '../../text/l10n.ts';
import { list } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import type { CarryView } from './view.ts';

export function carryMarkdown({ stops, sentences, ask, monday, scenarios }: CarryView): string[] {
  return [
    list([...stops, ...sentences, ...(ask ? [`${ask.name}.`] : [])].map(asText)),
    ...(monday.length > 0 ? [`### ${t('The sentence for Monday')}`, list(monday.map(asText))] : []),
    ...(scenarios.length > 0
      ? [
          `### ${t('What if')}`,
          list(scenarios.map(({ name, lines }) => `${asText(name)}: ${lines.map(asText).join(' ')}`)),
        ]
      : []),
  ];
}

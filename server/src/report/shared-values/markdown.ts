import { t } from '../../text/l10n.ts';
import { about, list, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { effectWords } from '../words.ts';
import { effectOn } from './effect.ts';
import type { SharedValuesView } from './view.ts';

export function sharedValuesMarkdown({ pairs, values }: SharedValuesView): string[] {
  const judged = values.some(({ served, hurt }) => served || hurt);
  const rows = values.map((value) => [
    asText(value.id),
    ...(judged ? [t(effectWords[effectOn(value)])] : []),
    value.holders
      .map(({ name, terminal, ally }) => `${asText(name)}${about([terminal && 'terminal', ally && 'ally'])}`)
      .join(', '),
  ]);
  return [
    list(pairs.map(({ sentence }) => asText(sentence))),
    table([t('Value'), ...(judged ? [t('The plan')] : []), t('Pursued by')], rows),
  ];
}

import { t, texts } from '../../text/l10n.ts';
import { list, names } from '../markdown/blocks.ts';
import { asBlock, asText } from '../markdown/escape.ts';
import type { OutlookView } from './view.ts';

export function outlookMarkdown({ title, reasons, counted, sides, toWin }: OutlookView): string[] {
  return [
    `**${title}.** ${reasons.map(asText).join(' ')}`,
    counted && asBlock(`${counted}.`),
    list(
      sides
        .filter(({ number }) => number > 0)
        .map(({ side, names: links, more }) =>
          t(sideLines[side], { names: `${names(links)}${more ? ` ${t('and {more} more', { more })}` : ''}` }),
        ),
    ),
    ...(toWin.length > 0
      ? [`### ${t('Whom to win first')}`, list(toWin.map(({ name, why }) => `${asText(name)}: ${asText(why)}`))]
      : []),
  ];
}

const sideLines = texts({ for: 'for: {names}', undecided: 'undecided: {names}', against: 'against: {names}' });

import { t } from '../../text/l10n.ts';
import type { Look } from '../components/look.tsx';
import { list } from '../markdown/blocks.ts';
import { asBlock, asText } from '../markdown/escape.ts';
import type { Line, Paper } from './paper.ts';
import { scaleInWords } from './scale.ts';
import { onlyYouWords } from './text.ts';

/** The page as Markdown. */
export function paperToMarkdown({ above, title, about, scale, blocks, foot }: Paper, { footer }: Look = {}): string {
  const parts = [
    asBlock(above),
    `# ${asText(title)}`,
    ...(about ? [said(about)] : []),
    ...(scale ? [`_${onlyYouWords()}:_ ${asText(scaleInWords(scale))}`] : []),
    ...blocks.flatMap(({ heading, lines }) => [`## ${asText(heading)}`, list(lines.map(said))]),
    asBlock(foot),
    ...(footer ? [asBlock(footer)] : []),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function said({ text, lead, note, mark, ask, onlyYou }: Line): string {
  const words = asText(text);
  return [
    onlyYou && `_${onlyYouWords()}:_`,
    ask && `_${t('ask')}:_`,
    mark === 'serves' && `${t('serves')}:`,
    mark === 'hurts' && `${t('hurts')}:`,
    lead && `${asText(lead)}:`,
    mark === 'name' ? `**${words}**` : words,
    note && `(${asText(note)})`,
  ]
    .filter(Boolean)
    .join(' ');
}

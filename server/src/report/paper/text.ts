import { t } from '../../text/l10n.ts';
import type { Look } from '../components/look.tsx';
import type { Line, Paper } from './paper.ts';
import { scaleInWords } from './scale.ts';

/** Letters on a line where nobody knows how wide it is, and the fewest. */
const WIDTH = 78;
const NARROWEST = 20;

/** What stands before a line that only the reader should see. */
export const onlyYouWords = (): string => t('only you');

/** The page for a terminal of that many columns. */
export function paperToText(
  { above, title, about, scale, blocks, foot }: Paper,
  columns = WIDTH,
  { footer }: Look = {},
): string {
  const width = Math.max(columns, NARROWEST);
  const printed = (line: Line) => linesOf(line, width);
  const head = [...wrapped('', above, width), ...wrapped('', title, width), ...(about ? printed(about) : [])];
  const parts = [
    head.join('\n'),
    ...(scale ? [wrapped(`[${onlyYouWords()}] `, scaleInWords(scale), width).join('\n')] : []),
    ...blocks.map(({ heading, lines }) =>
      [...wrapped('', heading.toUpperCase(), width), ...lines.flatMap(printed)].join('\n'),
    ),
    wrapped('', foot, width).join('\n'),
    ...(footer ? [wrapped('', footer, width).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const signs = { item: '• ', serves: '+ ', hurts: '− ', name: '', more: '' } as const;

function linesOf({ text, lead, note, mark, ask, onlyYou }: Line, width: number): readonly string[] {
  const sign = `${ask ? '? ' : mark ? signs[mark] : ''}${onlyYou ? `[${onlyYouWords()}] ` : ''}`;
  return wrapped(sign, `${lead ? `${lead}: ` : ''}${oneLine(text)}${note ? ` (${oneLine(note)})` : ''}`, width);
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** Lines below the first begin where its words do. */
function wrapped(sign: string, text: string, width: number): readonly string[] {
  const indent = /^[•+−?] /.test(sign) ? '  ' : '';
  const lines: string[] = [];
  let line = sign;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (isEmpty) line += word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
    isEmpty = false;
  }
  return [...lines, line];
}

import type { Line, Paper } from './paper.ts';
import { scaleInWords } from './scale.ts';

/** Letters on a line of a terminal. */
const WIDTH = 78;

/** What stands before a line that only the reader should see. */
export const onlyYouWords = 'only you';

/** The page for a terminal. */
export function paperToText({ above, title, about, scale, blocks, foot }: Paper): string {
  const head = [above, title, ...(about ? printed(about) : [])];
  const parts = [
    head.join('\n'),
    ...(scale ? [wrapped(`[${onlyYouWords}] `, scaleInWords(scale)).join('\n')] : []),
    ...blocks.map(({ heading, lines }) => [heading.toUpperCase(), ...lines.flatMap(printed)].join('\n')),
    wrapped('', foot).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const signs = { item: '• ', serves: '+ ', hurts: '− ', name: '', more: '' } as const;

function printed({ text, lead, note, mark, ask, onlyYou }: Line): readonly string[] {
  const sign = `${ask ? '? ' : mark ? signs[mark] : ''}${onlyYou ? `[${onlyYouWords}] ` : ''}`;
  return wrapped(sign, `${lead ? `${lead}: ` : ''}${oneLine(text)}${note ? ` (${oneLine(note)})` : ''}`);
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** Lines below the first begin where its words do. */
function wrapped(sign: string, text: string): readonly string[] {
  const indent = /^[•+−?] /.test(sign) ? '  ' : '';
  const lines: string[] = [];
  let line = sign;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (isEmpty) line += word;
    else if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
    isEmpty = false;
  }
  return [...lines, line];
}

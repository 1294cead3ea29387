import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BoardMap } from '../board/map.ts';
import type { Line, Paper } from '../paper/paper.ts';
import { scaleInWords } from '../paper/scale.ts';
import { printable } from '../printable.ts';

/** What a page of words is printed with beside its words. */
export interface Extras {
  /** Stands as a table where the words of the block `map` would. */
  readonly map?: BoardMap;
}

/** The page as a Word document with headings, page numbers, and words that can be marked and commented on. */
export async function paperToDocx(paper: Paper, { map }: Extras = {}): Promise<Uint8Array> {
  const { above, title, about, scale, blocks, foot } = paper;
  const document = new Document({
    title: printable(title),
    creator: 'Change Plan',
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        footers: { default: footer(foot) },
        children: [
          new Paragraph({ children: [soft(above)] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...(about ? [paragraph(about)] : []),
          ...(scale ? [new Paragraph({ children: [soft('only you: '), run(scaleInWords(scale))] })] : []),
          ...blocks.flatMap(({ id, heading, lines }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(heading)] }),
            ...(id === 'map' && map ? [mapTable(map)] : lines.map(paragraph)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const run = (text: string, look: { readonly bold?: true } = {}) => new TextRun({ ...look, text: printable(text) });
const soft = (text: string) => new TextRun({ text: printable(text), color: '5C5C5C' });

const signs = { item: '', serves: '+ ', hurts: '− ', name: '', more: '' } as const;

function paragraph({ text, lead, note, mark, ask, onlyYou }: Line): Paragraph {
  return new Paragraph({
    ...(mark === 'item' && { bullet: { level: 0 } }),
    children: [
      ...(onlyYou ? [soft('only you: ')] : []),
      ...(ask ? [soft('ask: ')] : []),
      ...(mark ? [run(signs[mark])] : []),
      ...(lead ? [soft(`${lead}: `)] : []),
      run(text, mark === 'name' ? { bold: true } : {}),
      ...(note ? [soft(` (${note})`)] : []),
    ],
  });
}

const footer = (foot: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            color: '5C5C5C',
            size: 18,
            children: [`${printable(foot)}  `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** The map as a table of names, which Word can draw, search and read aloud. */
function mapTable({ columns, rows }: BoardMap): Table {
  const cell = (paragraphs: readonly Paragraph[], fill?: string) =>
    new TableCell({
      children: paragraphs.length > 0 ? paragraphs : [new Paragraph('')],
      ...(fill && { shading: { fill } }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { insideVertical: { style: BorderStyle.SINGLE, size: 2, color: 'DCDCDC' } },
    rows: [
      new TableRow({
        tableHeader: true,
        children: ['', ...columns].map((title) => cell([new Paragraph({ children: [soft(title)] })])),
      }),
      ...rows.map(
        ({ power, cells }) =>
          new TableRow({
            children: [
              cell([new Paragraph({ children: [soft(power)] })]),
              ...cells.map(({ people, more }, index) =>
                cell(
                  [
                    ...people.map(({ name, mark, key, aim }) => {
                      const wanted = aim === undefined ? undefined : columns[index + aim];
                      const about = [
                        mark === 'lead' && 'leads',
                        mark === 'unsaid' && '?',
                        wanted && `→ ${wanted}`,
                      ].filter(Boolean);
                      return new Paragraph({
                        children: [
                          run(name, key ? { bold: true } : {}),
                          ...(about.length > 0 ? [soft(` ${about.join(' ')}`)] : []),
                        ],
                      });
                    }),
                    ...(more ? [new Paragraph({ children: [soft(`and ${more} more`)] })] : []),
                  ],
                  index < 2 ? 'FBF0EE' : index > 2 ? 'F0F5EF' : undefined,
                ),
              ),
            ],
          }),
      ),
    ],
  });
}

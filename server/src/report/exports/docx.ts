import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { bytesOf } from '../../text/base64.ts';
import { t } from '../../text/l10n.ts';
import type { BoardMap } from '../board/map.ts';
import type { Look, Picture } from '../components/look.tsx';
import type { Line, Paper } from '../paper/paper.ts';
import { scaleInWords } from '../paper/scale.ts';
import { printable } from '../printable.ts';
import { nothing } from './nothing.ts';

/** What a page of words is printed with beside its words. */
export interface Extras {
  /** Stands as a table where the words of the block `map` would. */
  readonly map?: BoardMap;
  readonly look?: Look;
}

/** The page as a Word document with headings, page numbers, and words that can be marked and commented on. */
export async function paperToDocx(paper: Paper, { map, look = {} }: Extras = {}): Promise<Uint8Array> {
  const { logo, accent } = look;
  const inAccent = accent && { color: accent.onLight.slice(1) };
  const { above, title, about, scale, blocks, foot } = paper;
  const document = new Document({
    title: printable(title),
    creator: 'Change Plan',
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        footers: { default: footer(foot, look.footer) },
        children: [
          ...(logo ? [new Paragraph({ children: [picture(logo)] })] : []),
          new Paragraph({ children: [soft(above)] }),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [run(title, inAccent)],
            ...(accent && { border: { bottom: line(accent.onLight) } }),
          }),
          ...(about ? [paragraph(about)] : []),
          ...(scale ? [new Paragraph({ children: [soft(t('only you: ')), run(scaleInWords(scale))] })] : []),
          ...blocks.flatMap(({ id, heading, lines }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(heading, inAccent)] }),
            ...(id === 'map' && map ? [mapTable(map)] : lines.map(paragraph)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const run = (text: string, look: { readonly bold?: true; readonly color?: string } = {}) =>
  new TextRun({ ...look, text: printable(text) });
const soft = (text: string) => new TextRun({ text: printable(text), color: '5C5C5C' });

const small = (text: string) => new TextRun({ text: printable(text), color: '5C5C5C', size: 18 });

const signs = { item: '', serves: '+ ', hurts: '− ', name: '', more: '' } as const;

function paragraph({ text, lead, note, mark, ask, onlyYou }: Line): Paragraph {
  return new Paragraph({
    ...(mark === 'item' && { bullet: { level: 0 } }),
    children: [
      ...(onlyYou ? [soft(t('only you: '))] : []),
      ...(ask ? [soft(t('ask: '))] : []),
      ...(mark ? [run(signs[mark])] : []),
      ...(lead ? [soft(`${lead}: `)] : []),
      run(text, mark === 'name' ? { bold: true } : {}),
      ...(note ? [soft(` (${note})`)] : []),
    ],
  });
}

const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 12, space: 4, color: color.slice(1) });

/** At most that wide and high, in pixels. */
const ROOM = { width: 160, height: 48 };

function picture({ type, uri, ...size }: Picture): ImageRun {
  const scale = Math.min(ROOM.width / size.width, ROOM.height / size.height);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const data = bytesOf(uri.slice(uri.indexOf(',') + 1));
  return new ImageRun(
    type === 'png'
      ? { type, data, transformation }
      : { type, data, transformation, fallback: { type: 'png', data: bytesOf(nothing) } },
  );
}

const footer = (foot: string, own: string | undefined) =>
  new Footer({
    children: [
      ...(own ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [small(own)] })] : []),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            color: '5C5C5C',
            size: 18,
            children: [`${printable(foot)}  `, PageNumber.CURRENT, t(' of '), PageNumber.TOTAL_PAGES],
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
        children: ['', ...columns.map((it) => t(it))].map((title) =>
          cell([new Paragraph({ children: [soft(title)] })]),
        ),
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
                        mark === 'lead' && t('leads'),
                        mark === 'unsaid' && '?',
                        wanted && `→ ${t(wanted)}`,
                      ].filter(Boolean);
                      return new Paragraph({
                        children: [
                          run(name, key ? { bold: true } : {}),
                          ...(about.length > 0 ? [soft(` ${about.join(' ')}`)] : []),
                        ],
                      });
                    }),
                    ...(more ? [new Paragraph({ children: [soft(t('and {more} more', { more }))] })] : []),
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

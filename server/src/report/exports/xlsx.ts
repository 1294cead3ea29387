import writeExcel, { type Feature, type SheetData } from 'write-excel-file/universal';
import { printable } from '../printable.ts';
import type { Column, Register } from './register.ts';

/** The table as a workbook of one sheet. All cells are texts, so that none is ever computed; choices are drop-downs. */
export async function registerToXlsx({ columns, rows }: Register, sheet: string): Promise<Uint8Array> {
  const data: SheetData = [
    columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) =>
      cells.map((text) =>
        text === '' ? null : { value: printable(text), type: String, wrap: true, alignVertical: 'top' as const },
      ),
    ),
  ];
  const options = { columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, sheet };
  const features = [choicesIn(columns, rows.length), ...printedOnPageWidth];
  const blob = await writeExcel(data, options, { features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Rows below the last one for which choices are offered too. */
const SPARE = 50;

/** What may stand in a column, as the sheet offers it: in order behind the cells (ECMA-376, part 1, 18.3.1.33). */
function choicesIn(columns: readonly Column[], rows: number): Feature<Blob> {
  const found = columns.flatMap(({ choices }, index) => {
    if (!choices) return [];
    const letter = String.fromCharCode(65 + index);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${rows + 1 + SPARE}"><formula1>"${choices.join(',')}"</formula1></dataValidation>`,
    ];
  });
  return inSheet(
    found.length > 0 ? `<dataValidations count="${found.length}">${found.join('')}</dataValidations>` : undefined,
  );
}

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** As the last of what the sheet has so far. */
const inSheet = (markup: string | undefined): Feature<Blob> => ({
  files: { transform: { [sheetFile]: { insert: () => markup } } },
});

/** Landscape, all columns on one page, and as many pages as the rows need (the same, 18.3.1.62 to 18.3.1.82). */
const printedOnPageWidth: readonly Feature<Blob>[] = [
  inSheet('<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'),
  inSheet('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'),
  {
    files: {
      transform: {
        [sheetFile]: {
          transform: (sheet) =>
            sheet.replace(/<worksheet\b[^>]*>/, (begin) => `${begin}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`),
        },
      },
    },
  },
];

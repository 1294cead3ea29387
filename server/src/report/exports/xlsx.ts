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
  const blob = await writeExcel(data, options, { features: [choicesIn(columns, rows.length)] }).toBlob();
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
  const markup = `<dataValidations count="${found.length}">${found.join('')}</dataValidations>`;
  return {
    files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert: () => (found.length > 0 ? markup : undefined) } } },
  };
}

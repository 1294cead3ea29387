import readSheets from 'read-excel-file/universal';
import { toDay } from '../text/day.ts';
import { namesOfColumns } from './columns.ts';
import { NoRegister, type Source, tableOf } from './table.ts';

/** The sheets of a workbook that hold a table. Rejects with a `NoRegister` when it is none. */
export async function readXlsx(bytes: Uint8Array): Promise<Source> {
  const sheets = await readSheets(new Blob([Uint8Array.from(bytes)])).catch(() => {
    throw new NoRegister('is no workbook that can be read; save it as .xlsx or .csv');
  });
  const tables = sheets.flatMap(({ sheet, data }) => {
    const rows = data.map((cells, index) => ({ place: `row ${index + 1}`, cells: cells.map(textOf) }));
    return tableOf(sheets.length > 1 ? sheet : '', rows, namesOfColumns) ?? [];
  });
  return { title: '', tables, influences: [], problems: [] };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? toDay(new Date(cell.getTime() + cell.getTimezoneOffset() * 60_000)) : String(cell);
}

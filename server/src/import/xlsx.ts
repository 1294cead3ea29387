import readSheets from 'read-excel-file/universal';
import { toDay } from '../text/day.ts';
import { t } from '../text/l10n.ts';
import { namesOfColumns } from './columns.ts';
import { NoRegister, type Source, tableOf, titleAbove } from './table.ts';

/** The sheets of a workbook that hold a table. Rejects with a `NoRegister` when it is none. */
export async function readXlsx(bytes: Uint8Array): Promise<Source> {
  const sheets = await readSheets(new Blob([Uint8Array.from(bytes)])).catch(() => {
    throw new NoRegister(t('is no workbook that can be read; save it as .xlsx or .csv'));
  });
  const found = sheets.flatMap(({ sheet, data }) => {
    const rows = data.map((cells, index) => ({
      place: t('row {number}', { number: index + 1 }),
      cells: cells.map(textOf),
    }));
    const table = tableOf(sheets.length > 1 ? sheet : '', rows, namesOfColumns);
    return table ? [{ table, rows }] : [];
  });
  const [first] = found;
  const tables = found.map(({ table }) => table);
  return { title: first ? titleAbove(first.table, first.rows) : '', tables, influences: [], problems: [] };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? toDay(new Date(cell.getTime() + cell.getTimezoneOffset() * 60_000)) : String(cell);
}

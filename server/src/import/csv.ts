import Papa from 'papaparse';
import { namesOfColumns } from './columns.ts';
import { type Source, tableOf, titleAbove } from './table.ts';

/** Values separated by commas, semicolons, tabs or bars. */
export function readCsv(text: string): Source {
  const whole = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(whole, { delimitersToGuess: delimiters, skipEmptyLines: false });
  const isUnsure = errors.some(({ type }) => type === 'Delimiter');
  return sourceOf(isUnsure ? Papa.parse<string[]>(whole, { delimiter: likeliest(whole) }).data : data);
}

const delimiters = [',', ';', '\t', '|'];

/** That by which most lines have one and the same number of fields: few columns, a title or empty lines do not mislead it. */
function likeliest(text: string): string {
  const linesAlike = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: true });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    return Math.max(0, ...widths.values());
  });
  return delimiters[linesAlike.indexOf(Math.max(...linesAlike))] ?? ',';
}

function sourceOf(data: readonly (readonly string[])[]): Source {
  const rows = data.map((cells, index) => ({ place: `row ${index + 1}`, cells: cells.map((cell) => cell ?? '') }));
  const table = tableOf('', rows, namesOfColumns);
  return { title: table ? titleAbove(table, rows) : '', tables: table ? [table] : [], influences: [], problems: [] };
}

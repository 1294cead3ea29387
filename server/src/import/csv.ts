import Papa from 'papaparse';
import { namesOfColumns } from './columns.ts';
import { type Source, tableOf } from './table.ts';

/** Values separated by commas, semicolons, tabs or bars. */
export function readCsv(text: string): Source {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  const rows = data.map((cells, index) => ({ place: `row ${index + 1}`, cells: cells.map((cell) => cell ?? '') }));
  const table = tableOf('', rows, namesOfColumns);
  return { title: '', tables: table ? [table] : [], influences: [], problems: [] };
}

import Papa from 'papaparse';
import { t } from '../text/l10n.ts';
import { namesOfColumns } from './columns.ts';
import { type Source, tableOf, titleAbove } from './table.ts';

/** Values separated by commas, semicolons, tabs or bars. */
export function readCsv(text: string): Source {
  const whole = text.replace(/^\ufeff/, '');
  const { errors, meta } = Papa.parse<string[]>(whole, { delimitersToGuess: delimiters });
  const isUnsure = errors.some(({ type }) => type === 'Delimiter');
  return sourceOf(rowsIn(whole, isUnsure ? likeliest(whole) : meta.delimiter));
}

interface Rows {
  readonly data: readonly (readonly string[])[];
  /** Rows with a quotation mark that nothing closes. */
  readonly torn: readonly number[];
}

/** A quotation mark that is never closed would take all rows below it into its cell: it is passed over. */
function rowsIn(text: string, delimiter: string): Rows {
  const torn: number[] = [];
  for (let rest = text; ; ) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter });
    const fault = errors.find(({ type }) => type === 'Quotes');
    const at = rest.lastIndexOf('"', (fault?.index ?? 0) - 1);
    if (fault?.row === undefined || at < 0 || torn.length === mostTorn) return { data, torn };
    if (!torn.includes(fault.row)) torn.push(fault.row);
    rest = rest.slice(0, at) + rest.slice(at + 1);
  }
}

/** So many are mended; a file with more is none of our tables. */
const mostTorn = 100;

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

function sourceOf({ data, torn }: Rows): Source {
  const rows = data.map((cells, index) => ({
    place: t('row {number}', { number: index + 1 }),
    cells: cells.map((cell) => cell ?? ''),
  }));
  const table = tableOf('', rows, namesOfColumns);
  const problems = torn.map((row) =>
    t('row {number}: a quotation mark in it is never closed; it is passed over', { number: row + 1 }),
  );
  return { title: table ? titleAbove(table, rows) : '', tables: table ? [table] : [], influences: [], problems };
}

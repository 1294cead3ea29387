import Papa from 'papaparse';
import { t } from '../text/l10n.ts';
import { namesOfColumns } from './columns.ts';
import { type Source, tableOf, titleAbove } from './table.ts';

/** Values separated by commas, semicolons, tabs or bars. */
export function readCsv(text: string): Source {
  const whole = text.replace(/^\ufeff/, '');
  return sourceOf(rowsIn(whole, likeliest(whole)));
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

/**
 * That by which most lines have one and the same number of fields, and of two such that by which they have more: few columns, a
 * title, empty lines or signs within a cell do not mislead it.
 */
function likeliest(text: string): string {
  const alike = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: true });
    const lines = new Map<number, number>();
    for (const { length } of data) if (length > 1) lines.set(length, (lines.get(length) ?? 0) + 1);
    const [width = 0, most = 0] = [...lines].sort(([a, one], [b, other]) => other - one || b - a)[0] ?? [];
    return { delimiter, width, most };
  });
  const [best] = alike.sort((a, b) => b.most - a.most || b.width - a.width);
  return best?.delimiter ?? ',';
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

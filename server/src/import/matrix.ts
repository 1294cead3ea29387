import { stances } from '../../../schemas/choices.ts';
import { meantChoice } from '../model/meant.ts';
import { t } from '../text/l10n.ts';
import type { Table } from './table.ts';

/**
 * The engagement matrix of project managers, a column for each stance with C for the current and D for the desired one, as
 * two columns.
 */
export function withoutMatrix(table: Table): Table {
  const columns = table.head.map((head) => stanceOf(head));
  const marked = columns.flatMap((stance, index) => (stance && isMarked(table, index) ? [index] : []));
  if (marked.length < 3) return table;
  const rest = table.head.map((_, index) => index).filter((index) => !marked.includes(index));
  const where = (cells: readonly string[], mark: RegExp) => {
    const at = marked.find((index) => mark.test(cells[index] ?? ''));
    return at === undefined ? '' : (table.head[at] ?? '');
  };
  return {
    ...table,
    head: [...rest.map((index) => table.head[index] ?? ''), t('Current stance'), t('Desired stance')],
    rows: table.rows.map(({ place, cells }) => ({
      place,
      cells: [...rest.map((index) => cells[index] ?? ''), where(cells, /c|x|✓|✔/i), where(cells, /d/i)],
    })),
  };
}

const stanceOf = (head: string) => (/^unaware$/i.test(head) ? head : meantChoice('stance', head, Object.keys(stances)));

const isMarked = ({ rows }: Table, index: number) =>
  rows.every(({ cells }) => /^\s*(?:[cdx✓✔]\s*[,/&+]?\s*)*$/i.test(cells[index] ?? ''));

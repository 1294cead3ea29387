import { safelyInCell } from '../../text/cell-list.ts';
import { printable } from '../printable.ts';
import type { Register } from './register.ts';

/**
 * As spreadsheets read it: UTF-8 with its mark, commas, a line for each row. A cell that begins like a formula begins with
 * an apostrophe, so that nothing of a plan is ever computed there.
 */
export function registerToCsv({ columns, rows }: Register): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = printable(safelyInCell(text));
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Several texts in one cell of a table, as people write them: between semicolons. One that holds such a sign stands in quotes. */
export function joinedInCell(items: readonly string[]): string {
  return items.map((item) => (/[\n;•"]|^[-*]\s/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('; ');
}

/** The texts in a cell: lines, or parts between semicolons or bullets; what stands in quotes is one text. */
export function itemsInCell(cell: string): readonly string[] {
  return [...cell.matchAll(/\s*"((?:[^"]|"")*)"\s*(?=[\n;•]|$)|[^\n;•]+/g)]
    .map(([part, quoted]) => quoted?.replaceAll('""', '"') ?? part.trim().replace(/^[-*]\s+/, ''))
    .filter((part) => part.trim() !== '');
}

/** As a cell begins that a spreadsheet would compute; an apostrophe before it keeps it a text. */
export const safelyInCell = (text: string): string => (/^(?:'*[=+\-@]|[\t\r\n])/.test(text) ? `'${text}` : text);

/** What a cell says, without that apostrophe. */
export const safelyWritten = (cell: string): string => cell.trim().replace(/^'(?='*[=+\-@])/, '');

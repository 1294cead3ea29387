import MarkdownIt from 'markdown-it';
import { t } from '../text/l10n.ts';
import { fieldNamed, namesOfColumns } from './columns.ts';
import { type Row, type Source, type Table, tableOf } from './table.ts';

/**
 * The tables of a Markdown text, with the headings that they stand under. Small tables of two columns that hold one person
 * each, under a heading with the name, become one table.
 */
export function readMarkdown(text: string): Source {
  const found = tablesIn(text);
  const people = found.filter(isOnePerson);
  const tables = found
    .filter((table) => people.length < 2 || !isOnePerson(table))
    .flatMap(({ heading, rows }) => tableOf(heading, rows, namesOfColumns) ?? []);
  const title = /^#\s+(.+?)\s*#*$/m.exec(text)?.[1] ?? '';
  return {
    title,
    tables: people.length < 2 ? tables : [peopleTable(people), ...tables],
    influences: [],
    problems: [],
  };
}

interface Found {
  readonly heading: string;
  readonly rows: readonly Row[];
}

function tablesIn(text: string): Found[] {
  const tables: { heading: string; rows: { place: string; cells: string[] }[] }[] = [];
  let heading = '';
  let inHeading = false;
  let inTable = false;
  let fields: readonly string[] = [];
  const lines = text.split('\n');
  for (const { type, map, content } of new MarkdownIt({ html: true }).parse(text, {})) {
    if (type === 'heading_open') inHeading = true;
    else if (type === 'table_open') {
      tables.push({ heading, rows: [] });
      inTable = true;
    } else if (type === 'table_close') inTable = false;
    else if (type === 'tr_open') {
      const line = map?.[0] ?? 0;
      tables.at(-1)?.rows.push({ place: t('line {number}', { number: line + 1 }), cells: [] });
      fields = fieldsIn(lines[line] ?? '');
    } else if (type === 'tr_close') {
      // Whoever shows the table leaves out what has no column; here it has to be told.
      const cells = tables.at(-1)?.rows.at(-1)?.cells ?? [];
      cells.push(...fields.slice(cells.length));
    } else if (type === 'inline' && inHeading) {
      heading = plain(content);
      inHeading = false;
    } else if (type === 'inline' && inTable) tables.at(-1)?.rows.at(-1)?.cells.push(plain(content));
  }
  return tables;
}

/** The fields of a line of a table. */
const fieldsIn = (line: string) =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);

/** Without marks of emphasis, links, line breaks and what is struck through. */
const plain = (text: string) =>
  text
    .replace(/<br\s*\/?>\s*(?:•\s*)?/gi, '; ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/~~.+?~~\s*/g, '')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(\S.*?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^[•;\s]+/, '')
    .trim();

/** A key in each row and what it is beside it. */
function isOnePerson({ heading, rows }: Found): boolean {
  const keys = rows.map(({ cells }) => cells[0] ?? '').filter((key) => key !== '');
  return (
    heading !== '' &&
    rows.every(({ cells }) => cells.length === 2) &&
    keys.filter((key) => fieldNamed(key) !== undefined).length >= 2
  );
}

function peopleTable(people: readonly Found[]): Table {
  const keys = [...new Set(people.flatMap(({ rows }) => rows.map(({ cells }) => cells[0] ?? '')))];
  const head = ['ID', 'Name', ...keys.filter((key) => key !== '' && !/^(?:field|key|attribute|item)$/i.test(key))];
  return {
    title: '',
    head,
    rows: people.map(({ heading, rows }) => {
      const said = new Map(rows.map(({ cells: [key = '', value = ''] }) => [key, value]));
      const { id, name } = namedBy(heading);
      return { place: rows[0]?.place ?? '', cells: [id, name, ...head.slice(2).map((key) => said.get(key) ?? '')] };
    }),
  };
}

/** `S1 · Head of lending (Target) — Manage closely`: an id before the name, remarks behind it. */
function namedBy(heading: string): { id: string; name: string } {
  const [, id = '', rest = heading] = /^([A-Z]{1,4}-?\d{1,4})\s*[·:.–—-]\s*(.+)$/.exec(heading) ?? [];
  return { id, name: rest.replace(/\s+[—–-]\s+.*$/, '').trim() };
}

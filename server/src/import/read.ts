import { t } from '../text/l10n.ts';
import { decode } from '../workspace/files.ts';
import { withoutMatrix } from './matrix.ts';
import { NoRegister, type Source } from './table.ts';

/** The most that is read of one register, in bytes. */
const most = 16 * 1024 * 1024;

/**
 * The tables of a file, which its name and its first bytes tell the kind of. Rejects with a `NoRegister` when it holds none.
 */
export async function readRegister(name: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.length > most) throw new NoRegister(t('is too large for a register'));
  const read = await readAs(name, bytes);
  const source = { ...read, tables: read.tables.map(withoutMatrix) };
  if (source.tables.every(({ rows }) => rows.length === 0)) throw new NoRegister(t('holds no table of stakeholders'));
  return source;
}

async function readAs(name: string, bytes: Uint8Array): Promise<Source> {
  // A zip archive, as workbooks are.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await import('./xlsx.ts')).readXlsx(bytes);
  const text = textIn(bytes);
  if (/\.(?:md|markdown)$/i.test(name) || (!/\.\w+$/.test(name) && isMarkdown(text)))
    return (await import('./markdown.ts')).readMarkdown(text);
  if (/\.json$/i.test(name) || /^\ufeff?\s*[[{]/.test(text)) return (await import('./projects.ts')).readJson(text);
  return (await import('./csv.ts')).readCsv(text);
}

/** Whether the line below the head of a Markdown table stands somewhere. */
const isMarkdown = (text: string): boolean => /^ *\|(?: *:?-{3,}:? *\|)+ *$/m.test(text);

/** What is no UTF-8 is read as spreadsheets write it: “Unicode text” with a mark of its order, else as in the West. */
function textIn(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

import { constants } from 'node:fs';
import { access, copyFile, mkdtemp, open, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { t, texts } from '../text/l10n.ts';
import { reserved } from './border.ts';
import { Unreadable } from './files.ts';
import { isReserved } from './paths.ts';
import { readText } from './reading.ts';

/** Makes a new file; nothing is overwritten. */
export async function createText(path: string, text: string, isWindows = process.platform === 'win32'): Promise<void> {
  if (isWindows && isReserved(basename(path))) throw new Unreadable(reserved());
  await writeFile(path, text, { flag: 'wx' }).catch(hindered);
}

/**
 * Writes beside the file and then puts it in place, so that no reader ever sees half of it; links are followed, and mode
 * and owner kept. Where that would tear hard links apart, or nothing may be put beside it, the file is written in place
 * after a copy is made; then the end of a sentence is given that says so. `before` is what it must still hold.
 */
export async function writeText(path: string, text: string | Uint8Array, before?: string): Promise<string | undefined> {
  try {
    const target = await realpath(path).catch(() => path);
    const info = await stat(target).catch(() => undefined);
    if (before !== undefined && (await readText(target).catch(() => undefined)) !== before)
      throw new Unreadable(t('has changed meanwhile; run the command again'));
    // What is no regular file, such as /dev/stderr, cannot be replaced.
    if (info && !info.isFile()) {
      await writeFile(target, text);
      return undefined;
    }
    if (info) await access(target, constants.W_OK);
    const bytes = typeof text === 'string' && info && (await hasMark(target)) ? `\ufeff${text}` : text;
    if (info && info.nlink > 1) return await writeInPlace(target, bytes, t('has more than one hard link'));
    if (info && !(await mayBeWritten(dirname(target))))
      return await writeInPlace(target, bytes, t('lies in a folder that may not be written'));
    await again(() => writeFileAtomic(target, typeof bytes === 'string' ? bytes : Buffer.from(bytes)));
    return undefined;
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(hindrance(error));
  }
}

async function writeInPlace(target: string, text: string | Uint8Array, why: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'changeplan-'));
  const copy = join(folder, basename(target));
  await copyFile(target, copy);
  try {
    await again(() => writeFile(target, text));
  } catch (error) {
    throw new Unreadable(t('{why}; what stood there is kept as {copy}', { why: hindrance(error), copy }));
  }
  await rm(folder, { recursive: true, force: true });
  return t('{why}, so it was written in place', { why });
}

const mayBeWritten = (path: string) =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );

/** What another program holds fast for a moment, as happens on Windows, is tried once more after a pause in milliseconds. */
export async function again(write: () => Promise<unknown>, pause = 200): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await write();
  }
}

/** Whether a byte order mark opens the file; `readText` does not show it. */
async function hasMark(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(3) });
    return buffer.equals(Buffer.of(0xef, 0xbb, 0xbf));
  } finally {
    await file.close();
  }
}

export function hindered(error: unknown): never {
  throw new Unreadable(hindrance(error));
}

const hindrances = texts<Readonly<Record<string, string>>>({
  EEXIST: 'is there already',
  EISDIR: 'is a folder',
  ENOENT: 'lies in a folder that is not there',
  ENOTDIR: 'lies in a folder that is not there',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'may not be written',
  EBUSY: 'is held by another program',
  ENOSPC: 'finds no room on the disk',
});

/** Why something cannot be written, as the end of a sentence that begins with its name. */
function hindrance(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  // No trouble of the system: a fault of ours.
  if (code === undefined) throw error;
  const why = hindrances[code];
  return why === undefined ? t('cannot be written') : t(why);
}

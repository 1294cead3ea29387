import { open, readFile, stat } from 'node:fs/promises';
import { t, texts } from '../text/l10n.ts';
import { decode, Unreadable } from './files.ts';

/** The most that is read of one file; what is larger is no plan, and the check says so. */
export const most = 4 * 1024 * 1024;

/** The text of a regular file; anything else (a folder, a pipe, a device) is not waited for. */
export async function readText(path: string): Promise<string> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Unreadable(info.isDirectory() ? t('is a folder') : t('is no regular file'));
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(info.size, most)) });
      return decode(buffer.subarray(0, bytesRead), bytesRead === most);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reason(error));
  }
}

/** The bytes of a regular file of at most 16 MB, whatever they are. Rejects with an `Unreadable`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Unreadable(info.isDirectory() ? t('is a folder') : t('is no regular file'));
    if (info.size > 4 * most) throw new Unreadable(t('is larger than 16 MB'));
    return await readFile(path);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reason(error));
  }
}

/** The text of a stream, no more of it than of a file. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return decode(Buffer.concat(chunks).subarray(0, most), size >= most);
}

const reasons = texts<Readonly<Record<string, string>>>({
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads to itself',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
});

/** Why something cannot be read, as the end of a sentence that begins with its name. */
export function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  // No trouble of the system: a fault of ours.
  if (code === undefined) throw error;
  const why = reasons[code];
  return why === undefined ? t('cannot be read') : t(why);
}

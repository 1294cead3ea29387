import { existsSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { globby, isDynamicPattern } from 'globby';
import { decode, type Files, type Folders, planName, Unreadable } from './files.ts';
import { remotesOf } from './git.ts';
import { foldersAbove, refusal } from './paths.ts';

/** The most that is read of one file; what is larger is no plan, and the check says so. */
const most = 4 * 1024 * 1024;

/**
 * The files on disk, named by their absolute paths with `/`. Paths count from `folder`; nothing outside the repository
 * that holds it, or else the folder, is read.
 */
export function filesOnDisk(folder: string): Files & Folders {
  const root = repositoryOf(folder) ?? folder;
  return {
    read: readText,
    resolve: async (from, path) => toName(await followed(from, path, root)),
    above: (from, name) => foldersAbove(from, `${toName(root).replace(/\/$/, '')}/`).map((it) => `${it}${name}`),
    remotes: remotesOf,
    show: (name) => toName(relative(folder, name)) || '.',
    find: async (path) => {
      const target = resolve(folder, path);
      const info = await stat(target).catch(() => undefined);
      if (info && !info.isDirectory()) return [toName(target)];
      if (!info && !isDynamicPattern(path)) return [];
      const found = await globby(info ? '**/*.changeplan.{yaml,yml}' : path, {
        cwd: info ? target : folder,
        gitignore: true,
        ignore: ['**/node_modules/**', '**/.git/**'],
        absolute: true,
      });
      return found
        .filter((file) => planName.test(file))
        .map(toName)
        .sort();
    },
  };
}

const toName = (path: string) => path.split(sep).join('/');

/** The text of a regular file; anything else (a folder, a pipe, a device) is not waited for. */
export async function readText(path: string): Promise<string> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Unreadable(info.isDirectory() ? 'is a folder' : 'is no regular file');
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(info.size, most)) });
      return decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reason(error));
  }
}

/** The file at a relative path in another file, links followed, if it lies below the root. */
export async function followed(from: string, path: string, root: string): Promise<string> {
  const why = refusal(path);
  if (why) throw new Unreadable(why);
  const target = resolve(dirname(from), path);
  if (!isBelow(root, target)) throw new Unreadable('lies outside this workspace');
  try {
    const real = await realpath(target);
    if (!isBelow(await realpath(root), real)) throw new Unreadable('leads outside this workspace');
    return target;
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reason(error));
  }
}

/** The nearest folder upwards that is a git repository. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads to itself',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

function reason(error: unknown): string {
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read';
}

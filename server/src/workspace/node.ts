import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { globby, isDynamicPattern } from 'globby';
import { decode, type Files, planName, Unreadable } from './files.ts';

/** The files on disk, named from a folder. */
export function filesOnDisk(folder: string): Files {
  const toRelative = (path: string) => relative(folder, resolve(folder, path)).split(sep).join('/');
  return {
    read: async (path) => {
      try {
        return decode(path, await readFile(resolve(folder, path)));
      } catch (error) {
        if (error instanceof Unreadable) throw error;
        throw new Unreadable(`${path} cannot be read: ${reason(error)}.`);
      }
    },
    find: async (path) => {
      const info = await stat(resolve(folder, path)).catch(() => undefined);
      if (info && !info.isDirectory()) return [toRelative(path)];
      if (!info && !isDynamicPattern(path)) return [];
      const cwd = info ? resolve(folder, path) : folder;
      const pattern = info ? '**/*.changeplan.{yaml,yml}' : path;
      const found = await globby(pattern, {
        cwd,
        gitignore: true,
        ignore: ['**/node_modules/**', '**/.git/**'],
        absolute: true,
      });
      return found
        .filter((file) => planName.test(file))
        .map((file) => (isAbsolute(file) ? toRelative(file) : file))
        .sort();
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'a part of its path is no folder',
};

function reason(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

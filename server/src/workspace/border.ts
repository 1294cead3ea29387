import { existsSync, realpathSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { notThere, OutOfBounds, Unreadable } from './files.ts';
import { refusal } from './paths.ts';
import { reason } from './reading.ts';

/**
 * How far one may go from a file: to its repository; without one, to `folder` if the file lies in it; else to the file's
 * own folder.
 */
export function bordersFrom(folder: string): (path: string) => string {
  const homes = new Map<string, string | undefined>();
  return (path) => {
    const own = dirname(path);
    if (!homes.has(own)) homes.set(own, repositoryOf(own));
    return homes.get(own) ?? (isBelow(folder, path) ? folder : own);
  };
}

/** The nearest folder upwards that is a git repository. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** Rejects with an `Unreadable` when there is nothing at the path, or links lead from there to outside of all roots. */
export async function mustBeWithin(path: string, roots: readonly string[]): Promise<void> {
  const real = await realPath(path);
  for (const root of roots) if (isBelow(await realpath(root).catch(() => root), real)) return;
  throw new OutOfBounds('leads outside this workspace');
}

/** The file at a relative path in another file, if it lies below one of the roots, links followed. */
export async function followed(from: string, path: string, roots: readonly string[]): Promise<string> {
  const why = refusal(path);
  if (why) throw new OutOfBounds(why);
  const target = resolve(dirname(from), path);
  if (!roots.some((root) => isBelow(root, target))) throw new OutOfBounds('lies outside this workspace');
  await mustBeWithin(target, roots);
  return target;
}

/** The path with the links followed that lead to its folder, not one at its end; as it is where there is no such folder. */
export function settled(path: string): string {
  for (let at = dirname(path); ; at = dirname(at)) {
    try {
      return join(realpathSync(at), relative(at, path));
    } catch {
      if (at === dirname(at)) return path;
    }
  }
}

/** A folder with links followed; as it is where it is not there. */
export function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

export const toName = (path: string) => path.split(sep).join('/');

/** Where links lead from a path; rejects with an `Unreadable` where that is nowhere. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const why = reason(error);
    const isLink = why === notThere && (await lstat(path).catch(() => undefined)) !== undefined;
    throw new Unreadable(isLink ? 'is a link to a file that is not there' : why);
  }
}

import { existsSync, realpathSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path, { type PlatformPath } from 'node:path';
import { t } from '../text/l10n.ts';
import { OutOfBounds, saysMissing, Unreadable } from './files.ts';
import { isReserved, refusal } from './paths.ts';
import { reason } from './reading.ts';

/** How paths are written: as on this machine, or as tests say. */
export type Flavour = Pick<PlatformPath, 'dirname' | 'isAbsolute' | 'join' | 'relative' | 'resolve' | 'sep'>;

/**
 * How far one may go from a file: to its repository; without one, to `folder` if the file lies in it; else to the file's
 * own folder.
 */
export function bordersFrom(
  folder: string,
  flavour: Flavour = path,
  isThere: (path: string) => boolean = existsSync,
): (file: string) => string {
  const homes = new Map<string, string | undefined>();
  return (file) => {
    const own = flavour.dirname(file);
    if (!homes.has(own)) homes.set(own, repositoryOf(own, flavour, isThere));
    return homes.get(own) ?? (isBelow(folder, file, flavour) ? folder : own);
  };
}

/** The nearest folder upwards that is a git repository. */
export function repositoryOf(
  folder: string,
  { dirname, join, resolve }: Flavour = path,
  isThere: (path: string) => boolean = existsSync,
): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isThere(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** Rejects with an `Unreadable` when there is nothing at the path, or links lead from there to outside of all roots. */
export async function mustBeWithin(file: string, roots: readonly string[]): Promise<void> {
  const real = await realPath(file);
  for (const root of roots) if (isBelow(await realpath(root).catch(() => root), real)) return;
  throw new OutOfBounds(t('leads outside this workspace'));
}

/** The file at a relative path in another file, if it lies below one of the roots, links followed. */
export async function followed(from: string, said: string, roots: readonly string[]): Promise<string> {
  const target = targetOf(from, said, roots);
  await mustBeWithin(target, roots);
  return target;
}

/** The same as it is written, links or not: where there is no file, too. Throws an `OutOfBounds`. */
export function targetOf(from: string, said: string, roots: readonly string[], flavour: Flavour = path): string {
  const why = refusal(said) ?? (flavour.sep === '\\' && isReserved(said) ? reserved() : undefined);
  if (why) throw new OutOfBounds(why);
  const target = flavour.resolve(flavour.dirname(from), said);
  if (!roots.some((root) => isBelow(root, target, flavour))) throw new OutOfBounds(t('lies outside this workspace'));
  return target;
}

/** Of a name such as `aux.yaml`, which is a device on Windows, whatever ends it. */
export const reserved = (): string => t('has a name that Windows keeps for itself');

/** The folder of a file, or where that is gone the nearest above it. */
export function folderAt(file: string): string {
  let folder = path.dirname(file);
  while (!existsSync(folder) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  return folder;
}

/** The path with the links followed that lead to its folder, not one at its end; as it is where there is no such folder. */
export function settled(file: string): string {
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    try {
      return path.join(realpathSync(at), path.relative(at, file));
    } catch {
      if (at === path.dirname(at)) return file;
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

export function isBelow(root: string, file: string, { isAbsolute, relative, sep }: Flavour = path): boolean {
  const way = relative(root, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

export const toName = (file: string, { sep }: Pick<Flavour, 'sep'> = path) => file.split(sep).join('/');

/** Where links lead from a path; rejects with an `Unreadable` where that is nowhere. */
export async function realPath(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    const why = reason(error);
    const isLink = saysMissing(why) && (await lstat(file).catch(() => undefined)) !== undefined;
    throw new Unreadable(isLink ? t('is a link to a file that is not there') : why);
  }
}

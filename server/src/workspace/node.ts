import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { globby, isDynamicPattern } from 'globby';
import { decode, type Files, type Folders, OutOfBounds, planName, Unreadable, type Writing } from './files.ts';
import { remotesOfPlansIn, trackingOf } from './git.ts';
import { foldersAbove, refusal } from './paths.ts';

/** The most that is read of one file; what is larger is no plan, and the check says so. */
export const most = 4 * 1024 * 1024;

/**
 * The files on disk, named by their absolute paths with `/`. Paths count from `folder`; nothing outside the repository
 * that holds it, or else the folder, is read.
 */
export function filesOnDisk(folder: string): Files & Folders & Writing {
  const root = repositoryOf(folder) ?? folder;
  const repositories = new Map<string, Files['remotes']>();
  const homes = new Map<string, string | undefined>();
  /** Looked up once for each folder. */
  const homeOf = (name: string) => {
    const at = dirname(name);
    if (!homes.has(at)) homes.set(at, repositoryOf(at));
    return homes.get(at);
  };
  return {
    read: readText,
    resolve: async (from, path) => toName(await followed(from, path, root)),
    above: (from, name) => foldersAbove(from, `${toName(root).replace(/\/$/, '')}/`).map((it) => `${it}${name}`),
    remotes: async (name) => {
      const repository = homeOf(name);
      if (repository === undefined) return undefined;
      const ask = repositories.get(repository) ?? remotesOfPlansIn(toName(repository));
      repositories.set(repository, ask);
      return ask(name);
    },
    tracking: async (name) => (homeOf(name) === undefined ? undefined : trackingOf(name)),
    show: (name) => toName(relative(folder, name)) || '.',
    find: async (path) => {
      const target = resolve(folder, path);
      const info = await stat(target).catch(() => undefined);
      if (info && !info.isDirectory()) return [toName(target)];
      if (!info && !isDynamicPattern(path)) return [];
      return info ? plansAt(everyPlan, target) : plansAt(path, folder);
    },
    at: (path) => toName(resolve(folder, path)),
    write: writeText,
    create: createText,
    createWithFolders: async (name, text) => {
      await mkdir(dirname(name), { recursive: true }).catch(hindered);
      await createText(name, text);
    },
  };
}

/** The plans in a folder that git does not ignore, as far as they may be looked for: absolute paths with `/`, sorted. */
export function plansBelow(folder: string): Promise<string[]> {
  return plansAt(everyPlan, folder, true);
}

const everyPlan = '**/*.changeplan.{yaml,yml}';

async function plansAt(glob: string, folder: string, suppressErrors = false): Promise<string[]> {
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const found = await globby(glob, { cwd: folder, gitignore: true, ignore, absolute: true, suppressErrors });
  return found
    .filter((file) => planName.test(file))
    .map(toName)
    .sort();
}

export const toName = (path: string) => path.split(sep).join('/');

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

const createText = (path: string, text: string) => writeFile(path, text, { flag: 'wx' }).catch(hindered);

/** Writes beside the file and then puts it in place, so that no reader ever sees half of it; links are followed. */
async function writeText(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const info = await stat(target).catch(() => undefined);
    // What is no regular file, such as /dev/stderr, cannot be replaced.
    if (info && !info.isFile()) return await writeFile(target, text);
    if (info) await access(target, constants.W_OK);
    const beside = resolve(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      await writeFile(beside, `${info && (await hasMark(target)) ? '\ufeff' : ''}${text}`, { flag: 'wx' });
      if (info) await chmod(beside, info.mode);
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
  } catch (error) {
    throw new Unreadable(hindrance(error));
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

/** The file at a relative path in another file, links followed, if it lies below the root. */
export async function followed(from: string, path: string, root: string): Promise<string> {
  const why = refusal(path);
  if (why) throw new OutOfBounds(why);
  const target = resolve(dirname(from), path);
  if (!isBelow(root, target)) throw new OutOfBounds('lies outside this workspace');
  try {
    const real = await realpath(target);
    if (!isBelow(await realpath(root), real)) throw new OutOfBounds('leads outside this workspace');
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

function hindered(error: unknown): never {
  throw new Unreadable(hindrance(error));
}

const hindrances: Readonly<Record<string, string>> = {
  EEXIST: 'is there already',
  EISDIR: 'is a folder',
  ENOENT: 'lies in a folder that is not there',
  ENOTDIR: 'lies in a folder that is not there',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'may not be written',
  ENOSPC: 'finds no room on the disk',
};

function hindrance(error: unknown): string {
  return hindrances[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be written';
}

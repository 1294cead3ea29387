import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bordersFrom, followed, isBelow, mustBeWithin, realFolder, toName } from './border.ts';
import { notThere, OutOfBounds, Unreadable, type Workspace } from './files.ts';
import { remotesOf, trackingOf } from './git.ts';
import { decodedName, encodePath, foldersAbove, joinName, refusal } from './paths.ts';
import { readText } from './reading.ts';
import { type Repository, repositoryAt } from './repository.ts';
import { plansBelow } from './search.ts';
import { type StagedFiles, stagedFiles } from './staged.ts';

/** The files that are on no disk, such as in a virtual workspace. */
export interface Elsewhere {
  /** The text of a file; `undefined` when there is none. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The plans in a folder of the workspace. */
  readonly plans: (folder: string) => Promise<readonly string[]>;
}

/**
 * The files of an editor's workspace, named by URI. Nothing outside its folders is read, whichever of them a file lies in;
 * a file that lies in none may read what its repository holds, or else its own folder. `folders` are those of the moment.
 */
export function filesByUri(folders: () => readonly string[], elsewhere: Elsewhere): Workspace {
  const roots = () => folders().map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));
  const rootsOf = (uri: string) => {
    const holding = roots().filter((root) => isUnder(root, uri));
    return holding.sort((a, b) => b.length - a.length);
  };
  /** The folders that may be read for a file on disk. */
  const bordersOf = (path: string, uri: string): readonly string[] =>
    rootsOf(uri).length > 0 ? roots().flatMap((root) => onDisk(root) ?? []) : [bordersFrom(dirname(path))(path)];
  return {
    read: async (uri) => {
      const path = onDisk(uri);
      if (path !== undefined) {
        await mustBeWithin(path, bordersOf(path, uri));
        return readText(path);
      }
      if (isOnDisk(uri)) throw new Unreadable(noAddress);
      const text = await elsewhere.read(uri);
      if (text === undefined) throw new Unreadable(notThere);
      return text.replace(/^\ufeff/, '');
    },
    resolve: async (from, path, within = from) => {
      if (from.startsWith('untitled:')) throw new Unreadable('cannot be found before this plan is saved');
      const why = refusal(path);
      if (why) throw new OutOfBounds(why);
      const name = joinName(from, encodePath(path));
      const [file, plan] = [onDisk(from), onDisk(within)];
      const isInside = name !== undefined && rootsOf(within).length > 0 && rootsOf(name).length > 0;
      if (file !== undefined && plan !== undefined) await followed(file, path, bordersOf(plan, within));
      else if (!isInside) throw new OutOfBounds('lies outside this workspace');
      if (name === undefined) throw new OutOfBounds('lies outside this workspace');
      return name;
    },
    above: (from, name) => {
      if (from.startsWith('untitled:')) return [];
      const path = onDisk(from);
      const own = from.slice(0, from.lastIndexOf('/') + 1);
      const [deepest] = rootsOf(from);
      const levels = path === undefined ? 0 : levelsBetween(bordersFrom(dirname(path))(path), dirname(path));
      const all = foldersAbove(from, '').map((folder) => `${folder}${name}`);
      if (deepest === undefined) return path === undefined ? [`${own}${name}`] : all.slice(0, levels + 1);
      return all.filter((it) => isUnder(deepest, it));
    },
    remotes: async (uri) => {
      const path = onDisk(uri);
      return path === undefined ? undefined : remotesOf(path);
    },
    tracking: async (uri) => {
      const path = onDisk(uri);
      return path === undefined ? undefined : trackingOf(path);
    },
    plans: async () => {
      const found = await Promise.all(
        roots().map((root) => (isOnDisk(root) ? plansOnDisk(root, roots()) : elsewhere.plans(root))),
      );
      return [...new Map(found.flat().map((uri) => [decodedName(uri), uri])).values()].sort();
    },
  };
}

/** What git keeps of files on disk, named by URI; rejects with an `Unreadable` where it keeps nothing. */
export const gitByUri = {
  repository: async (uri: string): Promise<Repository> => repositoryAt(pathOf(uri)),
  staged: async (uri: string): Promise<StagedFiles> => stagedFiles(dirname(pathOf(uri))),
};

const noAddress = 'has an address that leads to no file on this machine';

function pathOf(uri: string): string {
  const path = onDisk(uri);
  if (path !== undefined) return path;
  throw new Unreadable(isOnDisk(uri) ? noAddress : 'is on no disk, so git knows nothing of it');
}

const levelsBetween = (root: string, folder: string) =>
  toName(relative(root, folder))
    .split('/')
    .filter((part) => part !== '').length;

/** Each plan is named below the folder of the workspace as the editor has it, whatever links lead to that folder. */
async function plansOnDisk(root: string, roots: readonly string[]): Promise<string[]> {
  const folder = onDisk(root);
  if (folder === undefined) return [];
  const real = realFolder(folder);
  const borders = roots.flatMap((it) => onDisk(it) ?? []);
  const { paths } = await plansBelow(real, (path) => mustBeWithin(path, borders));
  return paths
    .filter((path) => isBelow(real, path))
    .map((path) => `${root}${encodePath(toName(relative(real, path)))}`);
}

const isOnDisk = (uri: string) => uri.startsWith('file:');

/** The path of a file on this machine; `undefined` where the address names none, such as one of another host. */
export function onDisk(uri: string, windows = process.platform === 'win32'): string | undefined {
  if (!isOnDisk(uri)) return undefined;
  try {
    return fileURLToPath(uri, { windows });
  } catch {
    return undefined;
  }
}

/** Whether a file lies in a folder, however both are encoded. */
export const isUnder = (root: string, uri: string) => decodedName(uri).startsWith(decodedName(root));

import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { t } from '../text/l10n.ts';
import { bordersFrom, followed, isBelow, mustBeWithin, realFolder, toName } from './border.ts';
import { type Elsewhere, eachOnce, filesElsewhere, nameAt, rootsIn, rootsOf } from './elsewhere.ts';
import { Unreadable, type Workspace } from './files.ts';
import { remotesOf, trackingOf } from './git.ts';
import { encodePath, foldersAbove } from './paths.ts';
import { readBytes, readText } from './reading.ts';
import { type Repository, repositoryAt } from './repository.ts';
import { plansBelow } from './search.ts';
import { type StagedFiles, stagedFiles } from './staged.ts';

/**
 * The files of an editor's workspace, named by URI. Nothing outside its folders is read, whichever of them a file lies in;
 * a file on disk that lies in none may read what its repository holds, or else its own folder. `folders` are those of the
 * moment; what is on no disk is read `elsewhere`.
 */
export function filesByUri(folders: () => readonly string[], elsewhere: Elsewhere): Workspace {
  const others = filesElsewhere(folders, elsewhere);
  const roots = () => rootsIn(folders());
  const isInWorkspace = (uri: string) => rootsOf(uri, folders()).length > 0;
  /** The folders that may be read for a file on disk. */
  const bordersOf = (path: string, uri: string): readonly string[] =>
    isInWorkspace(uri) ? roots().flatMap((root) => onDisk(root) ?? []) : [bordersFrom(dirname(path))(path)];
  return {
    read: async (uri) => {
      const path = onDisk(uri);
      if (path !== undefined) {
        await mustBeWithin(path, bordersOf(path, uri));
        return readText(path);
      }
      if (isOnDisk(uri)) throw new Unreadable(noAddress());
      return others.read(uri);
    },
    readBytes: async (uri) => {
      const path = onDisk(uri);
      if (path === undefined) return others.readBytes(uri);
      await mustBeWithin(path, bordersOf(path, uri));
      return readBytes(path);
    },
    resolve: async (from, path, within = from) => {
      const [file, plan] = [onDisk(from), onDisk(within)];
      if (file === undefined || plan === undefined) return others.resolve(from, path, within);
      const name = nameAt(from, path);
      await followed(file, path, bordersOf(plan, within));
      return name;
    },
    above: (from, name) => {
      const path = onDisk(from);
      if (path === undefined || isInWorkspace(from)) return others.above(from, name);
      const levels = levelsBetween(bordersFrom(dirname(path))(path), dirname(path));
      return foldersAbove(from, '')
        .slice(0, levels + 1)
        .map((folder) => `${folder}${name}`);
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
      return eachOnce(found.flat());
    },
  };
}

/** What git keeps of files on disk, named by URI; rejects with an `Unreadable` where it keeps nothing. */
export const gitByUri = {
  repository: async (uri: string): Promise<Repository> => repositoryAt(pathOf(uri)),
  staged: async (uri: string): Promise<StagedFiles> => stagedFiles(dirname(pathOf(uri))),
};

const noAddress = (): string => t('has an address that leads to no file on this machine');

function pathOf(uri: string): string {
  const path = onDisk(uri);
  if (path !== undefined) return path;
  throw new Unreadable(isOnDisk(uri) ? noAddress() : t('is on no disk, so git knows nothing of it'));
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

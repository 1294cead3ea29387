import { dirname, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OutOfBounds, Unreadable, type Workspace } from './files.ts';
import { remotesOf, trackingOf } from './git.ts';
import { followed, plansBelow, readText, repositoryOf, toName } from './node.ts';
import { encodePath, foldersAbove, joinName, refusal } from './paths.ts';
import { type Repository, repositoryAt } from './repository.ts';
import { type StagedFiles, stagedFiles } from './staged.ts';

/** The files that are on no disk, such as in a virtual workspace. */
export interface Elsewhere {
  /** The text of a file; `undefined` when there is none. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The plans in a folder of the workspace. */
  readonly plans: (folder: string) => Promise<readonly string[]>;
}

/**
 * The files of an editor's workspace, named by URI. Nothing outside its folders is read; a file that lies in none of them
 * may read what its repository holds, or else its own folder.
 */
export function filesByUri(folders: readonly string[], elsewhere: Elsewhere): Workspace {
  const roots = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));
  const rootOf = (uri: string) => roots.find((root) => uri.startsWith(root));
  return {
    read: async (uri) => {
      if (isOnDisk(uri)) return readText(fileURLToPath(uri));
      const text = await elsewhere.read(uri);
      if (text === undefined) throw new Unreadable('is not there');
      return text.replace(/^\ufeff/, '');
    },
    resolve: async (from, path) => {
      if (from.startsWith('untitled:')) throw new Unreadable('cannot be found before this plan is saved');
      const why = refusal(path);
      if (why) throw new OutOfBounds(why);
      const name = joinName(from, encodePath(path));
      const root = rootOf(from);
      if (name === undefined || (root && !name.startsWith(root))) throw new OutOfBounds('lies outside this workspace');
      if (isOnDisk(from)) await followed(fileURLToPath(from), path, root ? fileURLToPath(root) : homeOf(from));
      else if (!root) throw new OutOfBounds('lies outside this workspace');
      return name;
    },
    above: (from, name) => {
      if (from.startsWith('untitled:')) return [];
      const own = from.slice(0, from.lastIndexOf('/') + 1);
      return foldersAbove(from, rootOf(from) ?? own).map((folder) => `${folder}${name}`);
    },
    remotes: async (uri) => (isOnDisk(uri) ? remotesOf(fileURLToPath(uri)) : undefined),
    tracking: async (uri) => (isOnDisk(uri) ? trackingOf(fileURLToPath(uri)) : undefined),
    plans: async () => {
      const found = await Promise.all(
        roots.map((root) => (isOnDisk(root) ? plansOnDisk(root) : elsewhere.plans(root))),
      );
      return [...new Set(found.flat())].sort();
    },
  };
}

/** What git keeps of files on disk, named by URI; rejects with an `Unreadable` where it keeps nothing. */
export const gitByUri = {
  repository: async (uri: string): Promise<Repository> => repositoryAt(pathOf(uri)),
  staged: async (uri: string): Promise<StagedFiles> => stagedFiles(dirname(pathOf(uri))),
};

function pathOf(uri: string): string {
  if (!isOnDisk(uri)) throw new Unreadable('is on no disk, so git knows nothing of it');
  return fileURLToPath(uri);
}

/** What links lead to outside of the folder is left out. */
async function plansOnDisk(root: string): Promise<string[]> {
  const folder = fileURLToPath(root);
  const paths = (await plansBelow(folder)).map((path) => posix.relative(toName(folder), path));
  const inside = await Promise.all(
    paths.map((path) =>
      followed(resolve(folder, 'any'), path, folder).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => inside[index]).map((path) => `${root}${encodePath(path)}`);
}

const isOnDisk = (uri: string) => uri.startsWith('file:');

function homeOf(uri: string): string {
  const folder = dirname(fileURLToPath(uri));
  return repositoryOf(folder) ?? folder;
}

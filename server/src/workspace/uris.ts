import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, Unreadable } from './files.ts';
import { remotesOf } from './git.ts';
import { followed, readText, repositoryOf } from './node.ts';
import { foldersAbove, joinName, refusal } from './paths.ts';

/** Reads a file that is on no disk, such as in a virtual workspace; `undefined` when there is none. */
export type ReadElsewhere = (uri: string) => Promise<string | undefined>;

/**
 * The files of an editor's workspace, named by URI. Nothing outside its folders is read; a file that lies in none of them
 * may read what its repository holds, or else its own folder.
 */
export function filesByUri(folders: readonly string[], elsewhere: ReadElsewhere): Files {
  const roots = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));
  const rootOf = (uri: string) => roots.find((root) => uri.startsWith(root));
  return {
    read: async (uri) => {
      if (isOnDisk(uri)) return readText(fileURLToPath(uri));
      const text = await elsewhere(uri);
      if (text === undefined) throw new Unreadable('is not there');
      return text.replace(/^\ufeff/, '');
    },
    resolve: async (from, path) => {
      if (from.startsWith('untitled:')) throw new Unreadable('cannot be found before this plan is saved');
      const why = refusal(path);
      if (why) throw new Unreadable(why);
      const name = joinName(from, path.split('/').map(encodeURIComponent).join('/'));
      const root = rootOf(from);
      if (name === undefined || (root && !name.startsWith(root))) throw new Unreadable('lies outside this workspace');
      if (isOnDisk(from)) await followed(fileURLToPath(from), path, root ? fileURLToPath(root) : homeOf(from));
      else if (!root) throw new Unreadable('lies outside this workspace');
      return name;
    },
    above: (from, name) => {
      if (from.startsWith('untitled:')) return [];
      const own = from.slice(0, from.lastIndexOf('/') + 1);
      return foldersAbove(from, rootOf(from) ?? own).map((folder) => `${folder}${name}`);
    },
    remotes: async (uri) => (isOnDisk(uri) ? remotesOf(fileURLToPath(uri)) : undefined),
  };
}

const isOnDisk = (uri: string) => uri.startsWith('file:');

function homeOf(uri: string): string {
  const folder = dirname(fileURLToPath(uri));
  return repositoryOf(folder) ?? folder;
}

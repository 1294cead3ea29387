import { t } from '../text/l10n.ts';
import { notThere, OutOfBounds, Unreadable, type Workspace } from './files.ts';
import { decodedName, encodePath, foldersAbove, joinName, refusal } from './paths.ts';

/** The files that are on no disk, such as in a virtual workspace, as an editor knows them. */
export interface Elsewhere {
  /** The text of a file; `undefined` when there is none. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The bytes of a file; `undefined` when there is none. */
  readonly readBytes: (uri: string) => Promise<Uint8Array | undefined>;
  /** The plans in a folder of the workspace. */
  readonly plans: (folder: string) => Promise<readonly string[]>;
}

/**
 * The files of a workspace that only its editor can read, named by URI. Nothing outside its folders is read, whichever of
 * them a file lies in. Git cannot be asked for them. `folders` are those of the moment.
 */
export function filesElsewhere(
  folders: () => readonly string[],
  elsewhere: Elsewhere,
): Workspace & Required<Pick<Workspace, 'readBytes'>> {
  return {
    read: async (uri) => {
      const text = await elsewhere.read(uri);
      if (text === undefined) throw new Unreadable(notThere());
      return text.replace(/^\ufeff/, '');
    },
    readBytes: async (uri) => {
      const bytes = await elsewhere.readBytes(uri);
      if (bytes === undefined) throw new Unreadable(notThere());
      return bytes;
    },
    resolve: async (from, path, within = from) => {
      const name = nameAt(from, path);
      const isInside = rootsOf(within, folders()).length > 0 && rootsOf(name, folders()).length > 0;
      if (!isInside) throw new OutOfBounds(t('lies outside this workspace'));
      return name;
    },
    above: (from, name) => {
      if (from.startsWith('untitled:')) return [];
      const [deepest] = rootsOf(from, folders());
      const all = foldersAbove(from, '').map((folder) => `${folder}${name}`);
      return deepest === undefined ? all.slice(0, 1) : all.filter((it) => isUnder(deepest, it));
    },
    remotes: async () => undefined,
    tracking: async () => undefined,
    plans: async () => {
      const found = await Promise.all(rootsIn(folders()).map(elsewhere.plans));
      return eachOnce(found.flat());
    },
  };
}

/** The name of the file at a relative path in another file; throws an `Unreadable` where there can be none. */
export function nameAt(from: string, path: string): string {
  if (from.startsWith('untitled:')) throw new Unreadable(t('cannot be found before this plan is saved'));
  const why = refusal(path);
  if (why) throw new OutOfBounds(why);
  const name = joinName(from, encodePath(path));
  if (name === undefined) throw new OutOfBounds(t('lies outside this workspace'));
  return name;
}

/** The folders of a workspace, each with a final `/`. */
export const rootsIn = (folders: readonly string[]): readonly string[] =>
  folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));

/** Those of them that a file lies in, the deepest first. */
export const rootsOf = (uri: string, folders: readonly string[]): readonly string[] =>
  rootsIn(folders)
    .filter((root) => isUnder(root, uri))
    .sort((a, b) => b.length - a.length);

/** Each file once, however it is written, sorted. */
export const eachOnce = (uris: readonly string[]): readonly string[] =>
  [...new Map(uris.map((uri) => [decodedName(uri), uri])).values()].sort();

/** Whether a file lies in a folder, however both are encoded. */
export const isUnder = (root: string, uri: string) => decodedName(uri).startsWith(decodedName(root));

import { isGlob, readGlob } from '../text/glob.ts';
import { t } from '../text/l10n.ts';
import {
  endingsOf,
  type Folders,
  notThere,
  OutOfBounds,
  planName,
  type Tracking,
  Unreadable,
  type Workspace,
  type Writing,
} from './files.ts';
import { foldersAbove, joinName, refusal } from './paths.ts';

/** The twin of the files on disk, for tests: name → text, which writing changes. */
export function filesInMemory(
  texts: Record<string, string>,
  remotes?: readonly string[],
  tracking: Readonly<Record<string, Tracking>> = {},
): Workspace & Folders & Writing {
  const create = async (name: string, text: string) => {
    if (name in texts) throw new Unreadable(t('is there already'));
    texts[name] = text;
  };
  return {
    read: async (name) => {
      const text = texts[name];
      if (text === undefined) throw new Unreadable(notThere());
      return text;
    },
    readBytes: async (name) => {
      const text = texts[name];
      if (text === undefined) throw new Unreadable(notThere());
      return Buffer.from(text, 'latin1');
    },
    resolve: async (from, path) => {
      const why = refusal(path);
      if (why) throw new OutOfBounds(why);
      const name = joinName(from, path);
      if (name === undefined) throw new OutOfBounds(t('lies outside this workspace'));
      if (!(name in texts)) throw new Unreadable(notThere());
      return name;
    },
    above: (from, name) => foldersAbove(from, '').map((folder) => `${folder}${name}`),
    remotes: async () => remotes,
    tracking: async (name) => tracking[name],
    plans: async () => Object.keys(texts).filter((name) => planName.test(name)),
    show: (name) => name,
    find: async (path, also) => {
      if (path in texts) return { names: [path], problems: [] };
      const folder = path === '.' ? '' : `${path.replace(/\/$/, '')}/`;
      const endings = endingsOf(also);
      const plans = Object.keys(texts).filter((file) => endings.some((it) => file.endsWith(it)));
      const below = plans.filter((file) => file.startsWith(folder));
      const glob = readGlob(path, { of: 'paths' });
      const like = isGlob(glob) ? plans.filter(glob.matches) : [];
      return { names: below.length > 0 ? below : like, problems: [] };
    },
    at: (path) => path,
    write: async (name, text, before) => {
      if (before !== undefined && texts[name] !== before)
        throw new Unreadable(t('has changed meanwhile; run the command again'));
      texts[name] = typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
      return undefined;
    },
    create,
    createWithFolders: create,
  };
}

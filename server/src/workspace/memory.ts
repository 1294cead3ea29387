import { type Files, planName, Unreadable } from './files.ts';

/** The twin of the files on disk, for tests: path → text. Globs are not understood. */
export function filesInMemory(texts: Readonly<Record<string, string>>): Files {
  return {
    read: async (path) => {
      const text = texts[path];
      if (text === undefined) throw new Unreadable(`${path} cannot be read: there is no such file.`);
      return text;
    },
    find: async (path) => {
      if (path in texts) return [path];
      const folder = path === '.' ? '' : `${path.replace(/\/$/, '')}/`;
      return Object.keys(texts).filter((file) => file.startsWith(folder) && planName.test(file));
    },
  };
}

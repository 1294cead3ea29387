import { mkdir, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { looksLikeGlob } from '../text/glob.ts';
import { bordersFrom, followed, mustBeWithin, realFolder, realPath, repositoryOf, settled, toName } from './border.ts';
import { type Files, type Folders, type Found, markdownName, saysMissing, Unreadable, type Writing } from './files.ts';
import { remotesOfPlansIn, trackingOf } from './git.ts';
import { foldersAbove } from './paths.ts';
import { readBytes, readText, reason } from './reading.ts';
import { type Listed, plansBelow, plansLike } from './search.ts';
import { createText, hindered, writeText } from './writing.ts';

/**
 * The files on disk, named by their absolute paths with `/`, links to their folders followed. Paths count from `folder`;
 * of no plan is anything read or written outside its repository; without one, outside the folder, or else its own.
 */
export function filesOnDisk(folder: string): Files & Folders & Writing {
  const here = realFolder(folder);
  const borderOf = bordersFrom(here);
  const guard = (path: string) => mustBeWithin(path, [borderOf(path)]);
  const repositories = new Map<string, Files['remotes']>();
  const show = (name: string) => toName(relative(here, name)) || '.';
  const shown = ({ paths, problems }: Listed): Found => ({
    names: paths,
    problems: problems.map(({ path, why }) => `${show(path)} ${why}.`),
  });
  return {
    read: async (name) => {
      await guard(name);
      return readText(name);
    },
    readBytes: async (name) => {
      await guard(name);
      return readBytes(name);
    },
    resolve: async (from, path, within = from) => toName(await followed(from, path, [borderOf(within)])),
    above: (from, name) =>
      foldersAbove(from, `${toName(borderOf(from)).replace(/\/$/, '')}/`).map((it) => `${it}${name}`),
    remotes: async (name) => {
      const repository = repositoryOf(dirname(name));
      if (repository === undefined) return undefined;
      const ask = repositories.get(repository) ?? remotesOfPlansIn(toName(repository));
      repositories.set(repository, ask);
      return ask(name);
    },
    tracking: async (name) => (repositoryOf(dirname(name)) === undefined ? undefined : trackingOf(name)),
    show,
    find: async (path, also) => {
      const target = resolve(here, path);
      try {
        const real = await realPath(target);
        if (real !== target) await mustBeWithin(target, [borderOf(target)]);
        if ((await stat(target)).isDirectory()) return shown(await plansBelow(real, guard, also));
        return { names: [toName(settled(target))], problems: [] };
      } catch (error) {
        const why = error instanceof Unreadable ? error.message : reason(error);
        if (!saysMissing(why)) return { names: [], problems: [`${path} ${why}.`] };
      }
      if (!looksLikeGlob(path)) return { names: [], problems: [] };
      return plansLike(toName(path), here, guard, markdownName.test(path) ? 'markdown' : also).then(
        shown,
        (error: Error) => ({
          names: [],
          problems: [`${path} ${error.message}.`],
        }),
      );
    },
    at: (path) => toName(settled(resolve(here, path))),
    write: writeText,
    create: createText,
    createWithFolders: async (name, text) => {
      await mkdir(dirname(name), { recursive: true }).catch(hindered);
      await createText(name, text);
    },
  };
}

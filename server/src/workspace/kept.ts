import { t } from '../text/l10n.ts';
import { decode, type Files, OutOfBounds, Unreadable } from './files.ts';
import type { GitObjects } from './objects.ts';
import { foldersAbove, joinName, refusal } from './paths.ts';
import { most } from './reading.ts';
import type { Kept } from './trees.ts';

const modes = { link: '120000', submodule: '160000', folder: '40000' } as const;
/** As often as a link may lead to a link. */
const mostLinks = 8;

/** Whether it is the content of a file, and no link, folder or submodule. */
export const isFile = ({ mode }: Kept): boolean => mode.startsWith('100');

/**
 * Files that git keeps, named as on disk: `prefix`, which ends in `/`, and the path from the top folder. `keptAt` tells
 * what is kept under a path, or rejects with an `Unreadable` that says why nothing is.
 */
export function keptFiles(
  prefix: string,
  objects: GitObjects,
  keptAt: (path: string) => Promise<Kept>,
): Pick<Files, 'read' | 'resolve' | 'above'> {
  const pathOf = (name: string | undefined): string => {
    if (!name?.startsWith(prefix)) throw new OutOfBounds(t('lies outside this workspace'));
    return name.slice(prefix.length);
  };
  const read = async (name: string | undefined, links: number): Promise<string> => {
    const { mode, object } = await keptAt(pathOf(name));
    if (mode === modes.submodule || mode === modes.folder) throw new Unreadable(t('is a folder'));
    const content = await objects.read(object);
    const text = decode(content.subarray(0, most), content.length > most);
    if (mode !== modes.link || name === undefined) return text;
    if (links === 0) throw new Unreadable(t('is a link that leads to itself'));
    return read(text.startsWith('/') ? undefined : joinName(name, text), links - 1);
  };
  return {
    read: (name) => read(name, mostLinks),
    resolve: async (from, path) => {
      const why = refusal(path);
      if (why) throw new OutOfBounds(why);
      const name = joinName(from, path);
      await keptAt(pathOf(name));
      return name ?? '';
    },
    above: (from, name) => foldersAbove(from, prefix).map((folder) => `${folder}${name}`),
  };
}

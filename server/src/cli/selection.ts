import { isGlob, readGlob } from '../text/glob.ts';
import { UsageError } from './io.ts';

/** The paths that are asked for, the current folder when there is none, and what `!glob` takes away of what they hold. */
export function selectionOf(paths: readonly string[]): {
  readonly wanted: readonly string[];
  /** Of a path relative to the current folder: whether a glob fits it or a folder that it lies in. */
  readonly isTakenAway: (path: string) => boolean;
} {
  const globs = paths
    .filter((path) => path.startsWith('!'))
    .map((path) => {
      const glob = readGlob(path.slice(1).replace(/\/$/, ''), { of: 'paths' });
      if (!isGlob(glob)) throw new UsageError(`${path} ${glob.why}.`);
      return glob;
    });
  const wanted = paths.filter((path) => !path.startsWith('!'));
  return {
    wanted: wanted.length > 0 ? wanted : ['.'],
    isTakenAway: (path) => {
      const parts = path.split('/');
      return globs.some(({ matches }) => parts.some((_, index) => matches(parts.slice(0, index + 1).join('/'))));
    },
  };
}

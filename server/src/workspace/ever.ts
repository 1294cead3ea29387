import { git } from './git.ts';

/** A commit, and the files of some paths that it has changed; paths from the top folder. */
export interface Touched {
  readonly id: string;
  readonly shortId: string;
  /** By the author's own clock, year-month-day. */
  readonly day: string;
  readonly paths: readonly string[];
}

const options = [
  'log',
  '--all',
  '--reverse',
  '-m',
  '-z',
  '--no-color',
  '--no-show-signature',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules',
  '--name-only',
  '--diff-filter=AMT',
  '--format=%x01%H%x02%h%x02%as',
];

/** Every commit on any branch that has added or changed a file there, the oldest first; as git’s patterns for paths. */
export async function everTouched(top: string, patterns: readonly string[]): Promise<readonly Touched[]> {
  const output = await git(top, [...options, '--', ...patterns]);
  return output
    .toString('utf8')
    .split('\x01')
    .slice(1)
    .map((record) => {
      const [head = '', ...paths] = record.split('\0');
      const [id = '', shortId = '', day = ''] = head.split('\x02');
      return { id, shortId, day, paths: paths.map((path) => path.replace(/^\n+/, '')).filter((path) => path !== '') };
    });
}

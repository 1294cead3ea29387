import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { t } from '../text/l10n.ts';
import { repositoryOf, toName } from './border.ts';
import { everTouched, type Touched } from './ever.ts';
import { type Files, notThere, Unreadable } from './files.ts';
import { git, remotesIn } from './git.ts';
import { isFile, keptFiles } from './kept.ts';
import { filesOnDisk } from './node.ts';
import { gitObjects } from './objects.ts';
import { treeOf } from './trees.ts';

/** A file's repository, read as it is on this machine: nothing is fetched, and nothing that it configures is run. */
export interface Repository {
  /** The file's path from the top folder. */
  readonly path: string;
  /** The name of a path, as on disk. */
  readonly nameOf: (path: string) => string;
  /** The files on disk, none outside the repository. */
  readonly working: Files;
  /** The last commit; `undefined` before the first. */
  readonly head: () => Promise<string | undefined>;
  /** The id of the commit that a revision names. Rejects with an `Unreadable` when there is none here. */
  readonly commit: (revision: string) => Promise<string>;
  /** The files as a commit has them, named as on disk. */
  readonly at: (commit: string) => Revision;
  /**
   * The path that the file at `path` had in `earlier`, renames followed; `undefined` when it was not there. `later` is a
   * commit that has it under `path`; absent for the working copy.
   */
  readonly earlierPath: (path: string, earlier: string, later?: string) => Promise<string | undefined>;
  /** The commits that touched the file up to `commit`, the latest first, with the path that it had; renames are followed. */
  readonly log: (path: string, commit: string, limits?: LogLimits) => Promise<readonly Commit[]>;
  /** Every commit on any branch that has added or changed a file there, the oldest first; by git’s patterns for paths. */
  readonly ever: (patterns: readonly string[]) => Promise<readonly Touched[]>;
  /** Whether only a part of the history is here. */
  readonly isShallow: () => Promise<boolean>;
  /** Lets go of git; nothing can be read afterwards. */
  readonly close: () => void;
}

export interface Revision extends Files {
  /** An id that is the same as long as a file stays as it is; `undefined` where there is no file, or only a link to one. */
  readonly contentOf: (name: string) => Promise<string | undefined>;
}

export interface Commit {
  readonly id: string;
  readonly shortId: string;
  /** By the author's own clock, year-month-day. */
  readonly day: string;
  readonly path: string;
  /** The path that the file had before, where the commit has renamed it. */
  readonly renamedFrom?: string;
  /** It touched only other files; this one need not be there. */
  readonly aside?: true;
}

export interface LogLimits {
  /** In any form that git understands, such as `2026-01-01` or `3 months ago`. */
  readonly since?: string | undefined;
  readonly maxCount?: number | undefined;
  /** Commits that are not looked at, nor any before them. */
  readonly without?: string;
  /** Names of other files, on which the file depends: commits that touched only these, too. */
  readonly also?: readonly string[];
}

/** The repository of the file of that name. Rejects with an `Unreadable` when it lies in none that git can read. */
export async function repositoryAt(name: string): Promise<Repository> {
  const { folder, rest } = await folderOnDisk(dirname(name));
  const root = repositoryOf(folder) ?? folder;
  const up = await ask(root, ['rev-parse', '--show-cdup']);
  const top = toName(resolve(root, up.toString().replace(/\n$/, '')));
  const prefix = top.endsWith('/') ? top : `${top}/`;
  const path = toName(relative(top, resolve(folder, rest, basename(name))));
  const objects = gitObjects(top);
  let remotes: ReturnType<typeof remotesIn> | undefined;

  const isShallow = async () =>
    (await ask(top, ['rev-parse', '--is-shallow-repository'])).toString().startsWith('true');
  const commit = async (revision: string): Promise<string> => {
    const found = await objects.commit(revision);
    if (found) return found;
    throw new Unreadable(
      (await isShallow())
        ? t('names no commit here; this is a shallow clone, which has only a part of the history')
        : t('names no commit here'),
    );
  };
  const isUnborn = () =>
    git(top, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(
      () => false,
      () => true,
    );
  const head = async () => (await objects.commit('HEAD')) ?? ((await isUnborn()) ? undefined : commit('HEAD'));
  const has = async (path: string, at: string) => (await treeOf(at, objects)(path)) !== undefined;
  const log: Repository['log'] = async (from, last, { since, maxCount, without, also = [] } = {}) => {
    const limits = [
      ...(since === undefined ? [] : [`--since=${since}`]),
      ...(maxCount === undefined ? [] : [`--max-count=${maxCount}`]),
    ];
    const range = [last, ...(without === undefined ? [] : [`^${without}`])];
    const commits = commitsIn(await ask(top, [...logOptions, ...followOptions, ...limits, ...range, '--', from]), from);
    if (also.length === 0) return commits;
    const paths = also.map((it) => it.slice(prefix.length));
    const others = commitsIn(await ask(top, [...logOptions, ...limits, ...range, '--', ...paths]), from);
    const order = (await ask(top, ['rev-list', ...range])).toString().split('\n');
    return joined(commits, others, order).slice(0, maxCount);
  };
  const renamedTo = async (path: string, changes: readonly string[]) =>
    renamesIn(await ask(top, ['diff', ...changeOptions, '--diff-filter=R', ...changes])).get(path);

  const working = filesOnDisk(top);
  /** Where the file on disk was, though git has not been told: a plan like it, where there is a file no more. */
  const moved = async (to: string): Promise<string | undefined> => {
    const text = await working.read(prefix + to).catch(() => undefined);
    if (text === undefined) return undefined;
    const listed = await ask(top, ['ls-files', '-z', '--stage', '--', '*.changeplan.yaml', '*.changeplan.yml']);
    for (const entry of listed.toString('utf8').split('\0')) {
      const [, object = '', it = ''] = /^\d+ (\w+) 0\t(.*)$/s.exec(entry) ?? [];
      if (it === '' || existsSync(prefix + it)) continue;
      const before = await objects.read(object);
      if (areAlike(text, before.toString('utf8'))) return it;
    }
    return undefined;
  };

  return {
    path,
    nameOf: (it) => prefix + it,
    working,
    head,
    commit,
    at: (revision) => {
      const tree = treeOf(revision, objects);
      const keptAt = async (it: string) => {
        const kept = await tree(it);
        if (!kept) throw new Unreadable(notThere());
        return kept;
      };
      return {
        ...keptFiles(prefix, objects, keptAt),
        remotes: () => {
          remotes ??= remotesIn(top);
          return remotes;
        },
        tracking: async () => undefined,
        beside: working,
        contentOf: async (name) => {
          const kept = name.startsWith(prefix) ? await tree(name.slice(prefix.length)) : undefined;
          return kept && isFile(kept) ? kept.object : undefined;
        },
      };
    },
    earlierPath: async (from, earlier, later) => {
      if (await has(from, earlier)) return from;
      const last = later ?? (await head());
      if (last === undefined) return undefined;
      const start = (await has(from, last))
        ? from
        : ((await renamedTo(from, ['--cached', last])) ?? (await moved(from)));
      if (start === undefined) return undefined;
      const oldest = oldestPath(await log(start, last, { without: earlier })) ?? start;
      if (await has(oldest, earlier)) return oldest;
      return renamedTo(start, [earlier, last]);
    },
    log,
    ever: (patterns) => everTouched(top, patterns),
    isShallow,
    close: objects.close,
  };
}

/** Whether at least half of the lines of the longer text stand in the other, too. */
function areAlike(one: string, other: string): boolean {
  const [lines, others] = [one.split(/\r?\n/), new Set(other.split(/\r?\n/))];
  const shared = lines.filter((line) => others.has(line)).length;
  return 2 * shared >= Math.max(lines.length, others.size);
}

/** Names of paths are only ever names; no signature is verified, and no program asked about a content. */
const changeOptions = [
  '-M',
  '-z',
  '--name-status',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--ignore-submodules',
];
const logOptions = ['--literal-pathspecs', 'log', '-z', '--no-color', '--no-show-signature', '--format=%H %h %as'];
// A merge is told where it is like none of its parents.
const followOptions = ['--follow', '-c', ...changeOptions];

/** The nearest folder that is there, links followed, and the way from it. */
async function folderOnDisk(folder: string): Promise<{ folder: string; rest: string }> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await realpath(at).catch(() => undefined);
    if (found !== undefined) return { folder: found, rest: relative(at, folder) };
    if (at === dirname(at)) throw new Unreadable(t('lies in a folder that is not there'));
  }
}

function ask(folder: string, args: readonly string[]): Promise<Buffer> {
  return git(folder, args).catch((error: Error) => {
    throw new Unreadable(
      /not a git repository/.test(error.message)
        ? t('lies in no git repository')
        : t('cannot be read with git: “{message}”', { message: error.message }),
    );
  });
}

const isHeading = /^[0-9a-f]{40,64} [0-9a-f]+ [0-9-]+$/;
const isRename = /^R\d+$/;
const isCopy = /^C\d+$/;

/**
 * What git logs, newest first: a heading, then a status and paths, each ended by a zero byte; a merge may have only a
 * heading. Git follows copies too; the past of what a file was copied from is not its own.
 */
function commitsIn(output: Buffer, path: string): Commit[] {
  const commits: Commit[] = [];
  const parts = output.toString('utf8').split('\0').values();
  let current = path;
  for (const part of parts) {
    const word = part.trimStart();
    if (isHeading.test(word)) {
      const [id = '', shortId = '', day = ''] = word.split(' ');
      commits.push({ id, shortId, day, path: current });
    } else if (word !== '') {
      const last = commits.pop();
      const before = isRename.test(word) || isCopy.test(word) ? parts.next().value : undefined;
      const after = parts.next().value ?? current;
      if (last) commits.push({ ...last, path: after, ...(isRename.test(word) && before && { renamedFrom: before }) });
      if (isCopy.test(word)) break;
      current = before ?? after;
    }
  }
  return commits;
}

/** Both in the order of history, each commit once, with the path that the file had then. */
function joined(commits: readonly Commit[], others: readonly Commit[], order: readonly string[]): Commit[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const known = new Set(commits.map(({ id }) => id));
  const all = [
    ...commits,
    ...others.filter(({ id }) => !known.has(id)).map((commit) => ({ ...commit, aside: true as const })),
  ];
  all.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  let path: string | undefined;
  return all.map((commit) => {
    if (commit.aside) return { ...commit, path: path ?? commit.path };
    path = commit.renamedFrom ?? commit.path;
    return commit;
  });
}

function oldestPath(commits: readonly Commit[]): string | undefined {
  const oldest = commits.at(-1);
  return oldest?.renamedFrom ?? oldest?.path;
}

/** From each new path to the old one. */
function renamesIn(output: Buffer): ReadonlyMap<string, string> {
  const parts = output.toString('utf8').split('\0');
  return new Map(
    parts.flatMap((part, index) =>
      isRename.test(part) ? [[parts[index + 2] ?? '', parts[index + 1] ?? ''] as const] : [],
    ),
  );
}

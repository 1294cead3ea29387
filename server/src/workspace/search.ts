import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isGlob, readGlob } from '../text/glob.ts';
import { t, texts } from '../text/l10n.ts';
import { repositoryOf, toName } from './border.ts';
import { endingsOf, Unreadable } from './files.ts';
import { git, ignoredOf } from './git.ts';
import { reason } from './reading.ts';

/** The plans of a folder, and what is called like one or holds some and cannot be read. Paths are absolute, with `/`. */
export interface Listed {
  /** Sorted. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly path: string;
  /** The end of a sentence that begins with the path. */
  readonly why: string;
  readonly isFolder?: true;
}

/** Rejects with an `Unreadable` when that file may not be read. */
type Guard = (path: string) => Promise<void>;

/**
 * The plans below a folder, whose own links have been followed: in a repository those that git lists, elsewhere all.
 * Linked folders are not followed. What `guard` refuses is a problem. With `markdown`, Markdown files are listed too.
 */
export async function plansBelow(folder: string, guard: Guard, also?: 'markdown'): Promise<Listed> {
  const found: Found = { endings: endingsOf(also), paths: new Set(), problems: [] };
  await (repositoryOf(folder) === undefined ? everyPlan(folder, found) : plansOfGit(folder, found));
  const problems = await Promise.all([...found.paths].map((path) => problemWith(path, guard)));
  const paths = [...found.paths].filter((_, index) => problems[index] === undefined);
  return {
    paths: paths.map((it) => toName(it)).sort(),
    problems: [...found.problems, ...problems.filter((problem) => problem !== undefined)]
      .map((problem) => ({ ...problem, path: toName(problem.path) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The same for a glob that counts from the folder, such as `plans/*.changeplan.yaml`. Rejects when it is none. */
export async function plansLike(pattern: string, folder: string, guard: Guard, also?: 'markdown'): Promise<Listed> {
  const { base, rest } = splitGlob(pattern);
  const glob = readGlob(rest, { of: 'paths' });
  if (!isGlob(glob)) throw new Unreadable(glob.why);
  const from = await realpath(resolve(folder, base)).catch(() => undefined);
  if (from === undefined) return { paths: [], problems: [] };
  const { paths, problems } = await plansBelow(from, guard, also);
  const start = toName(from).replace(/\/?$/, '/').length;
  const fits = (path: string) => glob.matches(path.slice(start));
  return {
    paths: paths.filter(fits),
    problems: problems.filter(({ path, isFolder }) => (isFolder ? rest.includes('**') : fits(path))),
  };
}

/** The folders at the start of a glob that are named as they are, and the rest. */
export function splitGlob(pattern: string): { readonly base: string; readonly rest: string } {
  const start = pattern.search(/[^/]*[*?[{]/);
  return start < 0 ? { base: '', rest: pattern } : { base: pattern.slice(0, start), rest: pattern.slice(start) };
}

interface Found {
  readonly endings: readonly string[];
  readonly paths: Set<string>;
  readonly problems: Problem[];
}

/** All below the folder, but what packages have brought; of a repository in it, what git lists there. */
async function everyPlan(folder: string, found: Found): Promise<void> {
  const repositories: string[] = [];
  await walk(folder, found, (path, entries) => {
    if (!entries.some(({ name }) => name === '.git')) return true;
    repositories.push(path);
    return false;
  });
  for (const repository of repositories) await plansOfGit(repository, found);
}

/** What git does not list, as it is no file, is looked for too; where git cannot be asked, everything counts. */
async function plansOfGit(folder: string, found: Found): Promise<void> {
  const args = ['-z', '--exclude-standard', '--exclude=node_modules/'];
  const asked = await Promise.all([
    git(folder, ['ls-files', ...args, '--cached', '--others', '--', ...found.endings.map((it) => `*${it}`)]),
    git(folder, ['ls-files', ...args, '--others', '--ignored', '--directory']),
  ]).catch(() => undefined);
  if (!asked) return walk(folder, found, () => true);
  const [listed = [], unseen = []] = asked.map((output) =>
    output
      .toString('utf8')
      .split('\0')
      .filter((it) => it !== ''),
  );
  for (const path of new Set(listed)) {
    if (path.includes('\ufffd')) found.problems.push({ path: join(folder, path), why: t(noUtf8) });
    else if (await isInItsPlace(join(folder, path))) found.paths.add(join(folder, path));
  }
  const beside: Found = { endings: found.endings, paths: new Set(), problems: [] };
  // Git lists a folder there too when all that it sees in it is left out; a pipe it does not see.
  const ignored = await ignoredOf(
    folder,
    unseen.filter((it) => it.endsWith('/')),
  );
  const isIgnored = (path: string) => ignored.has(`${toName(path).slice(toName(folder).length + 1)}/`);
  if (!ignored.has('./'))
    await walk(
      folder,
      beside,
      (path, entries) => path === folder || (!isIgnored(path) && !entries.some(({ name }) => name === '.git')),
    );
  found.problems.push(...beside.problems.filter(({ path, isFolder }) => !isFolder || !isIgnored(path)));
  for (const path of beside.paths) if (!(await isFileOrLink(path))) found.paths.add(path);
}

const noUtf8 = texts('has a name that is not UTF-8; rename it');

/** Whether the folder of a file that git tracks is still a folder, and no link to one. */
async function isInItsPlace(path: string): Promise<boolean> {
  const folder = dirname(path);
  return (
    (await realpath(folder).catch(() => folder)) === folder && (await lstat(path).catch(() => undefined)) !== undefined
  );
}

async function isFileOrLink(path: string): Promise<boolean> {
  const info = await lstat(path).catch(() => undefined);
  return info === undefined || info.isFile() || info.isSymbolicLink();
}

async function problemWith(path: string, guard: Guard): Promise<Problem | undefined> {
  try {
    const info = await lstat(path);
    if (info.isSymbolicLink()) await guard(path);
    const target = info.isSymbolicLink() ? await stat(path) : info;
    if (target.isFile()) return undefined;
    return { path, why: target.isDirectory() ? t('is a folder') : t('is no regular file') };
  } catch (error) {
    const why = error instanceof Unreadable ? error.message : reason(error);
    return { path, why };
  }
}

/** So many folders are read at the same time. */
const atOnce = 32;

/** Reads folders level by level; `goes` decides of each, by what is in it, whether it counts. */
async function walk(
  folder: string,
  { endings, paths, problems }: Found,
  goes: (path: string, entries: readonly Dirent[]) => boolean,
): Promise<void> {
  const waiting = [folder];
  const read = async (path: string) => {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      if (!goes(path, entries)) return;
      for (const entry of entries) {
        const at = join(path, entry.name);
        if (entry.isDirectory()) {
          if (entry.name !== '.git' && entry.name !== 'node_modules') waiting.push(at);
        } else if (!endings.some((it) => entry.name.endsWith(it))) continue;
        else if (entry.name.includes('\ufffd')) problems.push({ path: at, why: t(noUtf8) });
        else paths.add(at);
      }
    } catch (error) {
      problems.push({ path, why: reason(error), isFolder: true });
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(read));
}

import { isUtf8 } from 'node:buffer';
import { relative, resolve } from 'node:path';
import { isGlob, readGlob } from '../text/glob.ts';
import { t } from '../text/l10n.ts';
import { realFolder, repositoryOf, settled, toName } from './border.ts';
import { type Files, type Folders, markdownName, planName, Unreadable } from './files.ts';
import { git, remotesIn, trackingOf } from './git.ts';
import { keptFiles } from './kept.ts';
import { filesOnDisk } from './node.ts';
import { gitObjects } from './objects.ts';
import { splitGlob } from './search.ts';
import type { Kept } from './trees.ts';

/** The files of a repository as its next commit would have them. */
export interface StagedFiles extends Files, Pick<Folders, 'find' | 'show'> {
  /**
   * The plans that a file, folder or glob stands for: a file as it is, of folders and globs only what is staged, sorted.
   * `undefined` when git knows no plan there. `markdown` takes Markdown files for plans, too.
   */
  readonly staged: (path: string, also?: 'markdown') => Promise<readonly string[] | undefined>;
  /** Staged plans whose names cannot be told, as sentences. */
  readonly problems: readonly string[];
  /** Lets go of git; nothing can be read afterwards. */
  readonly close: () => void;
}

interface Entry extends Kept {
  /** Other than 0 in the middle of a merge. */
  readonly stage: string;
}

/** Added, copied, modified, renamed (told as added), or of another type; against nothing before the first commit. */
const changes = ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT', '--no-renames', '--no-ext-diff'];

/**
 * Files as git's index has them, named as on disk: by absolute paths with `/`. What git has told a hook about its index
 * counts here too. Rejects with an `Unreadable` where there is no index to ask.
 */
export async function stagedFiles(folder: string): Promise<StagedFiles> {
  const root = await topOf(folder);
  const prefix = root.endsWith('/') ? root : `${root}/`;
  const nameOf = (path: string) => prefix + path;
  const entries = new Map(
    records(await ask(root, ['ls-files', '--stage', '-z'])).flatMap((record) => {
      const path = textOf(record.subarray(record.indexOf('\t') + 1));
      const [mode = '', object = '', stage = ''] = record.subarray(0, record.indexOf('\t')).toString().split(' ');
      return path === undefined ? [] : [[nameOf(path), { mode, object, stage } satisfies Entry] as const];
    }),
  );
  const changed = records(await ask(root, [...changes, '--no-relative', '--ignore-submodules']));
  // In the middle of a merge a plan is of no one text; it is checked so that this is told.
  const unmerged = [...entries].flatMap(([name, { stage }]) => (stage === '0' ? [] : name));
  const staged = new Set([
    ...unmerged,
    ...changed.map(textOf).flatMap((path) => (path === undefined ? [] : nameOf(path))),
  ]);
  const objects = gitObjects(root);
  const remotes = remotesIn(root);

  const here = realFolder(folder);
  const show = (name: string) => toName(relative(here, name)) || '.';
  const target = (path: string) => toName(settled(resolve(here, path)));
  const plansAt = (path: string, also?: 'markdown'): string[] => {
    const at = target(path);
    if (entries.has(at)) return [at];
    const isPlan = (name: string) => planName.test(name) || (also !== undefined && markdownName.test(name));
    const plans = [...entries.keys()].filter(isPlan).sort();
    const below = plans.filter((name) => name.startsWith(at === root ? prefix : `${at}/`));
    if (below.length > 0) return below;
    const { base, rest } = splitGlob(path);
    const glob = readGlob(rest, { of: 'paths' });
    const start = target(base).replace(/\/?$/, '/');
    return plans.filter((name) => name.startsWith(start) && isGlob(glob) && glob.matches(name.slice(start.length)));
  };
  const keptAt = async (path: string): Promise<Entry> => {
    const entry = entries.get(nameOf(path));
    if (!entry) throw new Unreadable(t('is not in git’s index'), true);
    if (entry.stage !== '0') throw new Unreadable(t('is in the middle of a merge; resolve the conflict and stage it'));
    return entry;
  };

  return {
    ...keptFiles(prefix, objects, keptAt),
    remotes: async (name) => (entries.has(name) ? remotes : undefined),
    tracking: trackingOf,
    beside: filesOnDisk(root),
    find: async (path, also) => ({ names: plansAt(path, also), problems: [] }),
    show,
    staged: async (path, also) => {
      const plans = plansAt(path, also);
      return plans.length > 0 ? plans.filter((name) => name === target(path) || staged.has(name)) : undefined;
    },
    problems: changed
      .filter((path) => textOf(path) === undefined && planName.test(path.toString('latin1')))
      .map(unnamed),
    close: objects.close,
  };
}

/** The top folder of the repository. From there, relative paths that git has set for a hook mean what they meant to git. */
async function topOf(folder: string): Promise<string> {
  const top = realFolder(repositoryOf(folder) ?? folder);
  const up = await ask(top, ['rev-parse', '--show-cdup']);
  return toName(resolve(top, up.toString().replace(/\n$/, '')));
}

function ask(folder: string, args: readonly string[]): Promise<Buffer> {
  return git(folder, args).catch((error: Error) => {
    throw new Unreadable(t('cannot say what is staged here: “{message}”', { message: error.message }));
  });
}

/** What stands before each zero byte. */
function records(output: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(0, start);
    found.push(output.subarray(start, end));
    start = end + 1;
  }
  return found;
}

/** A path that is UTF-8; others exist, and no name in a program stands for them. */
function textOf(path: Buffer): string | undefined {
  return isUtf8(path) ? path.toString('utf8') : undefined;
}

const unnamed = (path: Buffer) =>
  t('A staged plan was left out, because its name is not UTF-8: {path}. Rename it.', { path: path.toString('utf8') });

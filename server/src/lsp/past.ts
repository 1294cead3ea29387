/** Versions of a plan that git has on this machine. */

import type { Checked, World } from '../check/check.ts';
import type { Moment } from '../compare/panel.ts';
import { standingOf } from '../compare/standing.ts';
import { versionsAt } from '../program/history.ts';
import type { Version } from '../report/boards.ts';
import { t } from '../text/l10n.ts';
import { type Calling, type Files, notThere, Unreadable } from '../workspace/files.ts';
import type { Repository } from '../workspace/repository.ts';
import type { Session } from './session.ts';

/** How many commits are looked at; the command line tells them all. */
const mostCommits = 100;

/** The last commit, and the path that it has the plan at. */
export interface LastCommit {
  readonly id: string;
  readonly path: string;
}

/** `undefined` when no commit has the plan. */
export async function lastCommit(repository: Repository): Promise<LastCommit | undefined> {
  const id = await repository.head();
  const path = id && (await repository.earlierPath(repository.path, id));
  return id && path !== undefined ? { id, path } : undefined;
}

/**
 * The plan as a commit has it, with what it uses and its configuration as they are there. A configuration counts in the
 * nearest `depth` folders only, as it does for the text in the editor. Names come from the names file as it is now.
 */
export async function planAt(
  { id, path }: LastCommit,
  repository: Repository,
  world: World,
  depth: number,
  calling: Calling,
): Promise<Checked> {
  const commit = { id, shortId: '', day: world.today, path };
  for await (const { plan } of versionsAt(repository, [commit], () => world, upTo(depth), calling)) {
    if (typeof plan !== 'string') return plan;
    throw new Unreadable(plan);
  }
  throw new Unreadable(notThere());
}

/** How the plan stood at each of the last commits that touched it, the oldest first, judged by their days. */
export async function momentsUpTo(
  { id, path }: LastCommit,
  repository: Repository,
  world: World,
  depth: number,
): Promise<readonly Moment[]> {
  const commits = [...(await repository.log(path, id, { maxCount: mostCommits }))].reverse();
  const moments: Moment[] = [];
  const worldOf = ({ day }: { readonly day: string }) => ({ ...world, today: day });
  for await (const { commit, plan } of versionsAt(repository, commits, worldOf, upTo(depth), 'names')) {
    const { day, shortId: version } = commit;
    moments.push({ day, version, standing: typeof plan === 'string' ? plan : standingOf(plan) });
  }
  return moments;
}

const upTo =
  (depth: number) =>
  (files: Files): Files => ({ ...files, above: (from, name) => files.above(from, name).slice(0, depth) });

/** What git tells, or why it cannot, as a sentence. */
export async function fromGit<T extends object>(tell: () => Promise<T>): Promise<T | { readonly problem: string }> {
  try {
    return await tell();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: t('The plan {why}.', { why: error.message }) };
  }
}

/** Lets go of git in the end. */
export async function closing<G extends { readonly close: () => void }, T>(
  open: Promise<G>,
  use: (git: G) => Promise<T>,
): Promise<T> {
  const git = await open;
  try {
    return await use(git);
  } finally {
    git.close();
  }
}

/** The last commit that touched the plan; what the editor shows may be newer than the file. */
export async function versionOf(
  uri: string,
  { git, documents }: Pick<Session, 'git' | 'documents'>,
): Promise<Version | undefined> {
  const told = await fromGit(() =>
    closing(git.repository(uri), async (repository) => {
      const last = await lastCommit(repository);
      const [commit] = last ? await repository.log(last.path, last.id, { maxCount: 1 }) : [];
      if (!last || !commit) return { version: undefined };
      const kept = await repository
        .at(last.id)
        .read(repository.nameOf(last.path))
        .catch(() => undefined);
      return { version: { commit: commit.shortId, changed: kept !== documents.get(uri)?.getText() } };
    }),
  );
  return 'problem' in told ? undefined : told.version;
}

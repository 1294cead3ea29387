import type { Checked, World } from '../../check/check.ts';
import { compare } from '../../compare/compare.ts';
import { commitMessage, type PlanChange } from '../../compare/message.ts';
import { isSaid } from '../../model/unread.ts';
import { planAmong } from '../../program/history.ts';
import { type CommitMessageAnswer, type CommitMessageParams, commitMessageMethod } from '../../protocol.ts';
import { fileName } from '../../report/file-name.ts';
import { redactTogether } from '../../report/redact.ts';
import { type Files, Unreadable } from '../../workspace/files.ts';
import { closing, fromGit, lastCommit, planAt } from '../past.ts';
import type { Answers } from '../seldom.ts';
import type { Git } from '../session.ts';

/** Words for what a commit changes: a request of our own. */
export const commitMessages: Answers<typeof commitMessageMethod> = (session) => {
  const { git, program } = session;
  return {
    [commitMessageMethod]: session.answerAll(
      'commit message',
      (_, { uris, staged }: CommitMessageParams) =>
        fromGit(async (): Promise<CommitMessageAnswer> => {
          const changes: PlanChange[] = [];
          for (const uri of uris) changes.push(await changeOf(uri, staged, git, program.world, program.depth(uri)));
          const text = commitMessage(changes);
          return text === undefined ? {} : { text };
        }),
      (_, __, answer): CommitMessageAnswer => answer,
    ),
  };
};

function changeOf(uri: string, staged: boolean, git: Git, world: World, depth: number): Promise<PlanChange> {
  return closing(git.repository(uri), async (repository) => {
    const name = repository.nameOf(repository.path);
    const commit = await lastCommit(repository);
    const before = commit && (await planAt(commit, repository, world, depth, 'ids'));
    const after = staged
      ? await closing(git.staged(uri), (files) => planIfThere(files, name, world))
      : await planIfThere(repository.working, name, world);
    const isShown = ![before, after].some((plan) => plan && isPrivate(plan));
    const [one, other] = isShown ? [before, after] : withoutNames(before, after, world);
    return {
      title: (other ?? one)?.analysis.plan.title?.value.trim() || fileName(uri),
      difference: compare(one, other),
    };
  });
}

/** Whom only one of the two versions names, the other must not tell. */
function withoutNames(before: Checked | undefined, after: Checked | undefined, world: World): (Checked | undefined)[] {
  const versions = [after, before].flatMap((checked) => (checked ? [{ checked, ids: new Map() }] : []));
  const redacted = [...redactTogether(versions, world, 'ids')];
  const later = after && redacted.shift();
  return [before && redacted.shift(), later];
}

const planIfThere = (files: Files, name: string, world: World) =>
  planAmong(files, name, world).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    return undefined;
  });

/** The message is for all who read the repository, now and later. */
function isPrivate({ analysis: { plan } }: Checked): boolean {
  return plan.audience ? plan.audience.value === 'private' : !isSaid(plan.keys.get('audience'));
}

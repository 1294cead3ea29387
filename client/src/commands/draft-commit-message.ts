import { commands, l10n, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CommitMessageAnswer,
  type CommitMessageParams,
  commitMessageMethod,
} from '../../../server/src/protocol.ts';
import { type Repository, repositoryOf } from '../git/git.ts';
import { isPlanName } from '../plan-name.ts';
import type { Previews } from '../preview/previews.ts';

/** Words what the next commit changes in its plans, for the author to finish; never commits. */
export async function draftCommitMessage(server: BaseLanguageClient, previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  const repository = plan && (await repositoryOf(plan));
  if (!repository) return;
  const { plans, staged } = nextCommit(repository);
  const uris = plans.map((it) => server.code2ProtocolConverter.asUri(it));
  const params: CommitMessageParams = { uris, staged };
  const answer = await server.sendRequest<CommitMessageAnswer | null>(commitMessageMethod, params).catch(() => null);
  if (answer?.text === undefined) {
    void window.showInformationMessage(answer?.problem ?? nothingToSay(staged));
    return;
  }
  if (!(await mayReplace(repository.inputBox.value, answer.text))) return;
  repository.inputBox.value = answer.text;
  await commands.executeCommand('workbench.view.scm');
}

/** The plans that the next commit changes: what is staged; when nothing is, all that is saved. */
function nextCommit({ state }: Repository): { readonly plans: readonly Uri[]; readonly staged: boolean } {
  const { indexChanges, workingTreeChanges, untrackedChanges = [] } = state;
  const staged = indexChanges.length > 0;
  const changes = staged ? indexChanges : [...workingTreeChanges, ...untrackedChanges];
  return { plans: changes.map(({ uri }) => uri).filter(({ path }) => isPlanName(path)), staged };
}

const nothingToSay = (staged: boolean) =>
  staged
    ? l10n.t('What is staged changes nothing in what the plans say.')
    : l10n.t('Nothing that is saved changes what the plans say since the last commit.');

async function mayReplace(before: string, text: string): Promise<boolean> {
  if (before.trim() === '' || before === text) return true;
  const asked = l10n.t('Replace the commit message that is there already?');
  const replace = l10n.t('Replace');
  return (await window.showWarningMessage(asked, { modal: true, detail: before }, replace)) === replace;
}

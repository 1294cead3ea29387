import { DiagnosticSeverity, type Disposable, languages, type Memento, type Uri, window, workspace } from 'vscode';
import { areCommitsStopped, stopCommitsOnErrors } from './commands/stop-commits-on-errors.ts';
import { gitApi } from './git.ts';

/** What the workspace remembers: whether it has been asked for good. */
const asked = 'changeplan.askedToStopCommits';

/**
 * Offers to stop commits on errors, the first time that a plan with errors is open in a git repository. Nothing is ever
 * switched on unasked; whoever says “not now” is asked once more in a later session.
 */
export function offerToStopCommits(memory: Memento): Disposable {
  const isOver = () => memory.get(asked) === true || areCommitsStopped();
  let asking = false;
  const listener = languages.onDidChangeDiagnostics(async ({ uris }) => {
    if (asking || isOver()) return;
    const faulty = uris.filter(hasErrors);
    const git = faulty.length > 0 ? await gitApi() : undefined;
    if (asking || !git || !faulty.some((uri) => git.getRepository(uri))) return;
    asking = true;
    listener.dispose();
    const answer = await window.showInformationMessage(
      'This plan has errors. Should VS Code ask before it commits open files with errors?',
      ...Object.keys(answers),
    );
    await memory.update(asked, answer !== 'Not Now');
    if (answer) await answers[answer]?.();
  });
  return listener;
}

const answers: Readonly<Record<string, () => Promise<void>>> = {
  'Switch On': stopCommitsOnErrors,
  'Not Now': async () => {},
  'Don’t Ask Again': async () => {},
};

const hasErrors = (uri: Uri) =>
  workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()) &&
  languages
    .getDiagnostics(uri)
    .some(({ source, severity }) => source === 'changeplan' && severity === DiagnosticSeverity.Error);

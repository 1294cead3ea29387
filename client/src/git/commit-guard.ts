import {
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  type Memento,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { areCommitsStopped, stopCommitsOnErrors } from '../commands/stop-commits-on-errors.ts';
import { gitApi } from './git.ts';

/** What the workspace remembers: that it need not be asked any more. */
const asked = 'changeplan.askedToStopCommits';

/**
 * Offers to stop commits on errors, the first time that a plan with errors is open in a git repository. Nothing is ever
 * switched on unasked; whoever says “not now” is asked again in a later session.
 */
export function offerToStopCommits(memory: Memento): Disposable {
  const listeners: Disposable[] = [];
  const dispose = () => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const git = gitApi().catch(() => undefined);
  const offer = async () => {
    if (memory.get(asked) === true || areCommitsStopped()) return;
    const faulty = workspace.textDocuments.filter(hasErrors);
    const api = faulty.length > 0 ? await git : undefined;
    // It may have been offered while git was waited for.
    if (listeners.length === 0 || !faulty.some(({ uri }) => api?.getRepository(uri))) return;
    dispose();
    const answer = await window.showInformationMessage(
      l10n.t('This file has errors. Should VS Code ask before it commits open files with errors?'),
      switchOn,
      notNow,
      l10n.t('Don’t Ask Again'),
    );
    await memory.update(asked, answer !== notNow);
    if (answer === switchOn) await stopCommitsOnErrors();
  };
  listeners.push(languages.onDidChangeDiagnostics(offer));
  // A repository is often found only after its plan has been read.
  void git.then((api) => api && listeners.length > 0 && listeners.push(api.onDidOpenRepository(offer)));
  return { dispose };
}

const switchOn = l10n.t('Switch On');
const notNow = l10n.t('Not Now');

const hasErrors = ({ uri, languageId }: TextDocument) =>
  languageId === 'changeplan' &&
  languages
    .getDiagnostics(uri)
    .some(({ source, severity }) => source === 'changeplan' && severity === DiagnosticSeverity.Error);

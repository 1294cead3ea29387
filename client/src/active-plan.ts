import { l10n, Uri, window } from 'vscode';

/** The plan that a command is about: the file that a menu names, else the one in the active editor. Says so when there is none. */
export function planFor(named: unknown): Uri | undefined {
  if (named instanceof Uri) return named;
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'changeplan') return document.uri;
  void window.showInformationMessage(l10n.t('Open a change plan first: a file named *.changeplan.yaml.'));
  return undefined;
}

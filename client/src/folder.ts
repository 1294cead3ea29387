import { l10n, type Uri, window, workspace } from 'vscode';

/**
 * The folder whose plans a page is about: one page never holds what two folders of the workspace say. It is asked for where
 * there are several; without any the page is about the plans that are open. `undefined` when the person cancels.
 */
export async function folderToLookAt(): Promise<{ readonly uri?: Uri } | undefined> {
  const { workspaceFolders: folders = [] } = workspace;
  if (folders.length === 0) return {};
  const [only] = folders;
  const placeHolder = l10n.t('Whose plans?');
  const chosen = folders.length === 1 ? only : await window.showWorkspaceFolderPick({ placeHolder });
  return chosen && { uri: chosen.uri };
}

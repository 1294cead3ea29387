import { l10n, Uri, window, workspace } from 'vscode';

/** Where a new file may be kept: in the folder that is open, else at home. In a browser nobody knows where that is. */
export function folderToKeepIn(): Uri | undefined {
  const { HOME, USERPROFILE } = globalThis.process?.env ?? {};
  const home = HOME || USERPROFILE;
  return workspace.workspaceFolders?.[0]?.uri ?? (home ? Uri.file(home) : undefined);
}

/** Where a file that is made of a plan may be kept: beside it; of one that is in no file yet, where new files are. */
export const folderBeside = (plan: Uri): Uri | undefined =>
  plan.scheme === 'untitled' ? folderToKeepIn() : Uri.joinPath(plan, '..');

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

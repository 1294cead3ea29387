import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { configurationFor, isInWorkspace, writtenInto } from '../configuration.ts';

/** Opens the configuration that counts for the plan in front, or for the folder; where there is none, one with comments. */
export async function setRules(server: BaseLanguageClient): Promise<void> {
  const plan = window.activeTextEditor?.document;
  const folder = plan && isInWorkspace(plan.uri) ? Uri.joinPath(plan.uri, '..') : workspace.workspaceFolders?.[0]?.uri;
  const file = folder && (await configurationFor(folder));
  if (!file)
    void window.showInformationMessage(l10n.t('Open the folder of your plans first: the rules are kept beside them.'));
  else await window.showTextDocument(await writtenInto(server, file), { preview: false });
}

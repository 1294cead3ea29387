import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RuleSetting } from '../../../server/src/protocol.ts';
import { configurationFor, isInWorkspace, writtenInto } from '../configuration.ts';

/** Sets one rule where the plan lies, and saves that, so that the command line and others hear the same. */
export async function setRule(server: BaseLanguageClient, plan: string, wanted: RuleSetting): Promise<void> {
  const uri = server.protocol2CodeConverter.asUri(plan);
  const file = isInWorkspace(uri) ? await configurationFor(Uri.joinPath(uri, '..')) : undefined;
  if (!file) {
    void window.showInformationMessage('Save the plan in the folder that is open first: its rules are kept beside it.');
    return;
  }
  const document = await writtenInto(server, file, wanted);
  const is = wanted.setting === 'off' ? 'is off' : `is told as ${wanted.setting}`;
  const open = 'Open the File';
  const said = `“${wanted.rule}” ${is} for the plans of ${workspace.asRelativePath(Uri.joinPath(file, '..'))}.`;
  if ((await window.showInformationMessage(said, open)) === open)
    await window.showTextDocument(document, { preview: false });
}

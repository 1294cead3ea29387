import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RuleSetting } from '../../../server/src/protocol.ts';
import { configurationFor, isInWorkspace, writtenInto } from '../configuration.ts';

/** Sets one rule where the plan lies, and saves that, so that the command line and others hear the same. */
export async function setRule(server: BaseLanguageClient, plan: string, wanted: RuleSetting): Promise<void> {
  const uri = server.protocol2CodeConverter.asUri(plan);
  const file = isInWorkspace(uri) ? await configurationFor(Uri.joinPath(uri, '..')) : undefined;
  if (!file) {
    void window.showInformationMessage(
      l10n.t('Save the plan in the folder that is open first: its rules are kept beside it.'),
    );
    return;
  }
  const document = await writtenInto(server, file, wanted);
  const open = l10n.t('Open the File');
  const { rule, setting } = wanted;
  const folder = workspace.asRelativePath(Uri.joinPath(file, '..'));
  const said =
    setting === 'off'
      ? l10n.t('“{rule}” is off for the plans of {folder}.', { rule, folder })
      : l10n.t('“{rule}” is told as {setting} for the plans of {folder}.', { rule, setting, folder });
  if ((await window.showInformationMessage(said, open)) === open)
    await window.showTextDocument(document, { preview: false });
}

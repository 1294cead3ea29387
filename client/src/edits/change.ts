import { Selection as EditorSelection, l10n, TextEditorRevealType, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { Selection } from '../../../server/src/protocol.ts';
import { areCurrent } from './versions.ts';

/**
 * Makes edits that the server proposes, and goes on where it says. An edit for an older version of a text is refused with
 * a sentence, and then nothing is changed at all. Gives whether the edits were made; one undo takes back those in a file.
 * @public
 */
export async function change(
  server: BaseLanguageClient,
  edit: WorkspaceEdit,
  selection: Selection | undefined,
): Promise<boolean> {
  const isMade = await made(server, edit);
  if (!isMade) {
    void window.showInformationMessage(l10n.t('The text has changed in the meantime. Please try again.'));
    return false;
  }
  if (selection) await select(server, selection);
  return true;
}

/** Selects a text, in the editor that shows its file or else in the first group. */
export async function select(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  { uri, range: { start, end } }: Selection,
): Promise<void> {
  const document = await workspace.openTextDocument(convert.asUri(uri));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, shown?.viewColumn ?? 1, false);
  editor.selection = new EditorSelection(convert.asPosition(start), convert.asPosition(end));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor's own interface for edits knows no versions. */
export function isOfThisVersion({ code2ProtocolConverter: convert }: BaseLanguageClient, edit: WorkspaceEdit): boolean {
  return areCurrent(edit, new Map(workspace.textDocuments.map(({ uri, version }) => [convert.asUri(uri), version])));
}

async function made(server: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  const converted = await server.protocol2CodeConverter.asWorkspaceEdit(edit);
  // Nothing is waited for between this look and the edit.
  return converted !== undefined && isOfThisVersion(server, edit) && workspace.applyEdit(converted);
}

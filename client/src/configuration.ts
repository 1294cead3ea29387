/** The files in which rules are set, beside the plans. */
import { type Position, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RuleSetting, type SetRuleAnswer, type SetRuleParams, setRuleMethod } from '../../server/src/protocol.ts';

const fileName = '.changeplanrc.yaml';

export const isInWorkspace = (uri: Uri) => workspace.getWorkspaceFolder(uri) !== undefined;

/** The nearest one from a folder upwards, as long as that is in the workspace; else where it would stand, in that folder. */
export async function configurationFor(folder: Uri): Promise<Uri> {
  for (let at = folder; isInWorkspace(at); at = Uri.joinPath(at, '..')) {
    const file = Uri.joinPath(at, fileName);
    if (await isThere(file)) return file;
    if (at.path === '/') break;
  }
  return Uri.joinPath(folder, fileName);
}

/** Once that is set in it and saved; begun where it is not there yet. */
export async function writtenInto(server: BaseLanguageClient, file: Uri, wanted?: RuleSetting): Promise<TextDocument> {
  if (!(await isThere(file))) await workspace.fs.writeFile(file, new Uint8Array());
  const document = await workspace.openTextDocument(file);
  const params: SetRuleParams = { text: document.getText(), ...(wanted && { wanted }) };
  const edits = await server.sendRequest<SetRuleAnswer>(setRuleMethod, params);
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of edits)
    edit.replace(file, new Range(placeIn(document, start), placeIn(document, end)), text);
  if (edits.length > 0 && (await workspace.applyEdit(edit))) await document.save();
  return document;
}

const placeIn = (document: TextDocument, offset: number): Position => document.positionAt(offset);

const isThere = (uri: Uri) =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

import {
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Span } from '../../server/src/protocol.ts';

/** Shows a place of a text and selects it: only ever in the plan `own`, in an open file, or in one of the workspace. */
export async function revealPlace(server: BaseLanguageClient, { file, start, end }: Span, own?: Uri): Promise<void> {
  const uri = own ?? server.protocol2CodeConverter.asUri(file);
  const isOpen = workspace.textDocuments.some((it) => it.uri.toString() === uri.toString());
  if (!own && !isOpen && !workspace.getWorkspaceFolder(uri)) return;
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, { viewColumn: columnOf(document) ?? ViewColumn.One });
  const range = new Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The group of editors that shows the document. */
export function columnOf(document: TextDocument): ViewColumn | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}

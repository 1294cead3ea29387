import type { LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver';
import { t } from '../../server/src/text/l10n.ts';
import { ask } from './asking.ts';
import { cursorIn } from './changes.ts';
import { say, write } from './dialogs.ts';

/** What renames the id at the cursor in all texts that are open; `undefined` when the reader would rather not. */
export async function renameHere(client: LSPClient, view: EditorView, uri: string): Promise<WorkspaceEdit | undefined> {
  const here = { textDocument: { uri }, position: cursorIn(view) };
  const found = await ask<{ readonly placeholder: string } | null>(client, 'textDocument/prepareRename', here);
  if (!found)
    return say(t('Rename'), t('Put the cursor on an id: what stands before the colon of an entry, or refers to one.'));
  const newName = await write(t('Rename'), t('New id, wherever it is used'), found.placeholder);
  if (newName === undefined || newName === found.placeholder) return undefined;
  return (await ask<WorkspaceEdit | null>(client, 'textDocument/rename', { ...here, newName })) ?? undefined;
}

/** Where what stands at the cursor is said; `undefined` when the server knows no place. */
export async function definitionHere(client: LSPClient, view: EditorView, uri: string): Promise<Location | undefined> {
  const here = { textDocument: { uri }, position: cursorIn(view) };
  const found = await ask<Location | readonly (Location | LocationLink)[] | null>(
    client,
    'textDocument/definition',
    here,
  );
  const [first] = [found ?? []].flat();
  if (!first) return undefined;
  return 'uri' in first ? first : { uri: first.targetUri, range: first.targetSelectionRange };
}

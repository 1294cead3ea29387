import { commands, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NextAnswer, type NextParams, nextMethod } from '../../../server/src/protocol.ts';
import { ask } from '../server/ask.ts';

/** Goes to what weighs most of all that the plan's editor can help with, and opens its light bulb. */
export async function whatNext(server: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'changeplan') return;
  const params: NextParams = { uri: server.code2ProtocolConverter.asUri(editor.document.uri) };
  const next = await ask<NextAnswer | null>(server, nextMethod, params);
  if (!next) {
    void window.showInformationMessage(l10n.t('Nothing is left to answer in this plan.'));
    return;
  }
  const start = server.protocol2CodeConverter.asPosition(next.start);
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.quickFix');
}

import {
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextEditor,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Status, type StatusParams, statusMethod } from '../../server/src/protocol.ts';
import { ask } from './server/ask.ts';

const severities: Readonly<Partial<Record<NonNullable<Status['heaviest']>, LanguageStatusSeverity>>> = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
};

/** The situation and the findings of the plan in the active editor, among what VS Code says of the language. */
export function showStatus(server: BaseLanguageClient, selector: DocumentSelector): Disposable {
  const item = languages.createLanguageStatusItem('changeplan.status', selector);
  item.name = 'Change Plan';
  item.text = 'Change Plan';
  item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
  const refresh = async (editor: TextEditor | undefined) => {
    if (editor?.document.languageId !== 'changeplan' || server.state !== State.Running) return;
    const params: StatusParams = { uri: server.code2ProtocolConverter.asUri(editor.document.uri) };
    const status = await ask<Status | null>(server, statusMethod, params).catch(() => null);
    if (editor !== window.activeTextEditor) return;
    item.text = status?.text ?? 'Change Plan';
    item.detail = status?.detail ?? '';
    item.severity = (status?.heaviest && severities[status.heaviest]) ?? LanguageStatusSeverity.Information;
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    // Findings come anew whenever the plan, or what it uses, has been checked again.
    languages.onDidChangeDiagnostics(() => refresh(window.activeTextEditor)),
    server.onDidChangeState(() => refresh(window.activeTextEditor)),
  ];
  return {
    dispose: () => {
      for (const disposable of [item, ...listeners]) disposable.dispose();
    },
  };
}

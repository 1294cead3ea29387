import { type Action, type Diagnostic as Marked, setDiagnostics } from '@codemirror/lint';
import type { LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, WorkspaceEdit } from 'vscode-languageserver';
import type { FindingName } from '../../server/src/protocol.ts';
import { t } from '../../server/src/text/l10n.ts';
import { answersTo, ask } from './asking.ts';
import { cursorIn, offsetIn } from './changes.ts';
import { pick, say } from './dialogs.ts';

/** What a finding leads to. */
export interface Answering {
  /** Makes the edits of the fix of that title. */
  readonly answer: (finding: FindingName, title: string) => void;
  /** Offers all that can be done where the cursor stands. */
  readonly offer: () => void;
}

/** So many fixes stand below a finding; the others are a click away. */
const mostShown = 3;

/** Underlines what the server finds in the text; each finding offers its fixes once the server has made them. */
export async function underline(client: LSPClient, view: EditorView, uri: string, answering: Answering): Promise<void> {
  client.sync();
  const { doc } = view.state;
  const found = await diagnosticsOf(client, uri);
  // What is typed or opened meanwhile is checked in turn.
  const show = (titles: readonly (readonly string[])[]) => {
    if (view.state.doc !== doc) return;
    const marks = found.map((it, index) => marked(it, titles[index] ?? [], view, answering));
    view.dispatch(setDiagnostics(view.state, marks));
  };
  show([]);
  if (found.length > 0 && view.state.doc === doc) show(await answersTo(client, uri, found.map(nameOf)));
}

async function diagnosticsOf(client: LSPClient, uri: string): Promise<readonly Diagnostic[]> {
  const params = { textDocument: { uri } };
  const report = await ask<DocumentDiagnosticReport>(client, 'textDocument/diagnostic', params);
  return report.kind === 'full' ? report.items : [];
}

const nameOf = (it: Diagnostic): FindingName => ({ rule: String(it.code ?? ''), message: messageOf(it) });

/** Ours is text: what else LSP allows, we have not said that we can show. */
const messageOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

const severities = { 1: 'error', 2: 'warning', 3: 'info', 4: 'hint' } as const;

function marked(it: Diagnostic, titles: readonly string[], view: EditorView, { answer, offer }: Answering): Marked {
  const { doc } = view.state;
  const from = offsetIn(doc, it.range.start);
  const fixes = titles.slice(0, mostShown).map(
    (title): Action => ({
      name: title,
      apply: () => answer(nameOf(it), title),
    }),
  );
  const others: Action = {
    name: t('More…'),
    apply: () => {
      view.dispatch({ selection: { anchor: from } });
      offer();
    },
  };
  return {
    from,
    to: offsetIn(doc, it.range.end),
    severity: severities[it.severity ?? 1],
    message: it.code === undefined ? messageOf(it) : `${messageOf(it)} (${it.code})`,
    actions: titles.length > mostShown ? [...fixes, others] : fixes,
  };
}

/** Says what is found where the cursor stands, and offers what can be done there; gives what is chosen. */
export async function fixHere(client: LSPClient, view: EditorView, uri: string): Promise<WorkspaceEdit | undefined> {
  const position = cursorIn(view);
  const found = await diagnosticsOf(client, uri);
  const diagnostics = found.filter(({ range }) => range.start.line <= position.line && position.line <= range.end.line);
  const asked = {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics },
  };
  const all = (await ask<CodeAction[] | null>(client, 'textDocument/codeAction', asked)) ?? [];
  const choices = all.filter(({ edit }) => edit).map((action) => ({ label: action.title, action }));
  const title = t('What can be done here');
  const said = diagnostics.map(messageOf);
  if (choices.length === 0) return say(title, ...said, t('Nothing is proposed for this line.'));
  return (await pick(title, choices, said))?.action.edit;
}

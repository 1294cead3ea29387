/**
 * The least that a language server of this kind can do: after an edit it parses the one entry that the edit stands in,
 * with the YAML library, and finds the same each time. What ours takes longer is what it says more.
 */
import {
  CompletionItemKind,
  createConnection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const texts = new Map<string, TextDocument>();
const items = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'A finding.' }];

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    completionProvider: {},
    hoverProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: ['variable'], tokenModifiers: [] }, full: true },
  },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
  texts.set(uri, TextDocument.create(uri, languageId, version, text));
  parseDocument(text);
});
connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
  const before = texts.get(uri);
  if (!before) return;
  const document = TextDocument.update(before, contentChanges, version);
  for (const change of contentChanges)
    if ('range' in change) parseDocument(entryAround(document.getText(), document.offsetAt(change.range.start)));
});
connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
  texts.delete(uri);
});
connection.languages.diagnostics.on(
  (): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items }),
);
connection.onCompletion(() => [{ label: 'neutral', kind: CompletionItemKind.EnumMember }]);
connection.onHover(() => ({ contents: 'A stance.' }));
connection.languages.semanticTokens.on(() => ({ data: [0, 0, 1, 0, 0] }));
connection.listen();

/** From one line that begins an entry, indented by at most two, to the next. */
function entryAround(text: string, offset: number): string {
  let start = lineStart(text, offset);
  while (start > 0 && !beginsEntry(text, start)) start = lineStart(text, start - 1);
  let end = text.indexOf('\n', offset) + 1;
  while (end > 0 && !beginsEntry(text, end)) end = text.indexOf('\n', end) + 1;
  return text.slice(start, end > 0 ? end : text.length);
}

const lineStart = (text: string, offset: number) => (offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0);

function beginsEntry(text: string, line: number): boolean {
  return /^(?: {2})?[^\s#]/.test(text.slice(line, line + 3));
}

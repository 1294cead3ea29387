import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from '../convert.ts';
import type { LspFeature, Session } from '../session.ts';

/** Findings as squiggles. Never both pulled and pushed: an editor that pulls would show what is pushed a second time. */
export const diagnostics: LspFeature = {
  capabilities: ({ pulls }) =>
    pulls
      ? { diagnosticProvider: { identifier: 'changeplan', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  listen(session) {
    session.connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: (await diagnose(session, uri)) ?? [],
    }));
    if (!session.editor.pulls) push(session);
    else if (session.editor.refreshes.has('diagnostics'))
      session.onStale(() => session.connection.languages.diagnostics.refresh());
  },
};

function diagnose(session: Session, uri: string) {
  return session.answer('diagnostics', uri, async (document: TextDocument) => {
    const { findings, texts } = await session.findingsIn(document.uri);
    return findings.map((finding) => toDiagnostic(finding, texts));
  });
}

function push(session: Session): void {
  const { connection, documents } = session;
  /** After the changes that have already arrived, so that a burst of typing is checked once. */
  const soon = (uri: string) => {
    const version = documents.get(uri)?.version;
    setTimeout(async () => {
      if (documents.get(uri)?.version !== version) return;
      const items = await diagnose(session, uri);
      if (items && documents.get(uri)?.version === version)
        void connection.sendDiagnostics({ uri, diagnostics: items, ...(version !== undefined && { version }) });
    });
  };
  documents.onDidChangeContent(({ document: { uri } }) => soon(uri));
  documents.onDidClose(({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  session.onStale((uris) => uris.forEach(soon));
}

import {
  CodeActionKind,
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checked, checkText } from '../check/check.ts';
import { fixesAt } from '../features/fixes.ts';
import { hover } from '../features/hover.ts';
import { type Report, type ReportParams, reportMethod } from '../protocol.ts';
import { buildReport } from '../report/build.ts';
import { toCodeAction, toDiagnostic, toHover, toSpan } from './convert.ts';

/** Serves one editor. The clock comes in, so that a day can be fixed in tests. */
export function serve(connection: Connection, today: () => string): void {
  const documents = new TextDocuments(TextDocument);
  const known = new Map<string, { readonly version: number; readonly day: string; readonly checked: Checked }>();
  let pulls = false;
  let versionedEdits = false;

  connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    versionedEdits = capabilities.workspace?.workspaceEdit?.documentChanges === true;
    return {
      serverInfo: { name: 'changeplan', version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        // Never both: an editor that pulls would show what is pushed a second time.
        ...(pulls && {
          diagnosticProvider: { identifier: 'changeplan', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });

  documents.onDidChangeContent(({ document }) => {
    if (!pulls) publishSoon(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    known.delete(uri);
    if (!pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument }) => {
    const items = answer('diagnostics', textDocument.uri, (document, { findings }) =>
      findings.map((it) => toDiagnostic(document, it)),
    );
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  });

  connection.onHover(({ textDocument, position }) =>
    answer('hover', textDocument.uri, (document, checked) => {
      const found = hover(checked, document.offsetAt(position));
      return found && toHover(document, found);
    }),
  );

  connection.onCodeAction(({ textDocument, range }) =>
    answer('code action', textDocument.uri, (document, checked) =>
      fixesAt(checked, toSpan(document, range)).map(({ finding, fix }) =>
        toCodeAction(document, finding, fix, versionedEdits),
      ),
    ),
  );

  connection.onRequest(reportMethod, ({ uri }: ReportParams): Report | null =>
    answer('report', uri, (_, checked) => buildReport(checked)),
  );

  documents.listen(connection);
  connection.listen();

  /** What a request gives; `null` when the document is not open, or when we fail: then the log says where. */
  function answer<T>(
    request: string,
    uri: string,
    give: (document: TextDocument, checked: Checked) => T | undefined,
  ): T | null {
    const document = documents.get(uri);
    if (!document) return null;
    try {
      return give(document, check(document)) ?? null;
    } catch (error) {
      log(`The ${request} request failed`, error);
      return null;
    }
  }

  /** Once for each version of a text and each day; blocks that did not change are not parsed again. */
  function check(document: TextDocument): Checked {
    const { uri, version } = document;
    const day = today();
    const before = known.get(uri);
    if (before?.version === version && before.day === day) return before.checked;
    const onCrash = (rule: string, error: unknown) => log(`The rule ${rule} crashed`, error);
    const checked = checkText(uri, document.getText(), { today: day, onCrash }, before?.checked.document);
    known.set(uri, { version, day, checked });
    return checked;
  }

  /** After the changes that have already arrived, so that a burst of typing is checked once. */
  function publishSoon(uri: string): void {
    const version = documents.get(uri)?.version;
    setTimeout(() => {
      if (documents.get(uri)?.version !== version) return;
      const diagnostics = answer('diagnostics', uri, (document, { findings }) =>
        findings.map((it) => toDiagnostic(document, it)),
      );
      if (diagnostics) void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    });
  }

  /** Stacks only: an error's message may quote the plan, and plans are private. */
  function log(what: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    connection.console.error([`${what} (${error instanceof Error ? error.name : typeof error}).`, ...stack].join('\n'));
  }
}

/** Of package.json; written in by the build. */
declare const VERSION: string;

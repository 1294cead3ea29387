import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../check/check.ts';
import { difference, fixAll } from '../features/fix-all.ts';
import { fixesAt } from '../features/fixes.ts';
import { hover } from '../features/hover.ts';
import { type Report, type ReportParams, reportMethod, type StaleParams, staleMethod } from '../protocol.ts';
import { buildReport } from '../report/build.ts';
import type { Files } from '../workspace/files.ts';
import { fixAllKind, Texts, toCodeAction, toDiagnostic, toFixAll, toHover, toSpan } from './convert.ts';
import { Project } from './project.ts';

/** The world of a server: its clock, and the files of the workspace whose folders the editor names. */
export interface Outside {
  readonly today: () => string;
  readonly files: (folders: readonly string[]) => Files;
}

/** Serves one editor. */
export function serve(connection: Connection, { today, files }: Outside): void {
  const documents = new TextDocuments(TextDocument);
  let project: Project | undefined;
  let pulls = false;
  let refreshes = false;
  let versionedEdits = false;
  let watches = false;

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri }: InitializeParams): InitializeResult => {
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    versionedEdits = capabilities.workspace?.workspaceEdit?.documentChanges === true;
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    project = new Project(files(folders), (uri) => opened(uri), world);
    project.watched = watches;
    return {
      serverInfo: { name: 'changeplan', version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        // Never both: an editor that pulls would show what is pushed a second time.
        ...(pulls && {
          diagnosticProvider: { identifier: 'changeplan', interFileDependencies: true, workspaceDiagnostics: false },
        }),
      },
    };
  });

  connection.onInitialized(() => {
    const patterns = ['**/*.changeplan.yaml', '**/*.changeplan.yml', '**/.changeplanrc.yaml'];
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    if (watches) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const rearranged = changes.some(({ type }) => type !== FileChangeType.Changed);
    const dependents = rearranged ? project?.rearranged() : changes.flatMap(({ uri }) => project?.changed(uri) ?? []);
    stale(dependents ?? []);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!pulls) publishSoon(uri);
    stale(project?.changed(uri) ?? []);
  });
  documents.onDidSave(() => stale(watches ? [] : (project?.rearranged() ?? [])));
  documents.onDidClose(({ document: { uri } }) => {
    project?.closed(uri);
    if (!pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    stale(project?.changed(uri) ?? []);
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const items = await answer('diagnostics', uri, diagnostics);
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  });

  connection.onHover(({ textDocument: { uri }, position }) =>
    answer('hover', uri, async (document) => {
      const { findings, texts } = await found(uri);
      const about = hover(findings, document.offsetAt(position));
      return about && toHover(about, texts);
    }),
  );

  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    answer('code action', uri, async (document) => {
      if (only?.some((kind) => isKind(fixAllKind, kind))) return fixAllOf(document);
      const { findings, texts } = await found(uri);
      return fixesAt(findings, toSpan(document, range)).map((offered) => toCodeAction(offered, texts, versionedEdits));
    }),
  );

  connection.onRequest(
    reportMethod,
    ({ uri }: ReportParams): Promise<Report | null> =>
      answer('report', uri, async (document) => {
        const result = await project?.result(document);
        return result?.checked && buildReport(result.checked);
      }),
  );

  documents.listen(connection);
  connection.listen();

  /** What a request gives; `null` when the document is not open, or when we fail: then the log says where. */
  async function answer<T>(
    request: string,
    uri: string,
    give: (document: TextDocument) => Promise<T | undefined>,
  ): Promise<T | null> {
    const document = opened(uri);
    if (!document) return null;
    try {
      return (await give(document)) ?? null;
    } catch (error) {
      log(`The ${request} request failed`, error);
      return null;
    }
  }

  async function fixAllOf(document: TextDocument): Promise<CodeAction[]> {
    const { uri, version } = document;
    const text = document.getText();
    const fixed = await fixAll(
      uri,
      text,
      async (next) => (await project?.resultOf({ uri, version, getText: () => next }))?.findings ?? [],
    );
    const texts = new Texts(
      (file) => (file === uri ? text : undefined),
      () => version,
    );
    return text === fixed ? [] : [toFixAll(difference(uri, text, fixed), texts, versionedEdits)];
  }

  function opened(uri: string): TextDocument | undefined {
    return documents.get(uri);
  }

  async function found(uri: string) {
    const { findings, textOf } = (await project?.findingsIn(uri, documents.all())) ?? {
      findings: [],
      textOf: () => undefined,
    };
    return { findings, texts: new Texts(textOf, (file) => opened(file)?.version ?? null) };
  }

  async function diagnostics({ uri }: TextDocument) {
    const { findings, texts } = await found(uri);
    return findings.map((finding) => toDiagnostic(finding, texts));
  }

  /** Open files that have to be checked again because of another file. */
  function stale(uris: readonly string[]): void {
    const open = uris.filter((uri) => opened(uri));
    if (open.length === 0) return;
    if (pulls && refreshes) connection.languages.diagnostics.refresh();
    else if (!pulls) for (const uri of open) publishSoon(uri);
    void connection.sendNotification(staleMethod, { uris: open } satisfies StaleParams);
  }

  /** After the changes that have already arrived, so that a burst of typing is checked once. */
  function publishSoon(uri: string): void {
    const version = opened(uri)?.version;
    setTimeout(async () => {
      if (opened(uri)?.version !== version) return;
      const items = await answer('diagnostics', uri, diagnostics);
      if (items && opened(uri)?.version === version)
        void connection.sendDiagnostics({ uri, diagnostics: items, ...(version !== undefined && { version }) });
    });
  }

  function world(): World {
    return { today: today(), onCrash: (rule, error) => log(`The rule ${rule} crashed`, error) };
  }

  /** Stacks only: an error's message may quote the plan, and plans are private. */
  function log(what: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    connection.console.error([`${what} (${error instanceof Error ? error.name : typeof error}).`, ...stack].join('\n'));
  }
}

/** Whether a kind is the one asked for or lies below it. */
const isKind = (kind: string, asked: string) => kind === asked || kind.startsWith(`${asked}.`);

/** Of package.json; written in by the build. */
declare const VERSION: string;

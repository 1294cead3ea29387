import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { speakIn } from '../../../l10n/index.ts';
import { Program } from '../program/program.ts';
import type { Pace } from '../program/snapshot.ts';
import { type StaleParams, staleMethod } from '../protocol.ts';
import { failureIn } from '../text/failure.ts';
import { languageFor, spoken } from '../text/l10n.ts';
import type { Workspace } from '../workspace/files.ts';
import { features } from './features/index.ts';
import { isOurs } from './ours.ts';
import { editorOf, type Git, Session } from './session.ts';
import { noLongerThan, together } from './turns.ts';
import { watchedPatterns, watcher } from './watching.ts';

/** So long nobody has typed when it is read what plans say of each other by now; milliseconds. */
const rest = 100;
/** So long first findings wait for what is known only once all other plans are read; milliseconds. */
const patience = 300;

/** The world of a server: its clock, and the files of the workspace whose folders the editor names. */
export interface Outside {
  readonly today: () => string;
  readonly files: (folders: () => readonly string[]) => Workspace;
  readonly git: Git;
  readonly pace: Pace;
  /** Another kind of program than the usual one. */
  readonly program?: (outside: ConstructorParameters<typeof Program>[0]) => Program;
}

/** Serves one editor: keeps its texts and tells which of them have to be checked again. The features answer. */
export function serve(connection: Connection, { today, files, git, pace, program: programOf = usual }: Outside): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;

  let folders: readonly string[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;

  connection.onInitialize((params: InitializeParams) => {
    const language = languageFor(params.locale);
    return language === spoken() ? initialize(params) : speakIn(language).then(() => initialize(params));
  });

  function initialize(params: InitializeParams): InitializeResult | ResponseError<InitializeError> {
    if (session) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already.');
    const editor = editorOf(params);
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    const world = () => ({ today: today(), onCrash: (rule: string, error: unknown) => log(`Rule ${rule}`, error) });
    const workspace = files(() => folders);
    const open = () => documents.all().filter(isOurs);
    const program = programOf({
      files: workspace,
      plans: workspace.plans,
      world,
      open,
      ...(editor.watches && { sought: watcher(connection) }),
      calling: 'names',
      aside: {
        pause: pace.pause,
        patience: (work) => noLongerThan(patience, work),
        late: (uris) => stale(uris, 'editor'),
      },
    });
    const look = editor.watches
      ? async () => {}
      : together(async () => {
          const uris = await program.look();
          if (uris.length > 0) stale(uris, 'disk');
          settleSoon();
        });
    session = new Session(connection, editor, documents, program, git, pace, look, settle, log);
    for (const { listen } of features) listen(session);
    const capabilities = features.map((feature) => feature.capabilities(editor));
    return {
      serverInfo: { name: 'changeplan', version: VERSION },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        },
        ...capabilities,
        {
          workspace: Object.assign(
            { workspaceFolders: { supported: true, changeNotifications: true } },
            ...capabilities.map(({ workspace }) => workspace),
          ),
        },
      ),
    };
  }

  // What is asked too early is refused as such, so that an editor can ask again.
  connection.onRequest((method) =>
    session
      ? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized yet.'),
  );

  connection.onInitialized(() => {
    const watchers = watchedPatterns.map((globPattern) => ({ globPattern }));
    if (session?.editor.watches) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (session?.editor.tellsSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'changeplan' });
  });

  connection.onShutdown(() => {
    session?.end();
    clearTimeout(settling);
  });
  // What was read, and what was outside, may have become otherwise with the folders.
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    changed(session?.program.rearranged() ?? [], 'disk');
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const rearranged = changes.some(({ type }) => type !== FileChangeType.Changed);
    const concerned = () => changes.flatMap(({ uri }) => session?.program.changed(uri) ?? []);
    changed((rearranged ? session?.program.rearranged() : concerned()) ?? [], 'disk');
  });
  documents.onDidChangeContent(({ document: { uri } }) => changed(session?.program.changed(uri) ?? [], 'editor'));
  documents.onDidSave(() => void session?.look());
  documents.onDidClose(({ document: { uri } }) => changed(session?.program.closed(uri) ?? [], 'disk'));

  documents.listen(connection);
  connection.listen();

  /** Tells which open files have to be checked again because of another file; what the editor has changed, it knows. */
  function stale(uris: readonly string[], where: 'editor' | 'disk'): void {
    const open = uris.filter((uri) => documents.get(uri));
    if (open.length === 0 && (where === 'editor' || !session)) return;
    if (open.length > 0) session?.hearStale(open);
    void connection.sendNotification(staleMethod, { uris: open } satisfies StaleParams);
  }

  function changed(uris: readonly string[], where: 'editor' | 'disk'): void {
    stale(uris, where);
    settleSoon();
  }

  /** What other plans hear of a change comes after what is told of the one in which a key was typed. */
  function settleSoon(): void {
    clearTimeout(settling);
    if (session && !session.hasEnded) settling = setTimeout(() => void settle(), rest);
  }

  async function settle(): Promise<void> {
    await session?.program.settled().then(
      (uris) => stale(uris, 'editor'),
      (error: unknown) => log('Reading other plans', error),
    );
  }

  function log(what: string, error: unknown): void {
    const { kind, stack } = failureIn(error);
    connection.console.error([`${what} failed (${kind}).`, ...stack].join('\n'));
  }
}

const usual: Outside['program'] & {} = (outside) => new Program(outside);

/** Of package.json; written in by the build. */
declare const VERSION: string;

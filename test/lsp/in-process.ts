import { PassThrough } from 'node:stream';
import {
  CancellationToken,
  createConnection,
  type InitializeResult,
  type ServerCapabilities,
  type WatchDog,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Outside, serve } from '../../server/src/lsp/server.ts';
import { type Aside, Program } from '../../server/src/program/program.ts';
import { type StaleParams, staleMethod } from '../../server/src/protocol.ts';
import { Unreadable } from '../../server/src/workspace/files.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

/** An editor that asks for diagnostics, takes versions, and tells what changes on disk. */
export const watching = {
  textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
  workspace: {
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** A server in this process over files in memory, whose names begin with `file:///`, and the editor's end of it. */
export class InProcess {
  readonly #client: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  /** What the server has announced. */
  capabilities: ServerCapabilities = {};
  /** What the server has registered for. */
  readonly registered: unknown[] = [];
  /** What it has logged. */
  readonly logged: string[] = [];
  /** What it has told of files that have changed. */
  readonly stale: StaleParams[] = [];
  /** The files that have to be asked about again by what was not waited for. */
  readonly #late = new Set<string>();
  readonly #settling: Promise<void>[] = [];
  #settle: () => Promise<unknown> = async () => {};
  /** What is pushed of each file. */
  readonly pushed: { readonly uri: string; readonly version?: number; readonly diagnostics: readonly Diagnostic[] }[] =
    [];

  private constructor(outside: Outside) {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const watchDog: WatchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
    serve(
      createConnection(
        (logger) => createProtocolConnection(new StreamMessageReader(there), new StreamMessageWriter(back), logger),
        watchDog,
      ),
      outside,
    );
    this.#client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.#client.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ registerOptions }) => registerOptions));
      return null;
    });
    this.#client.onRequest('workspace/diagnostic/refresh', () => null);
    this.#client.onNotification('textDocument/publishDiagnostics', (params) => void this.pushed.push(params));
    this.#client.onNotification(staleMethod, (params: StaleParams) => void this.stale.push(params));
    this.#client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.#client.listen();
  }

  static async start(
    disk: Record<string, string>,
    {
      capabilities = watching,
      read = filesInMemory(disk).read,
      program = Program,
      pause = () => new Promise<void>((resolve) => setImmediate(resolve)),
      patience = (work) => work,
    }: {
      readonly capabilities?: object;
      readonly read?: (name: string) => Promise<string>;
      readonly program?: typeof Program;
      /** How a check lets others be heard. */
      readonly pause?: () => Promise<void>;
      /** How long first answers wait; as long as it takes if absent. */
      readonly patience?: Aside['patience'];
    } = {},
  ): Promise<InProcess> {
    const refused = async () => {
      throw new Unreadable('lies in no git repository');
    };
    const programFor = (of: ConstructorParameters<typeof Program>[0]) => {
      const late = (names: readonly string[]) => {
        for (const name of names) server.#late.add(name);
        of.aside?.late(names);
      };
      const made = new program({ ...of, aside: { pause, patience, late } });
      const settled = made.settled.bind(made);
      made.settled = () => {
        const names = settled();
        server.#settling.push(names.then((all) => all.forEach((name) => void server.#late.add(name))));
        return names;
      };
      server.#settle = made.settled;
      return made;
    };
    const server: InProcess = new InProcess({
      today: () => world.today,
      files: () => ({ ...filesInMemory(disk), read }),
      program: programFor,
      git: { repository: refused, staged: refused },
      pace: { isDue: () => true, pause },
    });
    const params = { processId: process.pid, rootUri: 'file:///', capabilities };
    server.capabilities = (await server.ask<InitializeResult>('initialize', params)).capabilities;
    server.tell('initialized', {});
    return server;
  }

  ask<T>(method: string, params: unknown, token = CancellationToken.None): Promise<T> {
    return this.#client.sendRequest(method, params, token);
  }

  /** Waits until all that it has heard of is read; gives the files that have to be asked about again since the last time. */
  async quiet(): Promise<ReadonlySet<string>> {
    await this.#settle();
    await Promise.all(this.#settling.splice(0));
    const late = new Set(this.#late);
    this.#late.clear();
    return late;
  }

  tell(method: string, params: unknown): void {
    void this.#client.sendNotification(method, params);
  }

  open(uri: string, text: string): void {
    const version = 1;
    this.#versions.set(uri, version);
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'changeplan', version, text } });
  }

  /** Replaces the whole text. */
  type(uri: string, text: string): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): void {
    this.#versions.delete(uri);
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async found(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  stop(): void {
    this.#client.dispose();
  }
}

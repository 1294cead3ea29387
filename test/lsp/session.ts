import { spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { createConnection, type WatchDog } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serveDisk } from '../../server/src/lsp/disk.ts';

/** The plan of a test; it is on no disk. */
export const uri = 'file:///nowhere/p.changeplan.yaml';
export const head = 'changeplan: 1\ntitle: P\n';

/** What an editor can do that asks for diagnostics and takes edits for one version of a text. */
export const pulling = { textDocument: { diagnostic: {} }, workspace: { workspaceEdit: { documentChanges: true } } };

/** A server, seen from its editor. */
interface Server {
  /** What it hears, and what it says. */
  readonly input: Writable;
  readonly output: Readable;
  /** With its exit code. */
  readonly ended: Promise<number | null>;
  readonly kill: () => void;
}

/** A server that is no process of its own, which takes a second: for all but what only a process can do. */
function inThisProcess(): Server {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const watchDog: WatchDog = { shutdownReceived: false, initialize: () => {}, exit: (code) => end(code) };
  const connect = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
    watchDog,
  );
  serveDisk(connect);
  return { input, output, ended, kill: () => connect.dispose() };
}

/** As an editor starts it. */
function inItsOwn(): Server {
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  return { input: server.stdin, output: server.stdout, ended, kill: () => server.kill('SIGKILL') };
}

/** What an editor says to a server, and what it pushes. */
export class Session {
  readonly pushed: PublishDiagnosticsParams[] = [];
  /** The methods of what the server has asked to be asked anew. */
  readonly asked: string[] = [];
  /** The answer when the server asks for its settings. */
  settings: unknown = null;
  readonly #server: Server;
  readonly #connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();

  constructor(server: Server = inThisProcess()) {
    this.#server = server;
    const { input, output } = server;
    this.#connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.pushed.push(params);
    });
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('workspace/configuration', () => [this.settings]);
    for (const method of ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh'])
      this.#connection.onRequest(method, () => {
        this.asked.push(method);
        return null;
      });
    this.#connection.listen();
  }

  /** A process of its own. */
  static spawn(capabilities: object): Promise<Session> {
    return Session.start(capabilities, {}, inItsOwn());
  }

  static async start(capabilities: object, options: object = {}, server?: Server): Promise<Session> {
    const session = new Session(server);
    await session.request('initialize', { processId: process.pid, rootUri: null, capabilities, ...options });
    session.notify('initialized', {});
    return session;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  open(text: string, name = uri): TextDocument {
    const document = TextDocument.create(name, 'changeplan', 1, text);
    this.#documents.set(name, document);
    this.notify('textDocument/didOpen', { textDocument: { uri: name, languageId: 'changeplan', version: 1, text } });
    return document;
  }

  /** Replaces one part of the text by another, as an incremental change. */
  type(before: string, after: string): TextDocument {
    const start = this.#documents.get(uri)?.getText().indexOf(before) ?? -1;
    if (start < 0) throw new Error(`The text has no “${before}”.`);
    return this.edit(start, start + before.length, after);
  }

  edit(start: number, end: number, text: string, name = uri): TextDocument {
    const document = this.#documents.get(name);
    if (!document) throw new Error(`${name} is not open.`);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const changed = TextDocument.update(document, [{ range, text }], document.version + 1);
    this.#documents.set(name, changed);
    const textDocument = { uri: name, version: changed.version };
    this.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
    return changed;
  }

  close(name = uri): void {
    this.#documents.delete(name);
    this.notify('textDocument/didClose', { textDocument: { uri: name } });
  }

  async pull(name = uri): Promise<readonly Diagnostic[]> {
    const textDocument = { uri: name };
    const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    return report.kind === 'full' ? report.items : [];
  }

  /** The next push about the plan that meets the condition. */
  async push(condition: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (let tries = 0; tries < 500; tries++) {
      const last = this.pushed.at(-1);
      if (last && condition(last.diagnostics)) return last.diagnostics;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('No such push came.');
  }

  /** The exit code, once there is one. */
  get ended(): Promise<number | null> {
    return this.#server.ended;
  }

  /** As an editor does that crashes. */
  hangUp(): void {
    this.#server.input.end();
  }

  kill(): void {
    this.#server.kill();
  }

  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    return this.ended;
  }
}

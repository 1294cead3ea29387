import { type ChildProcess, spawn } from 'node:child_process';
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

/** The plan of a test; it is on no disk. */
export const uri = 'file:///nowhere/p.changeplan.yaml';
export const head = 'changeplan: 1\ntitle: P\n';

/** What an editor can do that asks for diagnostics and takes edits for one version of a text. */
export const pulling = { textDocument: { diagnostic: {} }, workspace: { workspaceEdit: { documentChanges: true } } };

/** A server as an editor starts it, and what it pushes. */
export class Session {
  readonly pushed: PublishDiagnosticsParams[] = [];
  /** The methods of what the server has asked to be asked anew. */
  readonly asked: string[] = [];
  /** The answer when the server asks for its settings. */
  settings: unknown = null;
  readonly process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();

  constructor() {
    this.process = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
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

  static async start(capabilities: object, options: object = {}): Promise<Session> {
    const session = new Session();
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

  async stop(): Promise<number | null> {
    const exit = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    return exit;
  }
}

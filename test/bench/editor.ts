import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cost } from './figures.ts';
import { cpuOf } from './processes.ts';
import type { Server } from './servers.ts';

/** An edit as an editor makes it: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longer than any answer takes that is worth waiting for; milliseconds. */
const longest = 120_000;
/** Servers that push may say first what they know and then what the schema says; after such a silence all is said. */
const silence = 500;

/** An editor with one server, which it starts, and one open text. It asks for diagnostics where the server lets it. */
export class Editor {
  readonly process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #waiting = new Set<(params: PublishDiagnosticsParams) => void>();
  #document = TextDocument.create('', '', 0, '');
  #pulls = false;
  #heard = 0;
  #offers: InitializeResult['capabilities'] = {};
  #failed: Error | undefined;
  readonly #end: Promise<never>;

  private constructor(
    readonly server: Server,
    readonly folder: string | undefined,
  ) {
    this.process = spawn(process.execPath, server.command, { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    stdin.on('error', () => {});
    this.#end = new Promise((_, reject) => {
      this.process.once('exit', () => reject(new Error(`${server.name} has ended`)));
    });
    this.#end.catch((error: Error) => {
      this.#failed = error;
    });
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#heard++;
      for (const hear of this.#waiting) hear(params);
    });
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section = '' }) => server.settings[section] ?? null),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  /** Starts a server and greets it; in a folder, if it is named. As editors do, it promises to tell what changes on disk. */
  static async start(server: Server, folder?: string): Promise<Editor> {
    const editor = new Editor(server, folder);
    const uri = folder === undefined ? null : pathToFileURL(folder).href;
    const { capabilities } = await editor.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: uri === null ? null : [{ uri, name: 'plans' }],
      capabilities: {
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: {
          diagnostic: {},
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          completion: { completionItem: { snippetSupport: true } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    editor.#offers = capabilities;
    editor.#pulls = capabilities.diagnosticProvider !== undefined;
    editor.#notify('initialized', {});
    if (Object.keys(server.settings).length > 0)
      editor.#notify('workspace/didChangeConfiguration', { settings: server.settings });
    return editor;
  }

  offers(what: keyof InitializeResult['capabilities']): boolean {
    return Boolean(this.#offers[what]);
  }

  /** Opens a text in the place of the one before, and gives what is found in it. */
  open(text: string, name: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(`${this.folder ?? '/nowhere'}/${name}.changeplan.yaml`).href;
    if (this.#document.uri) this.#notify('textDocument/didClose', { textDocument: { uri: this.#document.uri } });
    this.#document = TextDocument.create(uri, this.server.language, 1, text);
    const textDocument = { uri, languageId: this.server.language, version: 1, text };
    return this.#found(() => this.#notify('textDocument/didOpen', { textDocument }));
  }

  /** Opens more texts, in tabs behind the one in which is typed. */
  openBehind(text: string, name: string): void {
    const uri = pathToFileURL(`${this.folder ?? '/nowhere'}/${name}.changeplan.yaml`).href;
    this.#notify('textDocument/didOpen', {
      textDocument: { uri, languageId: this.server.language, version: 1, text },
    });
  }

  /** Makes an edit, and gives what is found after it. */
  type({ start, end, text }: Edit): Promise<readonly Diagnostic[]> {
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    this.#document = TextDocument.update(this.#document, [{ range, text }], this.#document.version + 1);
    const { uri, version } = this.#document;
    return this.#found(() =>
      this.#notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    );
  }

  /** What is taken back by typing it is what `edit` has made. */
  undo({ start, text }: Edit, before: string): Promise<readonly Diagnostic[]> {
    return this.type({ start, end: start + text.length, text: before });
  }

  /** Asks about an offset of the open text. */
  ask(method: string, offset: number): Promise<unknown> {
    const { uri } = this.#document;
    return this.request(method, { textDocument: { uri }, position: this.#document.positionAt(offset) });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#soon(this.#connection.sendRequest<T>(method, params));
  }

  get uri(): string {
    return this.#document.uri;
  }

  /** What the server has used so far; undefined where the system does not tell. */
  get cpu(): number | undefined {
    return cpuOf(this.process.pid ?? 0);
  }

  /** What work costs until it is done, and until the server has come to rest. */
  async cost(work: () => Promise<unknown>): Promise<Cost> {
    const before = this.cpu;
    const start = performance.now();
    await work();
    const wall = performance.now() - start;
    await pause(20);
    const after = this.cpu;
    return { wall, ...(before !== undefined && after !== undefined && { cpu: after - before }) };
  }

  /** Waits until the server has nothing left to do that nobody waits for. */
  async rest(): Promise<void> {
    for (let before = -1, now = this.cpu ?? before; now > before + 10; now = this.cpu ?? before) {
      before = now;
      await pause(silence);
    }
  }

  /** Waits until nothing of an earlier text can arrive any more. */
  async settle(): Promise<void> {
    if (this.#pulls) return;
    let before: number;
    do {
      before = this.#heard;
      await pause(silence);
    } while (this.#heard > before);
  }

  /** What a server has used counts for this process once it has ended, so whoever measures that waits for the end. */
  async stop(): Promise<void> {
    const end = this.#failed ? undefined : once(this.process, 'exit');
    this.#connection.dispose();
    this.process.kill();
    await end;
  }

  #notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  async #found(send: () => void): Promise<readonly Diagnostic[]> {
    const { uri, version } = this.#document;
    if (!this.#pulls) {
      const pushed = this.#pushed((params) => params.uri === uri && (params.version ?? version) >= version);
      send();
      return pushed;
    }
    send();
    return this.#pull(uri);
  }

  /** What is too late for the server is asked again as long as it is about the text that is open. */
  async #pull(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.#document;
    for (;;) {
      try {
        const textDocument = { uri };
        const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
        return report.kind === 'full' ? report.items : [];
      } catch (error) {
        if (this.#failed || version !== this.#document.version) throw error;
        await pause(1);
      }
    }
  }

  #pushed(isMeant: (params: PublishDiagnosticsParams) => boolean): Promise<readonly Diagnostic[]> {
    return this.#soon(
      new Promise((resolve) => {
        const hear = (params: PublishDiagnosticsParams) => {
          if (!isMeant(params)) return;
          this.#waiting.delete(hear);
          resolve(params.diagnostics);
        };
        this.#waiting.add(hear);
      }),
    );
  }

  /** The answer, unless the server ends before or takes all too long. */
  async #soon<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${this.server.name} does not answer`)), longest);
    });
    try {
      return await Promise.race([answer, this.#end, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

export const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

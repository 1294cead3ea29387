import {
  type Disposable,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  type FromPreview,
  type Report,
  type ReportParams,
  reportMethod,
  type Span,
  type StaleParams,
  staleMethod,
  type ToPreview,
} from '../../../server/src/protocol.ts';
import { previewPage } from './html.ts';

/** The panel that shows the report of one plan and follows its text; the plan in the active editor takes its place. */
export class Preview implements Disposable {
  readonly #dist: Uri;
  readonly #server: LanguageClient;
  readonly #listeners: Disposable[];
  #panel: WebviewPanel | undefined;
  #document: TextDocument | undefined;
  #asking = false;
  #stale = false;

  constructor(extension: Uri, server: LanguageClient) {
    this.#dist = Uri.joinPath(extension, 'dist');
    this.#server = server;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) void this.#refresh();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.#panel && editor?.document.languageId === 'changeplan') this.#follow(editor.document);
      }),
      server.onNotification(staleMethod, ({ uris }: StaleParams) => {
        if (this.#document && uris.includes(this.#uriOf(this.#document))) void this.#refresh();
      }),
      server.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.#refresh();
      }),
    ];
  }

  show(document: TextDocument): void {
    if (this.#panel) this.#panel.reveal(undefined, true);
    else this.#panel = this.#open();
    this.#follow(document);
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #open(): WebviewPanel {
    const panel = window.createWebviewPanel(
      'changeplan.preview',
      'Change Plan',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [this.#dist] },
    );
    panel.webview.onDidReceiveMessage((message: FromPreview) => this.#hear(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
    });
    panel.webview.html = previewPage(panel.webview, this.#dist);
    return panel;
  }

  #follow(document: TextDocument): void {
    this.#document = document;
    if (this.#panel) this.#panel.title = `Preview ${document.uri.path.split('/').at(-1)}`;
    void this.#refresh();
  }

  /** One question at a time: what changes while the server thinks is asked for once it has answered. */
  async #refresh(): Promise<void> {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#stale && this.#document && this.#panel) {
        this.#stale = false;
        await this.#ask(this.#document);
      }
    } finally {
      this.#asking = false;
    }
  }

  async #ask(document: TextDocument): Promise<void> {
    if (this.#server.state !== State.Running) return this.#tell({ type: 'waiting' });
    const params: ReportParams = { uri: this.#uriOf(document) };
    // A server that stops while it is asked starts again by itself, and then all is asked anew.
    const report = await this.#server.sendRequest<Report | null>(reportMethod, params).catch(() => null);
    this.#tell(report ? { type: 'show', source: params.uri, report } : { type: 'waiting' });
  }

  /** As the server knows it. */
  #uriOf(document: TextDocument): string {
    return this.#server.code2ProtocolConverter.asUri(document.uri);
  }

  #tell(message: ToPreview): void {
    void this.#panel?.webview.postMessage(message);
  }

  #hear(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        void this.#refresh();
        break;
      case 'reveal':
        void this.#reveal(message.span);
        break;
      default:
        message satisfies never;
    }
  }

  /** Into the editor that shows the text already, if there is one; only ever into the plan that is previewed or a file that it uses. */
  async #reveal({ file, start, end }: Span): Promise<void> {
    if (!this.#document) return;
    const isPreviewed = file === this.#uriOf(this.#document);
    const uri = this.#server.protocol2CodeConverter.asUri(file);
    if (!isPreviewed && !workspace.getWorkspaceFolder(uri)) return;
    const document = isPreviewed ? this.#document : await workspace.openTextDocument(uri);
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
    const range = new Range(document.positionAt(start), document.positionAt(end));
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

import { type Disposable, type Event, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PastPart, PreviewState, StaleParams } from '../../../server/src/protocol.ts';
import { planFor } from '../active-plan.ts';
import { askedIn } from './message.ts';
import { Preview } from './preview.ts';

/** What VS Code knows our panels by; `package.json` names it too. */
export const previewType = 'changeplan.preview';

/**
 * The open previews, as many as the reader likes. One that is not locked shows the plan in the active editor; all are
 * there again after a restart.
 */
export class Previews implements Disposable {
  readonly #dist: Uri;
  readonly #server: BaseLanguageClient;
  readonly #open = new Set<Preview>();
  /** Pages of a plan that stay as they were made. */
  readonly #pages = new Map<WebviewPanel, Uri>();
  readonly #listeners: readonly Disposable[];

  constructor(extension: Uri, server: BaseLanguageClient, stale: Event<StaleParams>) {
    this.#dist = Uri.joinPath(extension, 'dist');
    this.#server = server;
    this.#listeners = [
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'changeplan') for (const it of this.#open) it.follow(editor.document.uri);
      }),
      stale(({ uris }) => {
        for (const preview of this.#open)
          if (preview.isOfMany || uris.includes(server.code2ProtocolConverter.asUri(preview.uri)))
            void preview.refresh();
      }),
      server.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const preview of this.#open) void preview.refresh();
      }),
      window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel, state: Partial<PreviewState> | undefined) => this.#restore(panel, state),
      }),
    ];
  }

  /** The preview in front, if a preview is what the reader looks at. */
  get active(): Preview | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** Knows from now on that this panel shows a page of that plan. */
  hearOf(page: WebviewPanel, plan: Uri): void {
    this.#pages.set(page, plan);
    page.onDidDispose(() => this.#pages.delete(page));
  }

  /**
   * The plan that a command is about: the file that a menu names, else that of the preview or the page in front, else the
   * one in the active editor. Says so when there is none.
   */
  planFor(named: unknown): Uri | undefined {
    if (named instanceof Uri && named.scheme !== 'webview-panel') return named;
    return this.active?.uri ?? this.#pageInFront?.[1] ?? planFor(undefined);
  }

  /** Whether a preview or a page is what the reader looks at. */
  get isInFront(): boolean {
    return this.active !== undefined || this.#pageInFront !== undefined;
  }

  get #pageInFront(): readonly [WebviewPanel, Uri] | undefined {
    return [...this.#pages].find(([panel]) => panel.active);
  }

  /** Shows a plan in that group; a panel there that shows it already, or may show another plan, is used again. */
  show(uri: Uri, column: ViewColumn, locked: boolean): Preview {
    const place = column === ViewColumn.Beside ? (window.activeTextEditor?.viewColumn ?? 0) + 1 : column;
    const known = [...this.#open].find(
      (preview) =>
        preview.locked === locked &&
        preview.panel.viewColumn === place &&
        (!locked || preview.uri.toString() === uri.toString()),
    );
    if (known) {
      known.panel.reveal(undefined, column === ViewColumn.Beside);
      known.follow(uri);
      return known;
    }
    const options = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(previewType, 'Change Plan', options, { enableFindWidget: true });
    return this.#add(panel, { uri, locked });
  }

  /** In the preview in front, or in all that can be seen when none is. */
  toggleOnly(): void {
    const seen = this.active ? [this.active] : [...this.#open].filter(({ panel }) => panel.visible);
    for (const preview of seen) preview.toggleOnly();
  }

  /** Shows a part of a plan’s past, in the preview that shows the plan already or else beside it. */
  showPast(uri: Uri, part: PastPart): void {
    const known = this.active ?? [...this.#open].find((preview) => preview.uri.toString() === uri.toString());
    known?.panel.reveal(undefined, true);
    (known ?? this.show(uri, ViewColumn.Beside, false)).showPast(part);
  }

  dispose(): void {
    for (const { panel } of [...this.#open]) panel.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  /** A panel of an earlier session; what it remembers may be of an older version, or nothing. */
  #restore(panel: WebviewPanel, state: Partial<PreviewState> | undefined): void {
    const uri = state?.source === undefined ? undefined : this.#server.protocol2CodeConverter.asUri(state.source);
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri?.toString());
    if (uri && (uri.scheme !== 'untitled' || isOpen))
      this.#add(panel, { uri, locked: state?.locked === true, asked: askedIn(state?.asked) });
    else panel.dispose();
  }

  #add(panel: WebviewPanel, beginning: ConstructorParameters<typeof Preview>[3]): Preview {
    const preview = new Preview(panel, this.#dist, this.#server, beginning);
    this.#open.add(preview);
    panel.onDidDispose(() => this.#open.delete(preview));
    return preview;
  }
}

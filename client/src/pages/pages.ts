import { type Disposable, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type FromPage,
  type PageAnswer,
  type PageParams,
  type PageState,
  pageMethod,
  type ShowPage,
} from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { readPageMessage } from '../preview/message.ts';
import { revealPlace } from '../reveal.ts';
import { scripted } from '../scripted.ts';
import { insidePage } from './inside.ts';
import { type PageOf, pageType } from './page-of.ts';

/** How long the hand rests before a page follows what is typed, and files on disk are heard of; milliseconds. */
const rest = 300;

/** Panels with pages of the server that lead into the texts, each kept new until it is closed. */
export class Pages implements Disposable {
  readonly #server: BaseLanguageClient;
  readonly #save: (uri: Uri) => void;
  readonly #open = new Map<WebviewPanel, { readonly of: PageOf; readonly refresh: () => Promise<void> }>();
  readonly #listeners: readonly Disposable[];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `save` is what the page of what goes out leads to. */
  constructor(server: BaseLanguageClient, save: (uri: Uri) => void) {
    this.#server = server;
    this.#save = save;
    const files = workspace.createFileSystemWatcher('**/*.changeplan.{yaml,yml}');
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'changeplan' && this.#refreshSoon()),
      files,
      files.onDidChange(() => this.#refreshSoon()),
      files.onDidCreate(() => this.#refreshSoon()),
      files.onDidDelete(() => this.#refreshSoon()),
      server.onDidChangeState(({ newState }) => newState === State.Running && this.#refreshSoon()),
    ];
  }

  /** Shows a page beside the text, in its panel if it has one already. Says so when there is none. */
  async show(of: PageOf): Promise<void> {
    const known = [...this.#open].find(([, it]) => keyOf(it.of) === keyOf(of));
    if (known) return known[0].reveal(undefined, true);
    try {
      const page = await this.#ask(of);
      if (!page) return void window.showInformationMessage('There is no page of this file: it is no change plan.');
      const panel = window.createWebviewPanel(pageType, page.title, ViewColumn.Beside, { enableFindWidget: true });
      this.#keep(panel, of, page);
    } catch (error) {
      void window.showErrorMessage(`The page could not be made: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** A panel of an earlier session; what it remembers may be of an older version, or nothing. */
  async restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const of = this.#remembered(state);
    const page = of && (await this.#ask(of).catch(() => null));
    if (of && page) this.#keep(panel, of, page);
    else panel.dispose();
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const panel of [...this.#open.keys()]) panel.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #remembered(state: unknown): PageOf | undefined {
    const { kind, source } = { ...(state as Partial<PageState> | undefined) };
    if (!kinds.some((it) => it === kind) || typeof source !== 'string') return undefined;
    const uri = this.#server.protocol2CodeConverter.asUri(source);
    return kind && uri.scheme !== 'untitled' ? { kind, uri } : undefined;
  }

  #keep(panel: WebviewPanel, of: PageOf, first: PageAnswer): void {
    let page = first;
    const tell = () => {
      const state: PageState = { kind: of.kind, source: this.#server.code2ProtocolConverter.asUri(of.uri) };
      void panel.webview.postMessage({ type: 'page', html: page.html, state } satisfies ShowPage);
    };
    const refresh = oneAtATime(async () => {
      page = (await this.#ask(of).catch(() => null)) ?? page;
      tell();
    });
    this.#open.set(panel, { of, refresh });
    panel.onDidDispose(() => this.#open.delete(panel));
    panel.webview.onDidReceiveMessage((sent: unknown) => {
      const message = readPageMessage(sent);
      if (message?.type === 'ready') tell();
      else if (message) this.#hear(message, of);
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.webview.html = scripted(page.html, insidePage);
  }

  #hear(message: Exclude<FromPage, { readonly type: 'ready' }>, { uri }: PageOf): void {
    if (message.type === 'reveal') void revealPlace(this.#server, message.span);
    else this.#save(uri);
  }

  #refreshSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      for (const { refresh } of this.#open.values()) void refresh();
    }, rest);
  }

  async #ask({ kind, uri }: PageOf): Promise<PageAnswer | null> {
    // The server knows open texts only.
    await workspace.openTextDocument(uri);
    const params: PageParams = { kind, uri: this.#server.code2ProtocolConverter.asUri(uri) };
    return ask<PageAnswer | null>(this.#server, pageMethod, params);
  }
}

const kinds: readonly PageState['kind'][] = ['going-out'];

const keyOf = ({ kind, uri }: PageOf) => `${kind} ${uri}`;

import { type Disposable, type Event, l10n, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type FromPage,
  type PageAnswer,
  type PageParams,
  type PageState,
  type PortfolioParams,
  pageMethod,
  portfolioMethod,
  type ShowPage,
  type StaleParams,
} from '../../../server/src/protocol.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { readPageMessage } from '../preview/message.ts';
import { revealPlace } from '../reveal.ts';
import { ask } from '../server/ask.ts';
import { whyOf } from '../why.ts';
import { insidePage } from './inside.ts';
import { type PageOf, pageType } from './page-of.ts';
import { scripted } from './scripted.ts';

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
  constructor(server: BaseLanguageClient, stale: Event<StaleParams>, save: (uri: Uri) => void) {
    this.#server = server;
    this.#save = save;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'changeplan' && this.#refreshSoon()),
      stale(() => this.#refreshSoon()),
      server.onDidChangeState(({ newState }) => newState === State.Running && this.#refreshSoon()),
    ];
  }

  /** Shows a page beside the text, in its panel if it has one already. Says so when there is none. */
  async show(of: PageOf): Promise<void> {
    const known = [...this.#open].find(([, it]) => keyOf(it.of) === keyOf(of));
    if (known) return known[0].reveal(undefined, true);
    try {
      const page = await this.#ask(of);
      if (!page)
        return void window.showInformationMessage(
          l10n.t('There is no such page: this is no change plan, or it has nobody of that id.'),
        );
      const panel = window.createWebviewPanel(pageType, page.title, ViewColumn.Beside, { enableFindWidget: true });
      this.#keep(panel, of, page);
    } catch (error) {
      void window.showErrorMessage(l10n.t('The page could not be made: {why}', { why: whyOf(error) }));
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
    const { kind, source, stakeholder } = { ...(state as Partial<PageState> | undefined) };
    if (!kinds.some((it) => it === kind) || !kind || typeof source !== 'string') return undefined;
    const of = { kind, ...(typeof stakeholder === 'string' && { stakeholder }) };
    if (source === '') return isOfMany(kind) ? of : undefined;
    const uri = this.#server.protocol2CodeConverter.asUri(source);
    return uri.scheme === 'untitled' ? undefined : { ...of, uri };
  }

  #stateOf({ kind, uri, stakeholder }: PageOf): PageState {
    const source = uri ? this.#server.code2ProtocolConverter.asUri(uri) : '';
    return { kind, source, ...(stakeholder !== undefined && { stakeholder }) };
  }

  #keep(panel: WebviewPanel, of: PageOf, first: PageAnswer): void {
    let page = first;
    const tell = () => {
      const message: ShowPage = { type: 'page', html: page.html, state: this.#stateOf(of) };
      void panel.webview.postMessage(message);
    };
    const refresh = oneAtATime(async () => {
      page = (await this.#ask(of, true).catch(() => null)) ?? page;
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
    // Git takes longer, for which the page need not wait.
    if (of.kind === 'agenda') void refresh();
  }

  #hear(message: Exclude<FromPage, { readonly type: 'ready' }>, { uri }: PageOf): void {
    if (message.type === 'reveal') void revealPlace(this.#server, message.span);
    else if (uri) this.#save(uri);
  }

  #refreshSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      for (const { refresh } of this.#open.values()) void refresh();
    }, rest);
  }

  /** `withPast` is whether git is asked, which it is never in a workspace that nobody trusts. */
  async #ask(of: PageOf, withPast = false): Promise<PageAnswer | null> {
    const { kind, source, stakeholder } = this.#stateOf(of);
    if (isOfMany(kind)) {
      const params: PortfolioParams = {
        kind,
        ...(source && { folder: source }),
        before: withPast && workspace.isTrusted,
      };
      return ask<PageAnswer | null>(this.#server, portfolioMethod, params);
    }
    // The server knows open texts only.
    if (of.uri) await workspace.openTextDocument(of.uri);
    const params: PageParams = { kind, uri: source, ...(stakeholder !== undefined && { stakeholder }) };
    return ask<PageAnswer | null>(this.#server, pageMethod, params);
  }
}

const kinds: readonly PageState['kind'][] = ['going-out', 'everything', 'load', 'agenda'];

const isOfMany = (kind: PageState['kind']): kind is PortfolioParams['kind'] => kind === 'load' || kind === 'agenda';

const keyOf = ({ kind, uri, stakeholder }: PageOf) => [kind, uri, stakeholder].join(' ');

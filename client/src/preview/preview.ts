import {
  commands,
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type Choose,
  type FindingName,
  type FromPreview,
  type IntendAnswer,
  type IntendParams,
  type Intention,
  intendMethod,
  type PanelReport,
  type Past,
  type PastParams,
  type PastPart,
  type PreviewState,
  pastMethod,
  type ReportParams,
  reportMethod,
  type ShowReport,
  type Span,
  type SupposeAnswer,
  type Supposed,
  type SupposeParams,
  supposeMethod,
  type ToPreview,
} from '../../../server/src/protocol.ts';
import { isNothing, nothing } from '../../preview/supposed.ts';
import { change, isOfThisVersion } from '../edits/change.ts';
import { untilCurrent } from '../edits/versions.ts';
import { gitApi } from '../git/git.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { columnOf, revealPlace } from '../reveal.ts';
import { ask } from '../server/ask.ts';
import { answersTo, chosenAnswer, chosenFor, chosenNewcomer } from './choose.ts';
import { previewPage } from './html.ts';
import { readMessage } from './message.ts';

/** What a panel begins with. */
interface Beginning {
  readonly uri: Uri;
  readonly locked: boolean;
  readonly asked?: PreviewState['asked'];
}

/** One panel with the report of one plan. It shows another plan when told so, unless it is locked to its own. */
export class Preview {
  readonly #server: BaseLanguageClient;
  readonly #listeners: readonly Disposable[];
  #uri: Uri;
  #locked: boolean;
  /** What was asked for of the past of each plan, by its URI. */
  readonly #asked: Map<string, Set<PastPart>>;
  /** As it was last told; what is shown of it stays until it is told anew. */
  #past: Past = {};
  #supposed: Supposed = nothing;
  #commits: Disposable | undefined;
  #changing: Promise<void> = Promise.resolve();
  /** The file that the panel has changed last, which may be one that the plan uses. */
  #changed: Uri | undefined;
  #shown: Omit<ShowReport, 'past'> | undefined;
  /** Asks the server for everything anew. */
  readonly refresh = oneAtATime(() => this.#ask());
  readonly #refreshPast = oneAtATime(() => this.#askPast());

  constructor(
    readonly panel: WebviewPanel,
    dist: Uri,
    server: BaseLanguageClient,
    { uri, locked, asked = {} }: Beginning,
  ) {
    this.#server = server;
    this.#uri = uri;
    this.#locked = locked;
    this.#asked = new Map(Object.entries(asked).map(([plan, parts]) => [plan, new Set(parts)]));
    this.#listeners = [
      panel.webview.onDidReceiveMessage((sent: unknown) => {
        const message = readMessage(sent);
        if (message) this.#hear(message);
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#concerns(document) && void this.refresh()),
      workspace.onDidCloseTextDocument(({ uri: closed }) => this.#isOf(closed) && void this.refresh()),
      window.onDidChangeTextEditorSelection(() => this.#tellCaret(setting('scrollPreviewWithEditor', this.#uri))),
    ];
    panel.onDidDispose(() => {
      for (const listener of [...this.#listeners, this.#commits]) listener?.dispose();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.html = previewPage(panel.webview, dist);
    this.#name();
    if (this.#parts.size > 0) void this.#watchGit();
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** Whether it shows an organization, of whose groups any plan may say something. */
  get isOfMany(): boolean {
    return this.#shown?.report.everywhere !== undefined;
  }

  get locked(): boolean {
    return this.#locked;
  }

  /** Shows another plan in the same panel; never one that is locked to its own. */
  follow(uri: Uri): void {
    if (this.#locked || this.#isOf(uri)) return;
    this.#uri = uri;
    this.#changed = undefined;
    this.#past = {};
    this.#supposed = nothing;
    this.#name();
    if (this.#parts.size > 0) void this.#watchGit();
    void this.refresh();
  }

  /** Shows what concerns the entry at the cursor alone, or everything again. */
  toggleOnly(): void {
    this.#tell({ type: 'only' });
  }

  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#name();
    void this.refresh();
  }

  /** Adds a part to the page until the reader hides it; it is told anew with the text, and when git tells of something. */
  showPast(part: PastPart): void {
    this.#asked.set(this.#protocolUri(), new Set([...this.#parts, part]));
    void this.#watchGit();
    void this.refresh();
  }

  /** Of the plan that is shown. */
  get #parts(): ReadonlySet<PastPart> {
    return this.#asked.get(this.#protocolUri()) ?? new Set();
  }

  /** Of a plan in no repository that is open, the past is asked for with the next change of its text. */
  async #watchGit(): Promise<void> {
    const uri = this.#uri;
    const repository = (await gitApi())?.getRepository(uri);
    if (!this.#isOf(uri)) return;
    this.#commits?.dispose();
    this.#commits = repository?.state.onDidChange(() => void this.refresh());
  }

  #hidePast(part: PastPart): void {
    this.#asked.get(this.#protocolUri())?.delete(part);
    const { [part]: _, ...rest } = this.#past;
    this.#past = rest;
    void this.refresh();
  }

  /** Into the editor that shows the plan already, if there is one; else into the panel's own group. */
  async showSource(document?: TextDocument): Promise<void> {
    document ??= await this.#document();
    const viewColumn = document && (columnOf(document) ?? this.panel.viewColumn);
    if (document) await window.showTextDocument(document, { ...(viewColumn && { viewColumn }) });
  }

  async #ask(): Promise<void> {
    if (this.#server.state !== State.Running) return this.#tell({ type: 'waiting' });
    if (!(await this.#document())) return this.#tell({ type: 'gone', why: 'unreadable' });
    const params: ReportParams = { uri: this.#protocolUri() };
    const supposed = this.#supposed;
    const supposing: SupposeParams = { ...params, supposed };
    // A server that stops while it is asked starts again by itself, and then all is asked anew.
    const [report, answer] = await Promise.all([
      ask<PanelReport | null>(this.#server, reportMethod, params).catch(() => undefined),
      ask<SupposeAnswer | null>(this.#server, supposeMethod, supposing).catch(() => undefined),
    ]);
    if (!report) return this.#tell(report === null ? { type: 'gone', why: 'no-report' } : { type: 'waiting' });
    const asked = Object.fromEntries([...this.#asked].map(([plan, parts]) => [plan, [...parts]]));
    this.#shown = {
      type: 'show',
      source: params.uri,
      locked: this.#locked,
      report,
      supposing: { supposed, ...(answer && { answer }) },
      asked,
    };
    this.#tell({ ...this.#shown, past: this.#past });
    this.#tellCaret(false);
    // Git takes longer, for which the report need not wait.
    if (this.#parts.size > 0) void this.#refreshPast();
  }

  async #askPast(): Promise<void> {
    const params: PastParams = { uri: this.#protocolUri(), parts: [...this.#parts] };
    const past = await ask<Past | null>(this.#server, pastMethod, params).catch(() => null);
    const shown = this.#shown;
    if (params.uri !== this.#protocolUri() || params.uri !== shown?.source) return;
    const { changes, growth } = past ?? {};
    // What has been hidden meanwhile stays hidden.
    this.#past = {
      ...(changes && this.#parts.has('changes') && { changes }),
      ...(growth && this.#parts.has('growth') && { growth }),
    };
    this.#tell({ ...shown, past: this.#past });
  }

  /** The plan's text, opened if need be; nothing when it is not there any more. */
  async #document(): Promise<TextDocument | undefined> {
    const open = workspace.textDocuments.find(({ uri, isClosed }) => this.#isOf(uri) && !isClosed);
    if (open || this.#uri.scheme === 'untitled') return open;
    try {
      return await workspace.openTextDocument(this.#uri);
    } catch {
      return undefined;
    }
  }

  #tellCaret(leads: boolean): void {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'changeplan') return;
    const file = this.#server.code2ProtocolConverter.asUri(editor.document.uri);
    this.#tell({ type: 'caret', file, offset: editor.document.offsetAt(editor.selection.active), leads });
  }

  #name(): void {
    const name = this.#uri.path.split('/').at(-1) ?? '';
    this.panel.title = this.#locked ? l10n.t('Locked Preview {name}', { name }) : l10n.t('Preview {name}', { name });
  }

  #concerns({ uri, languageId }: TextDocument): boolean {
    return this.#isOf(uri) || (languageId === 'changeplan' && this.isOfMany);
  }

  #isOf(uri: Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  /** As the server knows it. */
  #protocolUri(): string {
    return this.#server.code2ProtocolConverter.asUri(this.#uri);
  }

  #tell(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }

  #hear(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        void this.refresh();
        break;
      case 'hide':
        this.#hidePast(message.part);
        break;
      case 'reveal':
        void this.#reveal(message.span);
        break;
      case 'sight':
        if (setting('scrollEditorWithPreview', this.#uri)) this.#bringIntoSight(message.span);
        break;
      case 'intend':
        void this.#hearIntention(message.intention);
        break;
      case 'answers':
        void this.#tellAnswers(message.of);
        break;
      case 'choose':
        void this.#choose(message.of);
        break;
      case 'suppose':
        this.#suppose(message.supposed);
        break;
      case 'undo':
      case 'redo':
        this.#changing = this.#changing.then(() => this.#takeBack(message.type)).catch(() => {});
        break;
      default:
        message satisfies never;
    }
  }

  async #hearIntention(intention: Intention): Promise<void> {
    const meant = intention.kind === 'add' ? await chosenNewcomer(intention) : intention;
    if (meant) await this.#intend(meant);
  }

  /** One change at a time: the next one is made from the text that the last one has left. */
  readonly #intend = (intention: Intention): Promise<void> => {
    this.#changing = this.#changing.then(() => this.#change(intention)).catch(() => {});
    return this.#changing;
  };

  async #change(intention: Intention): Promise<void> {
    const params: IntendParams = { uri: this.#protocolUri(), intention };
    const answer = await untilCurrent(
      () => ask<IntendAnswer | null>(this.#server, intendMethod, params),
      (edit) => isOfThisVersion(this.#server, edit),
    );
    if (answer?.problem) void window.showInformationMessage(answer.problem);
    else if (answer?.edit) {
      const [[changed] = []] = (await this.#server.protocol2CodeConverter.asWorkspaceEdit(answer.edit)).entries();
      this.#changed = changed;
      const isMade = await change(this.#server, answer.edit, answer.selection);
      // What was supposed stands in the text now.
      if (isMade && answer.scenario !== undefined) this.#supposed = { scenario: answer.scenario, moves: [] };
    }
    // What was dragged goes back to where the text has it.
    void this.refresh();
  }

  /** The editor takes back only where the cursor is: it goes there, and the reader stays here. */
  async #takeBack(command: 'undo' | 'redo'): Promise<void> {
    await this.showSource(workspace.textDocuments.find(({ uri }) => uri.toString() === this.#changed?.toString()));
    await commands.executeCommand(command);
    this.panel.reveal();
  }

  #suppose(supposed: Supposed): void {
    this.#supposed = supposed;
    void this.refresh();
  }

  async #choose(of: Choose['of']): Promise<void> {
    if ('rule' in of) {
      const answer = await chosenAnswer(this.#server, this.#protocolUri(), of);
      if (answer) await this.#intend(answer);
      return;
    }
    const place = await chosenFor(of, isNothing(this.#supposed));
    if (place && 'command' in place) await commands.executeCommand(place.command, this.#uri, of.id);
    else if (place?.writes) await this.#intend({ kind: 'move', ...place.move });
    else if (place) this.#suppose({ ...this.#supposed, moves: [...this.#supposed.moves, place.move] });
  }

  async #tellAnswers(of: readonly FindingName[]): Promise<void> {
    const uri = this.#protocolUri();
    const titles = await answersTo(this.#server, uri, of).catch(() => []);
    if (uri === this.#protocolUri() && titles.length === of.length) this.#tell({ type: 'answers', of, titles });
  }

  /** In the editors that show that file; what is written there and where the cursor is stay as they are. */
  #bringIntoSight({ file, start, end }: Span): void {
    for (const editor of window.visibleTextEditors) {
      const { document } = editor;
      if (this.#server.code2ProtocolConverter.asUri(document.uri) !== file) continue;
      const range = new Range(document.positionAt(start), document.positionAt(end));
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** Only ever into the plan that is previewed or a file of the workspace that it uses. */
  async #reveal(span: Span): Promise<void> {
    await revealPlace(this.#server, span, span.file === this.#protocolUri() ? this.#uri : undefined);
  }
}

/** Named as those of VS Code’s Markdown preview. */
function setting(name: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview', plan: Uri): boolean {
  return workspace.getConfiguration('changeplan.preview', plan).get(name, true);
}

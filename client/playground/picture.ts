import type { LSPClient } from '@codemirror/lsp-client';
import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  type Choose,
  type FindingName,
  type IntendAnswer,
  type Intention,
  intendMethod,
  type Report,
  reportMethod,
  type Selection,
  type Span,
  type SupposeAnswer,
  type Supposed,
  type SupposeParams,
  supposeMethod,
  type ToPreview,
} from '../../server/src/protocol.ts';
import { t } from '../../server/src/text/l10n.ts';
import { places } from '../preview/places.ts';
import { isNothing, nothing } from '../preview/supposed.ts';
import { oneAtATime } from '../src/one-at-a-time.ts';
import { readMessage } from '../src/preview/message.ts';
import { answersTo, ask } from './asking.ts';
import { pick, say } from './dialogs.ts';
import { framePage, type PictureCode } from './frame-page.ts';
import { type PaperKind, papers } from './papers.ts';

/** What the picture does beside showing a plan. */
export interface Shown {
  /** The text that is shown. */
  readonly uri: () => string;
  readonly reveal: (span: Span) => void;
  readonly change: (edit: WorkspaceEdit, selection?: Selection) => void;
  readonly giveAway: (paper: PaperKind, id: string) => void;
  readonly takeBack: (command: 'undo' | 'redo') => void;
}

/** The same preview as in an editor, in a frame of its own: it draws what it is sent, and says what was clicked. */
export class Picture {
  readonly #frame: HTMLIFrameElement;
  #source = '';
  #supposed: Supposed = nothing;
  /** Asks for the report anew. */
  readonly refresh = oneAtATime(() => this.#ask());

  constructor(
    frame: HTMLIFrameElement,
    code: PictureCode,
    private readonly client: LSPClient,
    private readonly shown: Shown,
  ) {
    this.#frame = frame;
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.contentWindow) this.#hear(data);
    });
    frame.srcdoc = framePage(code);
  }

  /** Marks the entry that the cursor stands in. */
  mark(offset: number): void {
    this.#tell({ type: 'caret', file: this.shown.uri(), offset, leads: true });
  }

  /** Writes into the text what is to be so, or says why it cannot be. */
  async intend(intention: Intention): Promise<void> {
    const answer = await ask<IntendAnswer | null>(this.client, intendMethod, { uri: this.shown.uri(), intention });
    if (answer?.problem) await say(t('That is not so'), answer.problem);
    else if (answer?.edit) {
      this.shown.change(answer.edit, answer.selection);
      // What was supposed stands in the text now.
      if (answer.scenario !== undefined) this.#supposed = { scenario: answer.scenario, moves: [] };
    }
    // What was dragged goes back to where the text has it.
    this.refresh();
  }

  async #ask(): Promise<void> {
    const uri = this.shown.uri();
    if (uri !== this.#source) this.#supposed = nothing;
    this.#source = uri;
    const supposed = this.#supposed;
    const [report, answer] = await Promise.all([
      ask<Report | null>(this.client, reportMethod, { uri }),
      ask<SupposeAnswer | null>(this.client, supposeMethod, { uri, supposed } satisfies SupposeParams),
    ]);
    if (!report) return this.#tell({ type: 'gone', why: 'no-report' });
    const supposing = { supposed, ...(answer && { answer }) };
    this.#tell({ type: 'show', source: uri, locked: false, report, supposing, past: {}, asked: {} });
  }

  #tell(message: ToPreview): void {
    this.#frame.contentWindow?.postMessage(message, '*');
  }

  #hear(data: unknown): void {
    const message = readMessage(data);
    if (message?.type === 'ready') this.refresh();
    if (message?.type === 'reveal') this.shown.reveal(message.span);
    if (message?.type === 'undo' || message?.type === 'redo') this.shown.takeBack(message.type);
    if (message?.type === 'intend') void this.intend(message.intention);
    if (message?.type === 'suppose') this.#suppose(message.supposed);
    if (message?.type === 'choose') void this.#choose(message.of);
    if (message?.type === 'answers') void this.#tellAnswers(message.of);
  }

  #suppose(supposed: Supposed): void {
    this.#supposed = supposed;
    this.refresh();
  }

  async #choose(of: Choose['of']): Promise<void> {
    if ('id' in of) return this.#choosePlace(of);
    const [titles = []] = await answersTo(this.client, this.shown.uri(), [of]);
    const [only] = titles;
    if (only === undefined) return void say(of.message, t('Only you can answer this, in the text.'));
    const offered = titles.map((label) => ({ label }));
    const chosen = titles.length === 1 ? { label: only } : await pick(of.message, offered);
    if (chosen) await this.intend({ kind: 'answer', ...of, title: chosen.label });
  }

  async #tellAnswers(of: readonly FindingName[]): Promise<void> {
    const uri = this.shown.uri();
    const titles = await answersTo(this.client, uri, of);
    if (uri === this.shown.uri() && titles.length === of.length) this.#tell({ type: 'answers', of, titles });
  }

  /** Whoever supposes something already writes nothing by that. */
  async #choosePlace({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    const offered = (writes: boolean) =>
      places.map(({ label, of, move }) => ({
        label: t(label),
        description: writes ? t(of) : t('{what}, only supposed: nothing is written', { what: t(of) }),
        move: { id, ...move },
        writes,
      }));
    const moves = isNothing(this.#supposed) ? [...offered(true), ...offered(false)] : offered(false);
    const chosen = await pick(name, [...papers(), ...moves]);
    if (chosen && 'kind' in chosen) this.shown.giveAway(chosen.kind, id);
    else if (chosen?.writes) await this.intend({ kind: 'move', ...chosen.move });
    else if (chosen) this.#suppose({ ...this.#supposed, moves: [...this.#supposed.moves, chosen.move] });
  }
}

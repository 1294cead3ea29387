import { type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import { pause, type Typing } from './calm.ts';

/** Who types where: knows the cursor, and tells when its owner pauses or takes it to another line without a key typed. */
export class Author implements Disposable {
  readonly #listeners: readonly Disposable[];
  readonly #onRest: (uri: Uri) => void;
  #document: TextDocument | undefined;
  #line = 0;
  #paused = true;
  /** A key moves the cursor too, a moment after it has changed the text. */
  #justTyped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onRest: (uri: Uri) => void) {
    this.#onRest = onRest;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#typed(document);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
        const line = selections[0]?.active.line ?? 0;
        if (document === this.#document && line !== this.#line && !this.#justTyped) this.#rest();
        this.#line = line;
        this.#justTyped = false;
      }),
      window.onDidChangeActiveTextEditor(() => {
        const left = this.#document;
        this.#document = undefined;
        if (left) this.#onRest(left.uri);
      }),
    ];
  }

  /** `undefined` for a file in which nobody has typed since it was last in front. */
  typingIn(uri: Uri): Typing | undefined {
    const editor = window.activeTextEditor;
    const document = editor?.document;
    if (!document || document !== this.#document || document.uri.toString() !== uri.toString()) return undefined;
    const { line } = editor.selection.active;
    return { line, text: document.lineAt(line).text, first: firstLine(document), paused: this.#paused };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #typed(document: TextDocument): void {
    if (document !== window.activeTextEditor?.document || document.languageId !== 'changeplan') return;
    this.#document = document;
    this.#paused = false;
    this.#justTyped = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), pause);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#paused = true;
    if (this.#document) this.#onRest(this.#document.uri);
  }
}

/** The first that says something. */
function firstLine(document: TextDocument): number {
  for (let line = 0; line < document.lineCount; line++) if (/^\s*[^\s#]/.test(document.lineAt(line).text)) return line;
  return 0;
}

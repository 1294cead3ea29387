import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  InsertTextMode,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Program } from '../program/program.ts';
import type { Pace, Snapshot } from '../program/snapshot.ts';
import { Stale } from '../program/view.ts';
import type { Repository } from '../workspace/repository.ts';
import type { StagedFiles } from '../workspace/staged.ts';
import { isOurs } from './ours.ts';
import { Settings } from './settings.ts';

/** One editor feature as the protocol has it. What it does is written in `features/`, without the protocol. */
export interface LspFeature {
  /** What is announced to an editor. */
  readonly capabilities: (editor: Editor) => ServerCapabilities;
  /** Registers what is answered; each answer through `session.answer`. */
  readonly listen: (session: Session) => void;
}

/** What the editor can do, as far as an answer depends on it. */
export interface Editor {
  /** Asks for diagnostics instead of waiting for them. */
  readonly pulls: boolean;
  /** What it asks for anew when told so. */
  readonly refreshes: ReadonlySet<Refreshable>;
  /** Can be asked for its settings. */
  readonly configures: boolean;
  /** Takes a registration for changes of its settings, without which it may not tell them. */
  readonly tellsSettings: boolean;
  /** Takes edits for one version of a text, and refuses them for another. */
  readonly versionedEdits: boolean;
  /** Takes edits that make files. */
  readonly createsFiles: boolean;
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Tells when files change on disk. */
  readonly watches: boolean;
  /** Takes completions with holes to fill. */
  readonly snippets: boolean;
  /** Leaves the indentation of a completion as it is when told so. */
  readonly asIs: boolean;
  /** Runs on this machine, and not in a page of a browser, whose reader may have no command line. */
  readonly isProcess: boolean;
  /** The commands that an answer may name, as the editor lists them in its initialization options. */
  readonly commands: ReadonlySet<string>;
}

/** What git keeps of a plan; both reject with an `Unreadable` where it keeps nothing. Whoever asks lets go of it. */
export interface Git {
  readonly repository: (uri: string) => Promise<Repository>;
  /** The files as the next commit would have them. */
  readonly staged: (uri: string) => Promise<StagedFiles>;
}

const refreshable = ['diagnostics', 'semanticTokens', 'inlayHint', 'codeLens'] as const;
type Refreshable = (typeof refreshable)[number];

export function editorOf({ capabilities, initializationOptions, processId }: InitializeParams): Editor {
  const { textDocument, workspace } = capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const commands: unknown = initializationOptions?.commands;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: new Set(refreshable.filter((what) => workspace?.[what]?.refreshSupport === true)),
    configures: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: completionItem?.snippetSupport === true,
    asIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    isProcess: typeof processId === 'number',
    commands: new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []),
  };
}

/** A request about one file, as the protocol and our own requests name it. */
type AboutFile = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

/** What a request gives: `null` where there is nothing to say, or an error that says why there is no answer. */
export type Answer<T> = Promise<T | null | ResponseError<void>>;

/** What a request has to wait for before it can be answered. */
type Needs<P, N> = (snapshot: Snapshot, params: P, token: CancellationToken) => Promise<N>;

/** The text alone. */
export const needsText = async (): Promise<void> => {};

/** The text and all that its check depends on. */
export const needsPlan = (snapshot: Snapshot, params: AboutFile): Promise<void> => snapshot.load(uriOf(params));

/** The plan, and those open ones whose checks may find something in it. */
export const needsReaders = (snapshot: Snapshot, params: AboutFile): Promise<void> =>
  snapshot.loadReaders(uriOf(params));

/** All plans of the workspace. */
export const needsAll = (snapshot: Snapshot): Promise<void> => snapshot.loadAll();

/** What an editor asks together with a key arrives within so many milliseconds. */
const togetherWithKey = 2;

/** So often a question is put again whose answer other files have overtaken. */
const tries = 3;

async function again<T>(once: () => Answer<T>, mayBe: () => boolean = () => true): Answer<T> {
  for (let left = tries; ; left--) {
    const given = await once();
    const isOvertaken = given instanceof ResponseError && given.code === LSPErrorCodes.ContentModified;
    if (!isOvertaken || left === 0 || !mayBe()) return given;
  }
}

/** What the features of one editor share: its open texts, what is known of them, and how to answer. */
export class Session {
  readonly settings: Settings;
  #hasEnded = false;
  /** Texts, and when somebody was last seen to look at them. */
  readonly #lookedAt = new Map<string, number>();
  readonly #onStale: ((uris: readonly string[]) => void)[] = [];
  #lastKey = Number.NEGATIVE_INFINITY;

  constructor(
    readonly connection: Connection,
    readonly editor: Editor,
    readonly documents: TextDocuments<TextDocument>,
    readonly program: Program,
    readonly git: Git,
    readonly pace: Pace,
    /** Looks at what stands on disk, where the editor does not tell when it changes. */
    readonly look: () => Promise<void>,
    /** Reads what is left to be read of other plans: for answers that are kept or passed on, which nobody asks for anew. */
    readonly settle: () => Promise<void>,
    private readonly log: (what: string, error: unknown) => void,
  ) {
    this.settings = new Settings(connection, editor);
    const opened = new Map<string, number>();
    documents.onDidOpen(({ document: { uri, version } }) => opened.set(uri, version));
    documents.onDidChangeContent(({ document: { uri, version } }) => {
      this.#lastKey = performance.now();
      if (opened.get(uri) !== version) this.#look(uri);
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.settings.forget(uri);
      this.#lookedAt.delete(uri);
      opened.delete(uri);
    });
  }

  /**
   * Answers requests about a file: takes a snapshot when one arrives, waits once for what it `needs`, and then gives what
   * is so in that snapshot, without another wait. When a text has moved on in the meantime, that is said instead; so an
   * answer never mixes two versions. `null` when no plan is open under that name, or
   * what `ifFailed` gives when we fail; then the log says where.
   */
  answer<P extends AboutFile, N, T>(
    request: string,
    needs: Needs<NoInfer<P>, N>,
    give: (snapshot: Snapshot, params: P, needed: N) => T | ResponseError<void> | undefined,
    ifFailed?: (params: P) => T | ResponseError<void>,
  ): (params: P, token: CancellationToken) => Answer<T> {
    return async (params, token) => {
      const uri = uriOf(params);
      const document = this.documents.get(uri);
      if (!this.#hasEnded && !(document && isOurs(document))) return null;
      if (request !== 'diagnostics') this.#look(uri);
      const giveCurrent: typeof give = (snapshot, _, needed) => {
        snapshot.mustBeCurrent(uri);
        return give(snapshot, params, needed);
      };
      const once = () => this.#answerOnce<P, N, T>(request, needs, giveCurrent, params, token, ifFailed);
      const version = document?.version;
      // Where only a file beside it has come, gone or changed, what was asked of this text can be answered all the same.
      return again(once, () => request !== 'diagnostics' && this.documents.get(uri)?.version === version);
    };
  }

  /**
   * The same for requests about no file in particular. They are put again when anything has overtaken them: an editor drops
   * what comes too late, and a file would then move without the paths that lead to it.
   */
  answerAll<P, N, T>(
    request: string,
    needs: Needs<NoInfer<P>, N>,
    give: (snapshot: Snapshot, params: P, needed: N) => T | ResponseError<void> | undefined,
    ifFailed?: (params: P) => T | ResponseError<void>,
  ): (params: P, token: CancellationToken) => Answer<T> {
    return (params, token) => again(() => this.#answerOnce<P, N, T>(request, needs, give, params, token, ifFailed));
  }

  async #answerOnce<P, N, T>(
    request: string,
    needs: Needs<NoInfer<P>, N>,
    give: (snapshot: Snapshot, params: P, needed: N) => T | ResponseError<void> | undefined,
    params: P,
    token: CancellationToken,
    ifFailed?: (params: P) => T | ResponseError<void>,
  ): Answer<T> {
    if (this.#hasEnded) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    try {
      const snapshot = this.program.snapshot();
      await this.look();
      const needed = await needs(snapshot, params, token);
      if (token.isCancellationRequested) return cancelled();
      return give(snapshot, params, needed) ?? null;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      if (error instanceof Stale) return new ResponseError(LSPErrorCodes.ContentModified, error.message);
      this.log(`The ${request} request`, error);
      return ifFailed?.(params) ?? null;
    }
  }

  /** Listens for open files that have to be checked again because of another file. */
  onStale(listener: (uris: readonly string[]) => void): void {
    this.#onStale.push(listener);
  }

  /** The later somebody was seen to look at a text, as more than its findings was asked or a key was typed, the higher. */
  rankOf(uri: string): number {
    return this.#lookedAt.get(uri) ?? 0;
  }

  #look(uri: string): void {
    this.#lookedAt.set(uri, performance.now());
  }

  /** Waits until what an editor asks together with a key has arrived: completion and colours must not wait for a check. */
  async quietAfterKey(): Promise<void> {
    const left = this.#lastKey + togetherWithKey - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }

  /** Whether the editor has asked it to end. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Nothing is answered from now on. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Lets the editor ask anew, if it does. */
  refresh(what: Exclude<Refreshable, 'diagnostics'>): void {
    if (this.editor.refreshes.has(what)) this.connection.sendRequest(`workspace/${what}/refresh`).catch(() => {});
  }

  hearStale(uris: readonly string[]): void {
    for (const listener of this.#onStale) listener(uris);
  }
}

const cancelled = () => new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

const uriOf = (params: AboutFile): string => ('textDocument' in params ? params.textDocument.uri : params.uri);

import {
  type Connection,
  type InitializeParams,
  InsertTextMode,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Repository } from '../workspace/repository.ts';
import type { StagedFiles } from '../workspace/staged.ts';
import { Texts } from './convert.ts';
import type { Project, Result } from './project.ts';
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
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Tells when files change on disk. */
  readonly watches: boolean;
  /** Takes completions with holes to fill. */
  readonly snippets: boolean;
  /** Leaves the indentation of a completion as it is when told so. */
  readonly asIs: boolean;
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

export function editorOf({ capabilities, initializationOptions }: InitializeParams): Editor {
  const { textDocument, workspace } = capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const commands: unknown = initializationOptions?.commands;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: new Set(refreshable.filter((what) => workspace?.[what]?.refreshSupport === true)),
    configures: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: completionItem?.snippetSupport === true,
    asIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    commands: new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []),
  };
}

/** What the features of one editor share: its open texts, their checks, and how to answer. */
export class Session {
  readonly settings: Settings;
  readonly #onStale: ((uris: readonly string[]) => void)[] = [];

  constructor(
    readonly connection: Connection,
    readonly editor: Editor,
    readonly documents: TextDocuments<TextDocument>,
    readonly project: Project,
    readonly git: Git,
    private readonly log: (what: string, error: unknown) => void,
  ) {
    this.settings = new Settings(connection, editor);
    documents.onDidClose(({ document: { uri } }) => this.settings.forget(uri));
  }

  /** What a request about a document gives; `null` when it is not open, or when we fail: then the log says where. */
  async answer<T>(
    request: string,
    uri: string,
    give: (document: TextDocument) => Promise<T | undefined>,
  ): Promise<T | null> {
    const document = this.documents.get(uri);
    return document ? this.contain(request, () => give(document)) : null;
  }

  /** What a request gives; `null` when we fail: then the log says where. */
  async contain<T>(request: string, give: () => Promise<T | undefined>): Promise<T | null> {
    try {
      return (await give()) ?? null;
    } catch (error) {
      this.log(`The ${request} request`, error);
      return null;
    }
  }

  /** The check of an open text. */
  result(document: TextDocument): Promise<Result> {
    return this.project.result(document);
  }

  /** What is found in an open file, by its own check and by those of other open plans that use it. */
  async findingsIn(uri: string) {
    const { findings, textOf } = await this.project.findingsIn(uri, this.documents.all());
    return { findings, texts: this.texts(textOf) };
  }

  /** The checks of all plans of the workspace, open or not. */
  async everywhere() {
    const results = await this.project.everywhere(this.documents.all());
    const textOf = (file: string) => results.map((result) => result.textOf(file)).find((text) => text !== undefined);
    return { plans: results.flatMap(({ checked }) => checked ?? []), texts: this.texts(textOf) };
  }

  /** The texts that an answer speaks of, to turn its offsets into lines and columns. */
  texts(textOf: Result['textOf']): Texts {
    return new Texts(textOf, (file) => this.documents.get(file)?.version ?? null);
  }

  /** Listens for open files that have to be checked again because of another file. */
  onStale(listener: (uris: readonly string[]) => void): void {
    this.#onStale.push(listener);
  }

  /** Lets the editor ask anew, if it does. */
  refresh(what: Exclude<Refreshable, 'diagnostics'>): void {
    if (this.editor.refreshes.has(what)) this.connection.sendRequest(`workspace/${what}/refresh`).catch(() => {});
  }

  hearStale(uris: readonly string[]): void {
    for (const listener of this.#onStale) listener(uris);
  }
}

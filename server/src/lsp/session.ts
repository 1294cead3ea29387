import type { Connection, InitializeParams, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Texts } from './convert.ts';
import type { Project, Result } from './project.ts';

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
  /** Asks for all diagnostics anew when told so. */
  readonly refreshes: boolean;
  /** Takes edits for one version of a text, and refuses them for another. */
  readonly versionedEdits: boolean;
  /** Tells when files change on disk. */
  readonly watches: boolean;
  /** The commands that an answer may name, as the editor lists them in its initialization options. */
  readonly commands: ReadonlySet<string>;
}

export function editorOf({ capabilities, initializationOptions }: InitializeParams): Editor {
  const { textDocument, workspace } = capabilities;
  const commands: unknown = initializationOptions?.commands;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    commands: new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []),
  };
}

/** What the features of one editor share: its open texts, their checks, and how to answer. */
export class Session {
  readonly #onStale: ((uris: readonly string[]) => void)[] = [];

  constructor(
    readonly connection: Connection,
    readonly editor: Editor,
    readonly documents: TextDocuments<TextDocument>,
    readonly project: Project,
    private readonly log: (what: string, error: unknown) => void,
  ) {}

  /** What a request gives; `null` when the document is not open, or when we fail: then the log says where. */
  async answer<T>(
    request: string,
    uri: string,
    give: (document: TextDocument) => Promise<T | undefined>,
  ): Promise<T | null> {
    const document = this.documents.get(uri);
    if (!document) return null;
    try {
      return (await give(document)) ?? null;
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

  /** The texts that an answer speaks of, to turn its offsets into lines and columns. */
  texts(textOf: Result['textOf']): Texts {
    return new Texts(textOf, (file) => this.documents.get(file)?.version ?? null);
  }

  /** Listens for open files that have to be checked again because of another file. */
  onStale(listener: (uris: readonly string[]) => void): void {
    this.#onStale.push(listener);
  }

  hearStale(uris: readonly string[]): void {
    for (const listener of this.#onStale) listener(uris);
  }
}

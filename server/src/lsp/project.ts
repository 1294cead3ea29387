import { type Checked, check, type Finding, type World } from '../check/check.ts';
import { checkConfiguration, configurationName } from '../check/configuration.ts';
import { type Document, readDocument } from '../model/document.ts';
import { byPosition } from '../text/span.ts';
import { type Files, Unreadable, type Workspace } from '../workspace/files.ts';
import { isIgnored, load } from '../workspace/load.ts';

/** A text that the editor has open, whatever stands on disk. */
export interface Open {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

/** What a check found of a file, and everything that it read for it. */
export interface Result {
  /** Absent for a configuration, which is no plan. */
  readonly checked?: Checked;
  /** In any file that the check read. */
  readonly findings: readonly Finding[];
  /** The text of any file that a finding may stand in. */
  readonly textOf: (file: string) => string | undefined;
}

interface Known {
  /** Absent for a file that is not open. */
  readonly version: number | undefined;
  readonly day: string;
  readonly result: Promise<Result>;
  /** The names of all files that were read, or looked for. */
  readonly asked: Set<string>;
}

/**
 * The open plans and what their checks depend on. A check is made once for each version of a text, and again when a file
 * that it asked for has changed; blocks that did not change are not parsed again.
 */
export class Project {
  readonly #files: Workspace;
  readonly #opened: (uri: string) => Open | undefined;
  readonly #world: () => World;
  readonly #known = new Map<string, Known>();
  readonly #disk = new Map<string, Promise<Document>>();
  readonly #documents = new Map<string, Document>();
  readonly #remotes = new Map<string, ReturnType<Files['remotes']>>();
  #plans: Promise<readonly string[]> | undefined;
  /** Whether changes on disk are told; otherwise files are read anew each time. */
  watched = false;

  constructor(files: Workspace, opened: (uri: string) => Open | undefined, world: () => World) {
    this.#files = files;
    this.#opened = opened;
    this.#world = world;
  }

  /** What checks go by. */
  get world(): World {
    return this.#world();
  }

  /** The day that checks go by, year-month-day. */
  get today(): string {
    return this.#world().today;
  }

  /**
   * What is found in an open file, by its own check and by those of other open plans that use it; each thing once, sorted
   * by position.
   */
  async findingsIn(
    uri: string,
    open: readonly Open[],
  ): Promise<{ findings: readonly Finding[]; textOf: Result['textOf'] }> {
    const results = await Promise.all(open.map((it) => this.result(it)));
    const found = new Map<string, Finding>();
    for (const finding of results.flatMap(({ findings }) => findings))
      if (finding.at.file === uri)
        found.set(`${finding.at.start} ${finding.at.end} ${finding.rule} ${finding.message}`, finding);
    const textOf = (file: string) => results.map((result) => result.textOf(file)).find((text) => text !== undefined);
    return { findings: [...found.values()].sort((a, b) => byPosition(a.at, b.at)), textOf };
  }

  /**
   * The checks of all plans of the workspace, open or not, and of all files that they use; what cannot be read is left
   * out. Only for requests that people wait for: the first of them reads every plan.
   */
  async everywhere(open: readonly Open[]): Promise<readonly Result[]> {
    if (!this.watched) this.#plans = undefined;
    this.#plans ??= this.#files.plans();
    const names = new Set(open.map(({ uri }) => uri));
    for (const name of await this.#plans) names.add(this.#opened(name)?.uri ?? name);
    const results: Result[] = [];
    for (const name of names) {
      const opened = this.#opened(name);
      const result = await (opened ? this.result(opened) : this.#unopened(name));
      if (!result) continue;
      results.push(result);
      for (const { document } of result.checked?.analysis.plan.used ?? []) names.add(document.file);
    }
    return results;
  }

  /** What an open file says, for what needs no check. */
  document(open: Open): Document {
    return this.#open(open);
  }

  /** The check of an open file; rejects only for a fault of ours. */
  result(open: Open): Promise<Result> {
    return this.#once(open.uri, open.version, async (world, asked) => this.#check(this.#open(open), world, asked));
  }

  /** The file at a relative path in another one; `undefined` when none may be read there. */
  find(from: string, path: string): Promise<string | undefined> {
    return this.#files.resolve(from, path).catch(unread);
  }

  /** How many folders, the file's own first, may hold a configuration for it. */
  depth(uri: string): number {
    return this.#files.above(uri, configurationName).length;
  }

  /** The check of a text that the editor does not show; nothing of it is kept. */
  async resultOf(open: Open): Promise<Result> {
    return this.#check(readDocument(open.uri, open.getText()), this.#world(), new Set());
  }

  /** A file has changed in the editor or on disk; gives the other files whose checks depend on it. */
  changed(uri: string): string[] {
    this.#disk.delete(uri);
    this.#known.delete(uri);
    const dependents = [...this.#known].filter(([, { asked }]) => asked.has(uri)).map(([name]) => name);
    for (const name of dependents) this.#known.delete(name);
    return dependents;
  }

  /** Files have come or gone, so that anything may be found now that was not: gives all files checked. */
  rearranged(): string[] {
    const all = [...this.#known.keys()];
    this.#known.clear();
    this.#disk.clear();
    this.#remotes.clear();
    this.#plans = undefined;
    return all;
  }

  closed(uri: string): void {
    this.#known.delete(uri);
    this.#documents.delete(uri);
    this.#remotes.delete(uri);
  }

  /** A check that is kept for as long as what it depends on stays the same. */
  #once(
    uri: string,
    version: number | undefined,
    check: (world: World, asked: Set<string>) => Promise<Result>,
  ): Promise<Result> {
    const world = this.#world();
    const known = this.#known.get(uri);
    if (this.watched && known && known.version === version && known.day === world.today) return known.result;
    const asked = new Set<string>();
    const result = check(world, asked);
    this.#known.set(uri, { version, day: world.today, result, asked });
    return result;
  }

  /** The check of a file as it is on disk; git is not asked. */
  async #unopened(uri: string): Promise<Result | undefined> {
    const check = async (world: World, asked: Set<string>) =>
      this.#check(await this.#read(uri), world, asked, async () => undefined);
    return this.#once(uri, undefined, check).catch(unread);
  }

  async #check(
    document: Document,
    world: World,
    asked: Set<string>,
    remotes: Files['remotes'] = (name) => this.#remotesOf(name),
  ): Promise<Result> {
    const texts = new Map([[document.file, document.text]]);
    const read = async (name: string) => {
      asked.add(name);
      const found = await this.#read(name);
      asked.add(found.file);
      texts.set(found.file, found.text);
      return found;
    };
    const textOf = (file: string) => texts.get(file);
    if (document.file.endsWith(`/${configurationName}`)) return { findings: checkConfiguration(document), textOf };
    const source = await load(document, { ...this.#files, remotes }, read);
    const checked = check(source, world);
    return { checked, findings: isIgnored(document.file, source.settings) ? [] : checked.findings, textOf };
  }

  #open(open: Open): Document {
    const { uri } = open;
    const text = open.getText();
    const before = this.#documents.get(uri);
    if (before?.text === text) return before;
    const document = readDocument(uri, text, before);
    this.#documents.set(uri, document);
    return document;
  }

  #read(name: string): Promise<Document> {
    const open = this.#opened(name);
    if (open) return Promise.resolve(this.#open(open));
    const known = this.watched ? this.#disk.get(name) : undefined;
    const document = known ?? this.#files.read(name).then((text) => readDocument(name, text));
    this.#disk.set(name, document);
    return document;
  }

  #remotesOf(name: string): ReturnType<Files['remotes']> {
    const known = this.#remotes.get(name) ?? this.#files.remotes(name);
    this.#remotes.set(name, known);
    return known;
  }
}

function unread(error: unknown): undefined {
  if (!(error instanceof Unreadable)) throw error;
}

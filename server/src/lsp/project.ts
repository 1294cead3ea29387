import { type Checked, check, type Finding, type World } from '../check/check.ts';
import { checkConfiguration, configurationName } from '../check/configuration.ts';
import { type Document, readDocument } from '../model/document.ts';
import { byPosition } from '../text/span.ts';
import type { Files } from '../workspace/files.ts';
import { isIgnored, load } from '../workspace/load.ts';

/** A text that the editor has open, whatever stands on disk. */
export interface Open {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

/** What a check found of an open file, and everything that it read for it. */
export interface Result {
  /** Absent for a configuration, which is no plan. */
  readonly checked?: Checked;
  /** In any file that the check read. */
  readonly findings: readonly Finding[];
  /** The text of any file that a finding may stand in. */
  readonly textOf: (file: string) => string | undefined;
}

interface Known {
  readonly version: number;
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
  readonly #files: Files;
  readonly #opened: (uri: string) => Open | undefined;
  readonly #world: () => World;
  readonly #known = new Map<string, Known>();
  readonly #disk = new Map<string, Promise<Document>>();
  readonly #documents = new Map<string, Document>();
  readonly #remotes = new Map<string, ReturnType<Files['remotes']>>();
  /** Whether changes on disk are told; otherwise files are read anew each time. */
  watched = false;

  constructor(files: Files, opened: (uri: string) => Open | undefined, world: () => World) {
    this.#files = files;
    this.#opened = opened;
    this.#world = world;
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

  /** The check of an open file; rejects only for a fault of ours. */
  result(open: Open): Promise<Result> {
    const { uri, version } = open;
    const world = this.#world();
    const known = this.#known.get(uri);
    if (this.watched && known?.version === version && known.day === world.today) return known.result;
    const asked = new Set<string>();
    const result = this.#check(this.#open(open), world, asked);
    this.#known.set(uri, { version, day: world.today, result, asked });
    return result;
  }

  /** The check of a text that the editor does not show; nothing of it is kept. */
  async resultOf(open: Open): Promise<Result> {
    return this.#check(readDocument(open.uri, open.getText()), this.#world(), new Set());
  }

  /** A file has changed in the editor or on disk; gives the other open files whose checks depend on it. */
  changed(uri: string): string[] {
    this.#disk.delete(uri);
    const dependents = [...this.#known]
      .filter(([name, { asked }]) => name !== uri && asked.has(uri))
      .map(([name]) => name);
    for (const name of dependents) this.#known.delete(name);
    return dependents;
  }

  /** Files have come or gone, so that anything may be found now that was not: gives all open files. */
  rearranged(): string[] {
    const all = [...this.#known.keys()];
    this.#known.clear();
    this.#disk.clear();
    this.#remotes.clear();
    return all;
  }

  closed(uri: string): void {
    this.#known.delete(uri);
    this.#documents.delete(uri);
    this.#remotes.delete(uri);
  }

  async #check(document: Document, world: World, asked: Set<string>): Promise<Result> {
    const texts = new Map([[document.file, document.text]]);
    const read = async (name: string) => {
      asked.add(name);
      const found = await this.#read(name);
      texts.set(name, found.text);
      return found;
    };
    const textOf = (file: string) => texts.get(file);
    if (document.file.endsWith(`/${configurationName}`)) return { findings: checkConfiguration(document), textOf };
    const source = await load(document, { ...this.#files, remotes: (name) => this.#remotesOf(name) }, read);
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

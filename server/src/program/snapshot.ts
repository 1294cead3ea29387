import type { Checked, Finding } from '../check/check.ts';
import { toldOnce } from '../check/told.ts';
import type { Document } from '../model/document.ts';
import { type Lines, type Position, type Range, rangesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { Unreadable } from '../workspace/files.ts';
import { pathKey, pathOf, Stale, type View } from './view.ts';

/** How long work lets others wait. */
export interface Pace {
  /** Whether it has gone on for long enough since the last pause. */
  readonly isDue: () => boolean;
  /** Lets what has arrived in the meantime be heard. */
  readonly pause: () => Promise<void>;
}

/** A text that an editor has open, whatever stands on disk. */
export interface Open extends Lines {
  readonly uri: string;
  readonly version: number;
  readonly getText: () => string;
  readonly offsetAt: (position: Position) => number;
}

/** What is known of the files now, which a snapshot holds fast. */
export interface Kept {
  readonly open: readonly Open[];
  opened(name: string): Open | undefined;
  document(open: Open): Document;
  view(name: string): View;
  plans(): Promise<readonly string[]>;
  resolve(from: string, path: string): Promise<string>;
  readersOf(name: string): Promise<readonly string[]>;
}

/** A relative path in a file, and the file that it leads to. */
export interface Reference {
  readonly from: string;
  readonly path: string;
  readonly name: string;
}

/**
 * All files at one moment. First what is needed is gathered, which may wait for files; then everything is answered at
 * once and from that moment: when a text has changed in between, a `Stale` is thrown.
 */
export class Snapshot {
  readonly #program: Kept;
  readonly #versions: ReadonlyMap<string, number>;
  readonly #views = new Map<string, View>();
  readonly #found = new Map<string, string>();
  #range: ((at: Span) => Range) | undefined;

  constructor(program: Kept) {
    this.#program = program;
    this.#versions = new Map(program.open.map(({ uri, version }) => [uri, version]));
  }

  /** Gathers what a check of the file needs. Rejects with an `Unreadable` when it can neither be found open nor read. */
  async load(name: string): Promise<void> {
    await this.#view(name).loaded;
  }

  /** The same for the open files as well whose checks may find something in it, as far as the program waits for them. */
  async loadReaders(name: string): Promise<void> {
    const [readers] = await Promise.all([this.#program.readersOf(name), this.load(name)]);
    await Promise.all(readers.map((it) => this.load(it)));
  }

  /** The same for all open files. */
  async loadOpen(): Promise<void> {
    await Promise.all([...this.#versions.keys()].map((name) => this.load(name)));
  }

  /**
   * The same for all plans there are, open or not, and all files that they use; what cannot be read is left out. Only for
   * requests that people wait for: the first of them reads every plan.
   */
  async loadAll(): Promise<void> {
    await this.loadOpen();
    const names = new Set(await this.#program.plans());
    for (const name of names) {
      const view = this.#view(name);
      if (!(await view.loaded.then(() => true, unlessUnreadable))) this.#views.delete(name);
      else if (!view.isStale) for (const used of view.usedFiles) names.add(used);
    }
  }

  /** Looks for the file at a relative path in another one. */
  async seek(from: string, path: string): Promise<void> {
    const name = await this.#program.resolve(from, path).catch(unlessUnreadable);
    if (name) this.#found.set(pathKey(from, path), name);
  }

  /** The file at a relative path in another one; `undefined` when none was found there. */
  found(from: string, path: string): string | undefined {
    const key = pathKey(from, path);
    for (const known of [this.#found, ...[...this.#views.values()].map(({ found }) => found)]) {
      const name = known.get(key);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** Throws a `Stale` when the text of an open file has changed since, or it was closed. */
  mustBeCurrent(name: string): void {
    if (this.#program.opened(name)?.version !== this.#versions.get(name)) throw new Stale();
  }

  /** What a file says, which is open or loaded. */
  document(name: string): Document {
    const view = this.#views.get(name);
    if (view) return view.document;
    this.mustBeCurrent(name);
    const open = this.#program.opened(name);
    if (!open) throw new Error('A file was asked for before it was loaded.');
    return this.#program.document(open);
  }

  /** The check of a file that is loaded; `undefined` for a configuration. Of its parts, only those are computed that are read. */
  checked(name: string): Checked | undefined {
    return this.#loaded(name).checked;
  }

  /**
   * Makes ready what `findings` tells of a file, piece by piece, so that others are heard in between. Throws a `Stale` as
   * soon as a text has moved on or nobody waits for it any longer; a text that has done so already is not checked at all.
   */
  async check(name: string, { isDue, pause }: Pace, isCancelled: () => boolean): Promise<void> {
    // A change that has arrived is behind the request that it makes worthless, so it is heard with the second pause only.
    await pause();
    await pause();
    for (const view of this.#readersOf(name))
      for (const _ of view.steps()) {
        if (isDue()) await pause();
        if (isCancelled()) throw new Stale();
      }
  }

  /** What the check of a file that is loaded has found, in any file. */
  findingsOf(name: string): readonly Finding[] {
    return this.#loaded(name).findings;
  }

  /** Configurations of a file that is loaded that are there and could not be read. */
  unreadOf(name: string): View['unread'] {
    return this.#loaded(name).unread;
  }

  /** Whether the configuration of a file that is loaded leaves it out. */
  isIgnored(name: string): boolean {
    return this.#loaded(name).isIgnored;
  }

  /**
   * What is found in a file, by its own check and by those of other files that are loaded and read it; each thing once,
   * sorted by position.
   */
  findings(name: string): readonly Finding[] {
    return this.#toldIn(name, ({ findings }) => findings);
  }

  /** The same as far as it is known at once: nobody waits for a check that is not finished, and nothing of it is told. */
  findingsSoFar(name: string): readonly Finding[] {
    return this.#toldIn(name, ({ findingsSoFar }) => findingsSoFar);
  }

  /** All plans that are loaded. */
  plans(): readonly Checked[] {
    return [...this.#views.values()].flatMap(({ checked }) => checked ?? []);
  }

  /** Lines and columns of a span, from 0. */
  place(at: Span): Range {
    this.#range ??= rangesIn((file) => this.#program.opened(file) ?? this.textOf(file));
    return this.#range(at);
  }

  /** The offset of a place in an open file; places outside of the text count as its ends. */
  offset(name: string, position: Position): number {
    return this.#program.opened(name)?.offsetAt(position) ?? 0;
  }

  /** The text of any file that was read. */
  textOf(file: string): string | undefined {
    for (const { texts } of this.#views.values()) {
      const text = texts.get(file);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** The version of an open file, `null` for others. */
  version(name: string): number | null {
    return this.#program.opened(name)?.version ?? null;
  }

  /** What was found at the relative paths that stand in the files that are loaded. */
  references(): readonly Reference[] {
    const all = [this.#found, ...[...this.#views.values()].map(({ found }) => found)].flatMap((found) => [...found]);
    return [...new Map(all)].map(([key, name]) => ({ ...pathOf(key), name }));
  }

  #toldIn(name: string, findingsOf: (view: View) => readonly Finding[]): readonly Finding[] {
    return toldOnce(this.#readersOf(name).map((view) => findingsOf(view).filter(({ at }) => at.file === name)));
  }

  /** In an order of their own, so that it does not matter which was opened first. */
  #readersOf(name: string): View[] {
    const readers = [...this.#views].filter(([, { texts }]) => texts.has(name));
    return readers.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view);
  }

  #loaded(name: string): View {
    const view = this.#views.get(name);
    if (!view) throw new Error('A file was asked for before it was loaded.');
    return view;
  }

  #view(name: string): View {
    const view = this.#views.get(name) ?? this.#program.view(name);
    this.#views.set(name, view);
    return view;
  }
}

function unlessUnreadable(error: unknown): false {
  if (error instanceof Unreadable) return false;
  throw error;
}

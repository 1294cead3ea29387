import { alike } from '../analysis/alike.ts';
import type { Checked, Finding, Source, World } from '../check/check.ts';
import { type Configuration, checkConfiguration } from '../check/configuration.ts';
import type { Document } from '../model/document.ts';
import { t } from '../text/l10n.ts';
import { isIgnored, type Unread } from '../workspace/load.ts';
import type { Checks } from './checks.ts';

/** The text has moved on: an answer would mix two moments. */
export class Stale extends Error {
  constructor() {
    super(t('The text has changed in the meantime.'));
  }
}

/** What a file and all that its check depends on say. */
export interface Loaded {
  readonly document: Document;
  /** Absent for a configuration, which is no plan. */
  readonly source?: Source;
  /** The file itself, where it is one. */
  readonly configuration?: Configuration;
  /** What counts for it and could not be read. */
  readonly unread?: readonly Unread[];
}

/** What other plans say that matters to a plan, as far as it is known. */
export type Besides = Pick<Source, 'others' | 'othersAreMissing'>;

/** What comes together while a file is loaded. */
export interface Gathered {
  readonly texts: ReadonlyMap<string, string>;
  readonly found: ReadonlyMap<string, string>;
}

/** What stands for a path in a file. */
export const pathKey = (from: string, path: string): string => `${from}\n${path}`;

export function pathOf(key: string): { readonly from: string; readonly path: string } {
  const end = key.indexOf('\n');
  return { from: key.slice(0, end), path: key.slice(end + 1) };
}

/**
 * One file at one moment. What it needs of other files is gathered once; everything else is computed when it is first
 * asked for, and no longer once anything has changed that it was made from: then each question throws a `Stale`.
 */
export class View {
  /** Rejects with an `Unreadable` when the file cannot be read. */
  readonly loaded: Promise<void>;
  /** The day that it is judged by. */
  readonly day: string;
  /** Of all files that were read. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files that were found, by the file that a path stands in and the path. */
  readonly found: ReadonlyMap<string, string>;
  readonly #world: World;
  readonly #checks: Checks;
  readonly #beside: (source: Source) => Besides;
  #current: Loaded | undefined;
  #findings: readonly Finding[] | undefined;
  #isStale = false;

  constructor(
    world: World,
    checks: Checks,
    { texts, found }: Gathered,
    loaded: Promise<Loaded>,
    beside: (source: Source) => Besides,
  ) {
    this.day = world.today;
    this.texts = texts;
    this.found = found;
    this.#world = world;
    this.#checks = checks;
    this.#beside = beside;
    this.loaded = loaded.then((it) => {
      this.#current ??= this.#withOthers(it);
    });
  }

  /** The same file when other plans say something else by now; else this. */
  renewed(): View {
    const before = this.#current;
    if (!before) return this;
    const now = this.#withOthers(before);
    if (
      alike(before.source?.others, now.source?.others) &&
      before.source?.othersAreMissing === now.source?.othersAreMissing
    )
      return this;
    this.expire();
    const view = new View(
      this.#world,
      this.#checks,
      this,
      this.loaded.then(() => now),
      this.#beside,
    );
    view.#current = now;
    return view;
  }

  get isLoaded(): boolean {
    return this.#current !== undefined;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  /** What it was made from has changed. */
  expire(): void {
    this.#isStale = true;
  }

  get document(): Document {
    return this.#now().document;
  }

  /** What counts for it and could not be read, other than what it uses. */
  get unread(): readonly Unread[] {
    return this.#now().unread ?? [];
  }

  /** The files that a plan uses, directly or through others. */
  get usedFiles(): readonly string[] {
    return this.#now().source?.used.map(({ file }) => file) ?? [];
  }

  /** The check of a plan; of its parts, only those are computed that are read. */
  get checked(): Checked | undefined {
    const { source } = this.#now();
    return source && this.#checks.check(source, this.#world);
  }

  /** In all files that were read; none where the configuration leaves the file out. */
  get findings(): readonly Finding[] {
    const { configuration } = this.#now();
    if (configuration) this.#findings ??= checkConfiguration(configuration);
    return this.isIgnored ? [] : (this.#findings ?? this.checked?.findings ?? []);
  }

  /** The same if it is known already; otherwise nothing is computed, and nothing told. */
  get findingsSoFar(): readonly Finding[] {
    const isKnown = !this.checked || this.isIgnored || this.#checks.isMade;
    return isKnown ? this.findings : [];
  }

  /** Computes the findings piece by piece; each piece throws a `Stale` when it comes too late. */
  *steps(): Iterable<void> {
    if (this.isIgnored || !this.checked) return;
    for (const _ of this.#checks.steps()) {
      yield;
      this.#now();
    }
  }

  /** Whether its configuration leaves the file out. */
  get isIgnored(): boolean {
    const { document, source } = this.#now();
    return source !== undefined && isIgnored(document.file, source.settings);
  }

  #withOthers(loaded: Loaded): Loaded {
    if (!loaded.source) return loaded;
    const { others: _, othersAreMissing: __, ...source } = loaded.source;
    return { ...loaded, source: { ...source, ...this.#beside(source) } };
  }

  #now(): Loaded {
    if (this.#isStale) throw new Stale();
    if (!this.#current) throw new Error('A file was asked for before it was loaded.');
    return this.#current;
  }
}

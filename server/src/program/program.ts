import { alike } from '../analysis/alike.ts';
import { type PlanFacts, shares } from '../analysis/shared-groups.ts';
import type { Finding, Source, World } from '../check/check.ts';
import { configurationName } from '../check/configuration.ts';
import { type Document, readDocument } from '../model/document.ts';
import { type Calling, type Files, Unreadable } from '../workspace/files.ts';
import { type Configured, configurationIn, configuredFor, load } from '../workspace/load.ts';
import { fileNameIn, folderOf } from '../workspace/paths.ts';
import { Checks } from './checks.ts';
import { factsIn } from './facts.ts';
import { type Kept, type Open, Snapshot } from './snapshot.ts';
import { type Loaded, pathKey, View } from './view.ts';

/** What a program reads, and what it knows of how that changes. */
export interface Outside {
  readonly files: Files;
  readonly world: () => World;
  /** The texts that are open; absent: none. */
  readonly open?: () => readonly Open[];
  /** The names of all plans there are; absent: those that are open. */
  readonly plans?: () => Promise<readonly string[]>;
  /** How a file that is not open becomes a document; absent: by reading its text. */
  readonly read?: (name: string) => Promise<Document>;
  /** How the plan is checked, of which this is one version after others; absent: as if it were the first. */
  readonly checks?: Checks;
  /** Hears each path at which a file is looked for, whether there is one or not. */
  readonly sought?: (path: string) => void;
  /** Whether people are called by the names of names files; absent: by their ids. */
  readonly calling?: Calling;
  /** What all plans of the run say of groups that they share; absent: read from the plans there are, for those that are open. */
  readonly facts?: readonly PlanFacts[];
}

/**
 * Files by name and version, who needs whom, and what is known of them: the only place that reads, loads, checks and
 * keeps. Whoever wants to know something takes a snapshot. Blocks that did not change are not parsed again, and a check
 * is made again only when a file that it asked for has changed.
 */
export class Program implements Kept {
  readonly #outside: Outside;
  readonly #views = new Map<string, { readonly view: View; readonly asked: ReadonlySet<string> }>();
  /** The last version of each open text, which the next one is read on from. */
  readonly #open = new Map<string, Document>();
  /** Of open texts, which are about to change. */
  readonly #checks = new Map<string, Checks>();
  readonly #disk = new Map<string, Promise<Document>>();
  readonly #bytes = new Map<string, Promise<Uint8Array>>();
  readonly #resolved = new Map<string, Sought>();
  readonly #remotes = new Map<string, ReturnType<Files['remotes']>>();
  readonly #tracking = new Map<string, ReturnType<Files['tracking']>>();
  /** What plans say of groups that they share, by the files that it was read from. */
  readonly #facts = new Map<string, { readonly asked: Set<string>; readonly facts: Promise<PlanFacts | undefined> }>();
  readonly #lastFacts = new Map<string, PlanFacts>();
  readonly #configured = new Map<string, Configured>();
  /** Files that were read for others. */
  readonly #needed = new Set<string>();
  /** How files are called that were looked for and not there, so that one of which only a change is told may be it. */
  readonly #inVain = new Set<string>();
  #plans: Promise<readonly string[]> | undefined;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** What is so now. */
  snapshot(): Snapshot {
    return new Snapshot(this);
  }

  /** What checks go by. */
  get world(): World {
    return this.#outside.world();
  }

  /** The texts that are open. */
  get open(): readonly Open[] {
    return this.#outside.open?.() ?? [];
  }

  /** A text that is open under that name, however the editor encodes it. */
  opened(name: string): Open | undefined {
    const { open } = this;
    return open.find(({ uri }) => uri === name) ?? open.find(({ uri }) => keyOf(uri) === keyOf(name));
  }

  /** What an open text says. */
  document(open: Open): Document {
    const before = this.#open.get(open.uri);
    const text = open.getText();
    if (before?.text === text) return before;
    const document = readDocument(open.uri, text, before);
    this.#open.set(open.uri, document);
    return document;
  }

  /** The file as it is now; the same view for as long as nothing has changed that it depends on. */
  view(name: string): View {
    const { world } = this;
    const known = this.#views.get(name);
    if (known?.view.day === world.today) return known.view;
    const open = this.opened(name);
    const isShared = open !== undefined || !this.#outside.open;
    const { view, asked } = this.#load(world, () => this.#read(name), isShared, this.#checksOf(name));
    asked.add(keyOf(name));
    this.#views.set(name, { view, asked });
    return view;
  }

  /** The file as it would be with that text; nothing of it is kept. Rejects with an `Unreadable` when it uses what cannot be read. */
  async draft(name: string, text: string): Promise<View> {
    const { view } = this.#load(this.world, async () => readDocument(name, text), true);
    await view.loaded;
    return view;
  }

  /** What would be found if a file had that text. */
  async findingsInDraft(name: string, text: string): Promise<readonly Finding[]> {
    return (await this.draft(name, text)).findings;
  }

  /** The names of all plans there are, open or not. */
  async plans(): Promise<readonly string[]> {
    this.#plans ??= this.#outside.plans?.() ?? Promise.resolve([]);
    const names = new Set(this.open.map(({ uri }) => uri));
    for (const name of await this.#plans) names.add(this.opened(name)?.uri ?? name);
    return [...names];
  }

  /** The file at a relative path in another one. Rejects with an `Unreadable` when none may be read there. */
  resolve(from: string, path: string, within = from): Promise<string> {
    const { files, sought } = this.#outside;
    sought?.(path);
    const key = `${pathKey(from, path)}\n${within}`;
    const known = this.#resolved.get(key);
    if (known) return known.found;
    const found = files.resolve(from, path, within);
    this.#resolved.set(key, { from, path, within, found });
    found.catch(() => this.#inVain.add(fileNameIn(path)));
    return found;
  }

  /** How many folders, the file's own first, may hold a configuration for it. */
  depth(name: string): number {
    return this.#outside.files.above(name, configurationName).length;
  }

  /** A file has changed in the editor or on disk; gives the other files whose checks depended on it. */
  changed(name: string): string[] {
    if (name.endsWith('/.gitignore')) return this.rearranged();
    const key = keyOf(name);
    const read = [...this.#disk.keys()].filter((file) => keyOf(file) === key);
    if (read.length === 0 && this.#inVain.has(fileNameIn(key)) && !this.opened(name)) return this.rearranged();
    for (const file of read) this.#disk.delete(file);
    for (const file of this.#bytes.keys()) if (keyOf(file) === key) this.#bytes.delete(file);
    // Whoever asked which plans there are has not heard of one that was opened before it was saved.
    const isNew = !this.#facts.has(key) && this.opened(name) !== undefined;
    for (const [plan, { asked }] of this.#facts) if (asked.has(key)) this.#facts.delete(plan);
    const expired = this.#expire(({ asked }) => asked.has(key) || (isNew && asked.has(allPlans)));
    return expired.filter((file) => keyOf(file) !== key);
  }

  /** Files have come or gone, so that anything may be found now that was not: gives all files that were checked. */
  rearranged(): string[] {
    this.#disk.clear();
    this.#bytes.clear();
    this.#resolved.clear();
    this.#remotes.clear();
    this.#tracking.clear();
    this.#facts.clear();
    this.#plans = undefined;
    this.#inVain.clear();
    return this.#expire(() => true);
  }

  /**
   * Looks again at all that was read, where nobody tells what changes on disk. Gives the files whose checks depended on
   * what is otherwise now.
   */
  async look(): Promise<string[]> {
    const { files } = this.#outside;
    if (await this.#isRearranged()) return this.rearranged();
    const closed = [...this.#disk].filter(([name]) => !this.opened(name));
    const texts = closed.map(async ([name, document]) => {
      const text = document.then((it) => it.text);
      return (await isStill(text, files.read(name))) ? [] : [name];
    });
    const bytes = [...this.#bytes].map(async ([name, known]) =>
      (await isStill(known.then(String), files.readBytes?.(name).then(String))) ? [] : [name],
    );
    const changed = (await Promise.all([...texts, ...bytes])).flat();
    return [...new Set(changed.flatMap((name) => this.changed(name)))];
  }

  /** Whether plans have come or gone, or paths lead elsewhere, of which one stands for all of its folder. */
  async #isRearranged(): Promise<boolean> {
    const { files, plans } = this.#outside;
    const sought = new Map<string, Sought>();
    for (const it of this.#resolved.values())
      sought.set([folderOf(it.from), it.path, folderOf(it.within)].join('\n'), it);
    const still = [...sought.values()].map(({ from, path, within, found }) =>
      isStill(found, files.resolve(from, path, within)),
    );
    if (this.#plans) still.push(isStill(this.#plans.then(String), plans?.().then(String)));
    return (await Promise.all(still)).includes(false);
  }

  /** The editor has closed a file, so that what stands on disk counts. */
  closed(name: string): string[] {
    this.#open.delete(name);
    this.#checks.delete(name);
    this.#remotes.delete(name);
    return this.changed(name);
  }

  /** Lets go of what is known of a file that nobody will ask for again; of its text, unless another file needed it. */
  forget(name: string): void {
    this.#views.delete(name);
    if (!this.#needed.has(name)) this.#disk.delete(name);
  }

  #expire(which: (known: { readonly asked: ReadonlySet<string> }) => boolean): string[] {
    const expired = [...this.#views].filter(([, known]) => which(known));
    for (const [name, { view }] of expired) {
      view.expire();
      this.#views.delete(name);
    }
    return expired.map(([name]) => name);
  }

  #checksOf(name: string): Checks {
    const known = this.#checks.get(name) ?? this.#outside.checks ?? new Checks(this.opened(name) !== undefined);
    if (this.opened(name)) this.#checks.set(name, known);
    return known;
  }

  /** Where texts can be open, git is asked about those only. */
  #load(
    world: World,
    first: () => Promise<Document>,
    isShared: boolean,
    checks = new Checks(false),
  ): { view: View; asked: Set<string> } {
    const asked = new Set<string>();
    const texts = new Map<string, string>();
    const found = new Map<string, string>();
    const read = async (name: string) => {
      asked.add(keyOf(name));
      this.#needed.add(name);
      const document = await this.#read(name);
      texts.set(document.file, document.text);
      return document;
    };
    const { readBytes } = this.#outside.files;
    const files: Files = {
      ...this.#outside.files,
      resolve: async (from, path, within) => {
        const name = await this.resolve(from, path, within);
        found.set(pathKey(from, path), name);
        return name;
      },
      ...(readBytes && {
        readBytes: async (name) => {
          asked.add(keyOf(name));
          return this.#bytesOf(name, readBytes);
        },
      }),
      remotes: async (name) => (isShared ? this.#remotesOf(name) : undefined),
      tracking: async (name) => (isShared ? this.#trackingOf(name) : undefined),
    };
    const loaded = async (): Promise<Loaded> => {
      const document = await first();
      texts.set(document.file, document.text);
      if (document.file.endsWith(`/${configurationName}`))
        return { document, configuration: await configurationIn(document, files, read) };
      const configured = this.#keptConfigured(document.file, await configuredFor(document.file, files, read));
      const source = await load(document, files, read, this.#outside.calling, configured);
      const others = isShared ? await this.#othersOf(source, asked) : [];
      return { document, source: { ...source, ...(others.length > 0 && { others }) }, unread: configured.unread };
    };
    return { view: new View(world, checks, { texts, found }, loaded()), asked };
  }

  /** What the other plans say that share an organization file with this one; asked again when one of them changes. */
  async #othersOf({ document, used }: Source, asked: Set<string>): Promise<readonly PlanFacts[]> {
    if (used.length === 0) return [];
    const own = { used: used.map(({ file }) => file) };
    const all = this.#outside.facts ?? (await this.#factsBeside(document.file, asked));
    return all.filter(({ file, used: theirs }) => file !== document.file && shares({ used: theirs }, own));
  }

  /** Its own would be made anew with each key that is typed in it. */
  async #factsBeside(own: string, asked: Set<string>): Promise<readonly PlanFacts[]> {
    const all: PlanFacts[] = [];
    asked.add(allPlans);
    for (const name of await this.plans()) {
      const key = keyOf(name);
      if (key === keyOf(own)) continue;
      asked.add(key);
      const known = this.#facts.get(key) ?? { asked: new Set([key]), facts: this.#factsOf(name, key) };
      this.#facts.set(key, known);
      for (const needed of known.asked) asked.add(needed);
      const facts = await known.facts;
      if (facts) all.push(facts);
    }
    return all;
  }

  /** The same object as before while a plan says the same. */
  async #factsOf(name: string, key: string): Promise<PlanFacts | undefined> {
    try {
      const document = await this.#read(name);
      this.#needed.add(name);
      const facts = await factsIn(document, this.#outside.files, async (file) => {
        this.#facts.get(key)?.asked.add(keyOf(file));
        this.#needed.add(file);
        return this.#read(file);
      });
      const before = this.#lastFacts.get(key);
      if (facts && before && alike(facts, before)) return before;
      if (facts) this.#lastFacts.set(key, facts);
      return facts;
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }

  /** By identity, where it says the same as before for a plan in that folder. */
  #keptConfigured(file: string, now: Configured): Configured {
    const folder = folderOf(file);
    const before = this.#configured.get(folder);
    const { configurations, unread } = now;
    const isSame =
      before?.configurations.length === configurations.length &&
      configurations.every(({ document }, index) => document === before.configurations[index]?.document) &&
      unread.map(({ why }) => why).join() === before.unread.map(({ why }) => why).join();
    if (before && isSame) return before;
    this.#configured.set(folder, now);
    return now;
  }

  async #read(name: string): Promise<Document> {
    const open = this.opened(name);
    if (open) return this.document(open);
    const before = this.#disk.get(name);
    if (before) return before;
    const document = this.#outside.read?.(name) ?? this.#readDisk(name);
    this.#disk.set(name, document);
    return document;
  }

  async #readDisk(name: string): Promise<Document> {
    return readDocument(name, await this.#outside.files.read(name));
  }

  #bytesOf(name: string, read: (name: string) => Promise<Uint8Array>): Promise<Uint8Array> {
    const bytes = this.#bytes.get(name) ?? read(name);
    this.#bytes.set(name, bytes);
    return bytes;
  }

  #remotesOf(name: string): ReturnType<Files['remotes']> {
    const known = this.#remotes.get(name) ?? this.#outside.files.remotes(name);
    this.#remotes.set(name, known);
    return known;
  }

  #trackingOf(name: string): ReturnType<Files['tracking']> {
    const known = this.#tracking.get(name) ?? this.#outside.files.tracking(name);
    this.#tracking.set(name, known);
    return known;
  }
}

/** A path that was looked for in a file. */
interface Sought {
  readonly from: string;
  readonly path: string;
  readonly within: string;
  /** Rejects with an `Unreadable` when none may be read there. */
  readonly found: Promise<string>;
}

/** Whether what is there now is what was there before, or nothing again. */
async function isStill(before: Promise<string>, now: Promise<string> | undefined): Promise<boolean> {
  const [one, other] = await Promise.allSettled([before, now]);
  if (one.status === 'fulfilled') return other.status === 'fulfilled' && one.value === other.value;
  return other.status === 'rejected' && String(one.reason) === String(other.reason);
}

/** Stands among the names that were asked for where it was asked which plans there are. */
const allPlans = '';

/** One for all ways to encode the same name. */
function keyOf(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

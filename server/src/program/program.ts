import { forOthers, type PlanFacts, shares } from '../analysis/shared-groups.ts';
import type { Finding, Source, World } from '../check/check.ts';
import { configurationName } from '../check/configuration.ts';
import { type Document, readDocument } from '../model/document.ts';
import { type Calling, type Files, Unreadable } from '../workspace/files.ts';
import { type Configured, configurationIn, configuredFor, load } from '../workspace/load.ts';
import { fileNameIn, folderOf } from '../workspace/paths.ts';
import { Beside } from './beside.ts';
import { Checks } from './checks.ts';
import { factsIn } from './facts.ts';
import { type Kept, type Open, Snapshot } from './snapshot.ts';
import { type Besides, type Loaded, pathKey, View } from './view.ts';

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
  /** For whoever would rather have an answer soon than one that knows of all other files; absent: the first waits for them. */
  readonly aside?: Aside;
}

/** How other files are read while somebody works in one. */
export interface Aside {
  /** Lets others be heard. */
  readonly pause: () => Promise<void>;
  /** Waits until that is done, but no longer than somebody would who has opened a plan. */
  readonly patience: (work: Promise<void>) => Promise<void>;
  /** Hears of files that have been answered about without it. */
  readonly late: (names: readonly string[]) => void;
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
  readonly #beside: Beside;
  /** The keys of open plans that share groups with others. */
  readonly #sharing = new Set<string>();
  /** Open files that have been loaded at least once since they were opened. */
  readonly #met = new Set<string>();
  /** Files about which was answered before all that are open had been loaded. */
  readonly #early = new Set<string>();
  readonly #configured = new Map<string, Configured>();
  /** Files that were read for others. */
  readonly #needed = new Set<string>();
  /** How files are called that were looked for and not there, so that one of which only a change is told may be it. */
  readonly #inVain = new Set<string>();
  #plans: Promise<readonly string[]> | undefined;

  constructor(outside: Outside) {
    this.#outside = outside;
    this.#beside = this.#readBeside();
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
    const meet = () => open && this.#met.add(open.uri);
    view.loaded.then(meet, meet);
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
    this.#beside.changed(key, this.opened(name) !== undefined);
    const expired = this.#expire(({ asked }) => asked.has(key));
    return expired.filter((file) => keyOf(file) !== key);
  }

  /** Files have come or gone, so that anything may be found now that was not: gives all files that were checked. */
  rearranged(): string[] {
    this.#disk.clear();
    this.#bytes.clear();
    this.#resolved.clear();
    this.#remotes.clear();
    this.#tracking.clear();
    this.#beside.rearranged();
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
    if (await this.#isRearranged()) return [...new Set([...this.rearranged(), ...(await this.settled())])];
    const closed = [...this.#disk].filter(([name]) => !this.opened(name));
    const texts = closed.map(async ([name, document]) => {
      const text = document.then((it) => it.text);
      return (await isStill(text, files.read(name))) ? [] : [name];
    });
    const bytes = [...this.#bytes].map(async ([name, known]) =>
      (await isStill(known.then(String), files.readBytes?.(name).then(String))) ? [] : [name],
    );
    const changed = (await Promise.all([...texts, ...bytes])).flat();
    if (changed.length === 0) return [];
    const concerned = changed.flatMap((name) => this.changed(name));
    return [...new Set([...concerned, ...(await this.settled())])];
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
    this.#sharing.delete(keyOf(name));
    this.#met.delete(name);
    this.#early.delete(name);
    this.#beside.relist();
    return this.changed(name);
  }

  /**
   * Reads what plans say of each other by now, and loads the open files that no answer has waited for; gives the files that
   * have to be checked again by that. To be asked for once it is quiet after anything has changed.
   */
  async settled(): Promise<string[]> {
    const told = this.#sharing.size > 0 ? await this.#hearPlans() : [];
    return [...new Set([...told, ...(await this.#meet())])];
  }

  /**
   * The open files, other than this one, whose checks may find something in it; as far as they have been loaded before, after
   * as long a wait for the others as there is patience for.
   */
  async readersOf(name: string): Promise<readonly string[]> {
    const { aside } = this.#outside;
    if (aside && this.#unmet.length > 0 && !this.#early.has(name)) {
      await aside.patience(this.settled().then(aside.late));
      if (this.#unmet.length > 0) this.#early.add(name);
    }
    return this.open.map(({ uri }) => uri).filter((uri) => uri !== name && this.#mayRead(uri, name));
  }

  #mayRead(reader: string, name: string): boolean {
    const view = this.#views.get(reader)?.view;
    if (view?.isLoaded) return view.texts.has(name);
    return this.#outside.aside === undefined || this.#met.has(reader);
  }

  get #unmet(): readonly string[] {
    return this.open.flatMap(({ uri }) => (this.#met.has(uri) ? [] : uri));
  }

  /** Loads the open files that have not been yet; gives those that they read about which was answered without them. */
  async #meet(): Promise<string[]> {
    for (const name of this.#unmet) {
      if (this.#met.has(name) || !this.opened(name)) continue;
      await this.view(name).loaded.catch(() => {});
      await this.#outside.aside?.pause();
    }
    if (this.#unmet.length > 0) return [];
    const early = [...this.#early];
    this.#early.clear();
    return early.filter((name) => this.open.some(({ uri }) => uri !== name && this.#mayRead(uri, name)));
  }

  /** Reads what plans say of groups that they share; gives the files to which that matters. */
  async #hearPlans(): Promise<string[]> {
    if (!(await this.#beside.settle(this.#sharing))) return [];
    return [...this.#views].flatMap(([name, { view, asked }]) => {
      const next = view.renewed();
      if (next === view) return [];
      this.#views.set(name, { view: next, asked });
      return name;
    });
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
      if (isShared && !this.#outside.facts) await this.#firstHear(source);
      return { document, source, unread: configured.unread };
    };
    const beside = isShared ? (source: Source) => this.#besideOf(source) : () => ({});
    return { view: new View(world, checks, { texts, found }, loaded(), beside), asked };
  }

  /** Waits for what other plans say, where the plan has heard nothing of them yet. */
  async #firstHear({ document: { file }, used }: Source): Promise<void> {
    const { aside } = this.#outside;
    const key = keyOf(file);
    const isFirst = !this.#sharing.has(key);
    if (used.length === 0) this.#sharing.delete(key);
    else if (this.opened(file)) this.#sharing.add(key);
    if (used.length === 0 || this.#beside.isSettled || (aside && !isFirst)) return;
    const heard = this.#hearPlans().then(aside?.late);
    await (aside?.patience(heard) ?? heard);
  }

  /** What is known now of the other plans that share an organization file with this one. */
  #besideOf({ document: { file, root }, used }: Source): Besides {
    if (used.length === 0) return {};
    const { facts } = this.#outside;
    const files = used.map((it) => it.file);
    // What is accepted and not found may be found yet.
    const awaits = !facts && !this.#beside.areWhole && root?.pairs.some(({ key }) => key.text === 'accepted');
    const others =
      facts?.filter((it) => it.file !== file && shares(it, { used: files })) ?? this.#beside.of(file, files);
    return {
      ...(others.length > 0 && { others }),
      ...(awaits && { othersAreMissing: true }),
    };
  }

  #readBeside(): Beside {
    return new Beside({
      plans: async () => new Map((await this.plans()).map((name) => [keyOf(name), name])),
      facts: async (name, asked) => {
        const read = (file: string) => {
          asked.add(keyOf(file));
          this.#needed.add(file);
          return this.#read(file);
        };
        try {
          const facts = await factsIn(await read(name), this.#outside.files, read);
          return facts && forOthers(facts);
        } catch (error) {
          if (error instanceof Unreadable) return undefined;
          throw error;
        }
      },
      pause: this.#outside.aside?.pause ?? (async () => {}),
    });
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

/** One for all ways to encode the same name. */
function keyOf(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

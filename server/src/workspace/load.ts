import type { Source } from '../check/check.ts';
import type { Logo } from '../check/checked.ts';
import { type Configuration, configurationName, mergeSettings, readConfiguration } from '../check/configuration.ts';
import type { Settings } from '../check/settings.ts';
import { type Document, readDocument } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import { limits } from '../model/limits.ts';
import { isNamesFile } from '../model/naming.ts';
import type { Mention } from '../model/plan.ts';
import { keysOfPlan, namesPathIn, usesIn } from '../model/read.ts';
import type { Ignoring, NamesShared, NamesTarget, Sharing, UnresolvedUse } from '../rules/rule.ts';
import { isTaken } from '../text/glob.ts';
import { t } from '../text/l10n.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import { type Calling, type Files, OutOfBounds, planName, Unreadable } from './files.ts';
import { logoFor } from './logo.ts';
import { decodedName, encodePath, folderOf, joinName, refusal } from './paths.ts';

/** Reads a file into a document; rejects with an `Unreadable`. The caller may know the document already. */
export type ReadDocument = (name: string) => Promise<Document>;

/** The configurations of a file, nearest first, and what they decide together. */
export interface Configured {
  readonly configurations: readonly Configuration[];
  readonly settings: Settings;
  /** Configurations that are there and cannot be read. */
  readonly unread: readonly Unread[];
}

/** A file that counts and was not read. */
export interface Unread {
  readonly name: string;
  /** The end of a sentence that begins with the name. */
  readonly why: string;
}

/** Gathers all that the check of a file depends on: what it uses, how it is configured, whom git shares it with. */
export async function load(
  document: Document,
  files: Files,
  read: ReadDocument,
  calling: Calling = 'ids',
  known?: Configured,
): Promise<Source> {
  // Git may take its time, so it is asked first.
  const remotes = files.remotes(document.file);
  const { configurations, settings } = known ?? (await configuredFor(document.file, files, read));
  const { used, unresolved, faults } = await follow(document, files, read);
  const naming = await namesFilesOf([document, ...used], files, read, calling);
  const namesTarget = calling === 'names' ? await targetOf(document, files, read) : undefined;
  const { logo, fault } = settings.report.logo ? await logoFor(settings.report.logo, document.file, files) : {};
  const sharing = sharingOf(await remotes, settings, configurations[0]?.document);
  return {
    document,
    used,
    unresolved: [...unresolved, ...naming.unresolved],
    settings,
    faults: [
      ...faults,
      ...naming.faults,
      ...configurations.flatMap((configuration) => configuration.faults),
      ...(fault ? [fault] : []),
    ],
    ...(sharing && { sharing }),
    ...(naming.names.length > 0 && { names: naming.names }),
    ...(naming.shared.length > 0 && { namesShared: naming.shared }),
    ...(namesTarget && { namesTarget }),
    ...(isSaid(settings.report) && { look: lookOf(settings.report, logo) }),
  };
}

const isSaid = (said: object) => Object.keys(said).length > 0;

const lookOf = ({ logo: _, ...said }: Settings['report'], logo: Logo | undefined) => ({
  ...said,
  ...(logo && { logo }),
});

/** The name that `init` and the editor offer. */
const usualNames = 'names.local.yaml';

/**
 * The names files of a plan and of the organization files that it uses, the plan's first. One that is not there, or that
 * cannot be read, says nothing, and nothing is wrong with that, unless git still holds it; only ids are left where they are to be shown.
 */
async function namesFilesOf(documents: readonly Document[], files: Files, read: ReadDocument, calling: Calling) {
  const names: Document[] = [];
  const unresolved: UnresolvedUse[] = [];
  const shared: NamesShared[] = [];
  const faults: Fault[] = [];
  const from = files.beside ?? files;
  const readNames = async (name: string) => (files.beside ? readDocument(name, await from.read(name)) : read(name));
  const hear = async ({ id: path, at }: Mention, name: string, isThere: boolean) => {
    const tracking = await files.tracking(name);
    if (tracking === 'tracked' || (isThere && tracking === 'untracked'))
      shared.push({ at, path, isTracked: tracking === 'tracked', ignoring: await ignoringOf(name, files, read) });
  };
  for (const document of documents) {
    const said = namesPathIn(document);
    if (!said || isPlaceholder(said.id)) continue;
    const { id: path, at } = said;
    try {
      const name = await from.resolve(document.file, path, documents[0]?.file);
      const found = await readNames(name).catch(unlessUnreadable);
      if (found?.root?.pairs.length && !isNamesFile(found)) {
        faults.push(
          fault(
            'schema',
            at,
            t(
              '“{path}” is no names file, so nobody is called by it: write “kind: names” into it, or correct the path.',
              { path },
            ),
          ),
        );
        continue;
      }
      await hear(said, name, true);
      if (found && isNamesFile(found) && calling === 'names') names.push(found);
    } catch (error) {
      if (error instanceof OutOfBounds) unresolved.push({ at, path, why: error.message, key: 'names' });
      else why(error);
      const name = nameAt(document.file, path);
      if (name !== undefined && !(error instanceof OutOfBounds)) await hear(said, name, false);
    }
  }
  return { names, unresolved, shared, faults };
}

/** What a file at that path is called, whether there is one or not. */
const nameAt = (from: string, path: string) => joinName(from, from.includes('://') ? encodePath(path) : path);

/** Where the names of persons in that file are to go; looked for where somebody is there who may want to move them. */
async function targetOf(document: Document, files: Files, read: ReadDocument): Promise<NamesTarget | undefined> {
  if (files.beside || !/\bperson\b/.test(document.text)) return undefined;
  const path = namesPathIn(document)?.id ?? usualNames;
  const name = nameAt(document.file, path);
  if (name === undefined || refusal(path)) return undefined;
  const file = await files.resolve(document.file, path).then(read).catch(unlessUnreadable);
  const isLeftOut = (await files.tracking(name)) !== 'untracked';
  return {
    path,
    name,
    ...(file && { file }),
    ...(!isLeftOut && { ignoring: await ignoringOf(name, files, read) }),
  };
}

/** The nearest file in which git can be told to leave that file out, and the line that does it. */
async function ignoringOf(name: string, files: Files, read: ReadDocument): Promise<Ignoring> {
  const line = (place: string) => `/${decodedName(name).slice(decodedName(folderOf(place)).length)}`;
  for (const place of files.above(name, '.gitignore')) {
    const file = await read(place).catch(unlessUnreadable);
    if (file) return { name: place, file, line: line(place) };
  }
  const beside = `${folderOf(name)}.gitignore`;
  return { name: beside, line: line(beside) };
}

/** What is configured for a file: up to the configuration that says `root`, each with what it extends. */
export async function configuredFor(file: string, files: Files, read: ReadDocument): Promise<Configured> {
  const found: Configuration[] = [];
  const unread: Unread[] = [];
  for (const name of files.above(file, configurationName)) {
    const refused = await read(name).then(() => undefined, unreadable);
    if (refused && !refused.isMissing) unread.push({ name, why: refused.message });
    if (refused) continue;
    const chain = await extended(name, file, files, read, new Set());
    found.push(...chain);
    if (chain.some(({ root }) => root)) break;
  }
  return { configurations: found, settings: mergeSettings(found), unread };
}

/** What a configuration says itself, and whether what it builds on can be read. */
export async function configurationIn(document: Document, files: Files, read: ReadDocument): Promise<Configuration> {
  const { file } = document;
  const [own] = await extended(file, file, files, async (name) => (name === file ? document : read(name)), new Set());
  return own;
}

/** The configuration of that name, and behind it those that it builds on. */
async function extended(
  name: string,
  file: string,
  files: Files,
  read: ReadDocument,
  seen: Set<string>,
): Promise<readonly [Configuration, ...Configuration[]]> {
  seen.add(name);
  const own = readConfiguration(await read(name), folderOf(name));
  if (!own.extends) return [own];
  const { text: path, span } = own.extends;
  try {
    const base = await files.resolve(name, path, file);
    if (seen.has(base)) throw new Unreadable(t('builds on this file again'));
    return [own, ...(await extended(base, file, files, read, seen))];
  } catch (error) {
    return [{ ...own, faults: [...own.faults, fault('schema', span, `“${path}” ${why(error)}.`)] }];
  }
}

/** The files that a plan uses and those that they use, nearest first. */
async function follow(document: Document, files: Files, read: ReadDocument) {
  const used = new Map<string, Document>();
  const unresolved: UnresolvedUse[] = [];
  const faults: Fault[] = [];
  let level: readonly { readonly document: Document; readonly chain: readonly string[] }[] = [
    { document, chain: [document.file] },
  ];
  while (level.length > 0) {
    const next: { document: Document; chain: readonly string[] }[] = [];
    for (const from of level)
      for (const { id: path, at } of usesIn(from.document)) {
        try {
          const name = await files.resolve(from.document.file, path, document.file);
          if (from.chain.includes(name)) {
            const isItself = name === from.document.file;
            const why = isItself ? t('is this file itself') : t('uses this file in turn, so neither would come first');
            unresolved.push({ at, path, why, isRead: true });
            continue;
          }
          if (used.has(name)) continue;
          if (used.size === limits.uses) {
            faults.push(
              fault(
                'syntax',
                at,
                t('More than {uses} files are used; this one and those after it are not read.', { uses: limits.uses }),
              ),
            );
            return { used: [...used.values()], unresolved, faults };
          }
          const found = await read(name);
          if (isNamesFile(found)) throw new Unreadable(t('is a names file, which belongs under “names”'));
          const others = keysOfPlan(found);
          if (others.length > 0) faults.push(fault('schema', at, tellsOfPlan(path, others)));
          used.set(name, found);
          next.push({ document: found, chain: [...from.chain, name] });
        } catch (error) {
          const { message, isMissing } = unreadable(error);
          const missing = isMissing && !refusal(path) ? nameAt(from.document.file, path) : undefined;
          unresolved.push({ at, path, why: message, ...(missing && planName.test(missing) && { missing }) });
        }
      }
    level = next;
  }
  return { used: [...used.values()], unresolved, faults };
}

/** What an organization file cannot say, and a plan says for itself alone. */
function tellsOfPlan(path: string, keys: readonly string[]): string {
  const quoted = keys.map((key) => `“${key}”`);
  const told = { path, keys: list(quoted, 'and', 4) };
  return keys.length > 1
    ? t(
        '“{path}” is a plan of its own, and {keys} in it count only there. Put what both plans share into an organization file (“kind: organization”), and use that in both.',
        told,
      )
    : t(
        '“{path}” is a plan of its own, and {keys} in it counts only there. Put what both plans share into an organization file (“kind: organization”), and use that in both.',
        told,
      );
}

function sharingOf(
  remotes: readonly string[] | undefined,
  { privateRemotes }: Settings,
  configuration: Document | undefined,
): Sharing | undefined {
  if (!remotes) return undefined;
  const unlisted = remotes.filter((remote) => !isTaken(remote, privateRemotes));
  return { remotes, unlisted, ...(configuration && { configuration }) };
}

/** Whether a configuration leaves the file out. */
export function isIgnored(file: string, { ignore }: Settings): boolean {
  const name = decodedName(file);
  const globs = ignore.map(({ folder, glob }) => {
    const from = decodedName(folder);
    return { ...glob, matches: (it: string) => it.startsWith(from) && glob.matches(it.slice(from.length)) };
  });
  return isTaken(name, globs);
}

function unlessUnreadable(error: unknown): undefined {
  unreadable(error);
}

const why = (error: unknown): string => unreadable(error).message;

function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  throw error;
}

const fault = (rule: Fault['rule'], at: Span, message: string): Fault => ({ rule, at, message });

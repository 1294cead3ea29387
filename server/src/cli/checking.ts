/** What the commands have in common: from the names on the command line to checked plans. */
import * as z from 'zod';
import { type Checked, check, type Finding, type World } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/document.ts';
import { severities } from '../rules/rule.ts';
import { type Place, placesIn } from '../text/lines.ts';
import { byPosition, type Span } from '../text/span.ts';
import { type Files, type Folders, Unreadable } from '../workspace/files.ts';
import { isIgnored, load } from '../workspace/load.ts';
import { type Io, UsageError } from './io.ts';
import type { Part, Told } from './told.ts';

export type { Told };

/** What was found in one file, by the check of any of the plans. */
export interface FileFindings {
  readonly name: string;
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Told[];
}

export interface CheckedPlans {
  /** The plans themselves, and every other file that something was found in; sorted by path. */
  readonly files: readonly FileFindings[];
  /** Where a span stands. */
  readonly place: (at: Span) => Place;
  /** Why a file that should have been checked was not, as sentences. */
  readonly problems: readonly string[];
}

/** The files that a check reads, how they are shown, and who hears how far it has come. */
export interface Reading {
  readonly files: Files & Pick<Folders, 'show'>;
  readonly progress: (done: number, all: number) => void;
}

/** Checks the plans of those names. Nothing of a plan is kept but its text and what was found in it. */
export async function checkPlans(
  names: readonly string[],
  world: World,
  reading: Reading,
  configuration?: string,
): Promise<CheckedPlans> {
  return together([await checkPart(names, world, reading, configuration)], reading.files.show);
}

/** The same for plans on disk, on several processors where that pays. */
export async function checkOnDisk(
  names: readonly string[],
  world: World,
  io: Io,
  configuration?: string,
): Promise<CheckedPlans> {
  const parts = io.inParallel?.(names, world.today, configuration);
  return parts ? together(await parts, io.files.show) : checkPlans(names, world, io, configuration);
}

export async function checkPart(
  names: readonly string[],
  world: World,
  { files, progress }: Reading,
  configuration?: string,
): Promise<Part> {
  const { checkFile, texts } = checkerOf(world, files, configuration);
  const found: Found = new Map();
  const problems: string[] = [];
  for (const [index, name] of names.entries()) {
    try {
      const plan = await checkFile(name);
      if (plan) collect(name, plan.findings.map(toTold), found);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(`${files.show(name)} ${error.message}.`);
    }
    progress(index + 1, names.length);
  }
  return { found, texts, problems };
}

function together(parts: readonly Part[], show: Folders['show']): CheckedPlans {
  const texts = new Map(parts.flatMap((part) => [...part.texts]));
  const found: Found = new Map();
  for (const part of parts) for (const [name, findings] of part.found) collect(name, findings.values(), found);
  return {
    files: sorted(found, texts, show),
    place: placesIn((file) => texts.get(file), show),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** By file, then by place and words. */
type Found = Map<string, Map<string, Told>>;

/**
 * Adds the findings of one check where they stand. What several plans find in a file that they share is told once, and
 * as the plan has it that takes it most seriously.
 */
function collect(name: string, findings: Iterable<Told>, found: Found): void {
  if (!found.has(name)) found.set(name, new Map());
  for (const finding of findings) {
    const { file, start, end } = finding.at;
    const inFile = found.get(file) ?? new Map<string, Told>();
    const key = `${start} ${end} ${finding.rule} ${finding.message}`;
    const known = inFile.get(key);
    if (!known || weight(finding) < weight(known)) inFile.set(key, finding);
    found.set(file, inFile);
  }
}

/** The less, the more serious. */
const weight = ({ severity, accepted }: Told) => severities.indexOf(severity) + (accepted ? severities.length : 0);

function toTold({ accept: _, fixes, ...finding }: Finding): Told {
  return { ...finding, fixes: fixes() };
}

function sorted(found: Found, texts: ReadonlyMap<string, string>, show: Folders['show']): FileFindings[] {
  return [...found]
    .map(([name, findings]) => ({
      name,
      path: show(name),
      text: texts.get(name) ?? '',
      findings: [...findings.values()].sort(
        (a, b) => byPosition(a.at, b.at) || compare(a.rule, b.rule) || compare(a.message, b.message),
      ),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Reads and checks the files of one command; each that others use is read once, however many they are. */
export interface Checker {
  /** `undefined` when its configuration leaves the file out. Rejects with an `Unreadable`. */
  readonly checkFile: (name: string) => Promise<Checked | undefined>;
  /** The same for another text of the file. */
  readonly checkText: (name: string, text: string) => Promise<Checked | undefined>;
  /** All that has been read. */
  readonly texts: ReadonlyMap<string, string>;
}

export function checkerOf(world: World, files: Files, configuration?: string): Checker {
  const asked = configuration === undefined ? files : { ...files, above: () => [configuration] };
  const texts = new Map<string, string>();
  const used = new Map<string, Promise<Document>>();
  const read = async (name: string) => {
    const text = await files.read(name);
    texts.set(name, text);
    return readDocument(name, text);
  };
  const readOnce = (name: string) => {
    const document = used.get(name) ?? read(name);
    used.set(name, document);
    return document;
  };
  const checkDocument = async (document: Document) => {
    const source = await load(document, asked, readOnce);
    return isIgnored(document.file, source.settings) ? undefined : check(source, world);
  };
  return {
    checkFile: async (name) => checkDocument(await (used.get(name) ?? read(name))),
    checkText: (name, text) => checkDocument(readDocument(name, text)),
    texts,
  };
}

/** The plans that paths stand for, each once; a path that was named and stands for none is a problem. */
export async function findPlans(
  paths: readonly string[],
  { find }: Pick<Folders, 'find'>,
): Promise<{ names: string[]; problems: string[] }> {
  const names = new Set<string>();
  const problems: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await find(path);
    if (found.length === 0 && paths.length > 0) problems.push(`No plan was found at ${path}. ${whatPlansAre}`);
    for (const name of found) names.add(name);
  }
  return { names: [...names], problems };
}

export const whatPlansAre = 'Plans are files named *.changeplan.yaml or *.changeplan.yml.';

/** The configuration named by `--config`; one that cannot be read is a mistake at the keyboard. */
export async function configurationNamed(
  path: string | undefined,
  { find, read }: Pick<Files & Folders, 'find' | 'read'>,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const [name] = await find(path);
  if (name === undefined) throw new UsageError(`The configuration ${path} is not there.`);
  await read(name).catch((error: Error) => {
    throw new UsageError(`The configuration ${path} ${error.message}.`);
  });
  return name;
}

/** The world of a command: the day that was named or today, and no crash is taken for a clean plan. */
export function worldOf(today: string | undefined, io: Pick<Io, 'today'>): World {
  const day = today ?? io.today();
  if (!z.iso.date().safeParse(day).success)
    throw new UsageError(`“${day}” is no date. Write it year-month-day, such as 2026-11-21.`);
  return {
    today: day,
    onCrash: (rule, error) => {
      throw new Error(`The rule ${rule} crashed.`, { cause: error });
    },
  };
}

/** With a configuration that is named: it counts as it stands on disk, with what it builds on, whatever else is read. */
export function withConfiguration(configuration: string | undefined, disk: Files): <T extends Files>(files: T) => T {
  if (configuration === undefined) return (files) => files;
  const named = new Set([configuration]);
  return (files) => ({
    ...files,
    above: () => [configuration],
    read: (name) => (named.has(name) ? disk : files).read(name),
    resolve: async (from, path) => {
      if (!named.has(from)) return files.resolve(from, path);
      const target = await disk.resolve(from, path);
      named.add(target);
      return target;
    },
  });
}

/** Says what it is that cannot be read. */
export function about<T>(what: string, asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw error instanceof Unreadable ? new Unreadable(`${what} ${error.message}`) : error;
  });
}

/** Whether there is no such file; whatever else stands in the way is no reason to take it for gone. */
export const isMissing = (why: string): boolean => why === 'is not there';

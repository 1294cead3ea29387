/** What the commands have in common: from the names on the command line to checked plans. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import { type Checked, check, type Finding, type Source, type World } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../model/document.ts';
import { byPosition, type Span } from '../text/span.ts';
import { Unreadable } from '../workspace/files.ts';
import { isIgnored, load } from '../workspace/load.ts';
import { type Io, UsageError } from './io.ts';

/** What was found in one file, by the check of any of the plans. */
export interface FileFindings {
  readonly name: string;
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CheckedPlans {
  readonly plans: readonly Checked[];
  /** The plans themselves, and every other file that something was found in; sorted by path. */
  readonly files: readonly FileFindings[];
  /** Where a span stands: path for people, lines and columns from 1, columns in UTF-16 units. */
  readonly place: (at: Span) => Place;
  /** Why a file that should have been checked was not, as sentences. */
  readonly problems: readonly string[];
}

/** Checks the plans of those names. Each file is read once, however many plans use it. */
export async function checkPlans(
  names: readonly string[],
  world: World,
  io: Io,
  configuration?: string,
): Promise<CheckedPlans> {
  const documents = new Map<string, Promise<Document>>();
  const read = (name: string) => {
    const known = documents.get(name) ?? io.files.read(name).then((text) => readDocument(name, text));
    documents.set(name, known);
    return known;
  };
  const files = configuration === undefined ? io.files : { ...io.files, above: () => [configuration] };
  const sources: Source[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      const source = await load(await read(name), files, read);
      if (!isIgnored(name, source.settings)) sources.push(source);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(`${io.files.show(name)} ${error.message}.`);
    }
  }
  const plans = sources.map((source) => check(source, world));
  return { plans, files: await byFile(plans, read, io), place: await placing(documents.values(), io), problems };
}

async function placing(documents: Iterable<Promise<Document>>, io: Io): Promise<CheckedPlans['place']> {
  const read = await Promise.allSettled(documents);
  return placesIn(
    read.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : [])),
    io,
  );
}

/** Where spans stand in the texts of these files. */
export function placesIn(documents: readonly Document[], io: Io): (at: Span) => Place {
  const texts = new Map(documents.map(({ file, text }) => [file, TextDocument.create(file, 'changeplan', 0, text)]));
  return ({ file, start, end }) => {
    const [from, to] = [texts.get(file)?.positionAt(start), texts.get(file)?.positionAt(end)];
    return {
      path: io.files.show(file),
      line: (from?.line ?? 0) + 1,
      column: (from?.character ?? 0) + 1,
      endLine: (to?.line ?? 0) + 1,
      endColumn: (to?.character ?? 0) + 1,
    };
  };
}

/** Findings where they stand; what several plans find in a file that they share is told once. */
async function byFile(
  plans: readonly Checked[],
  read: (name: string) => Promise<Document>,
  io: Io,
): Promise<FileFindings[]> {
  const found = new Map<string, Map<string, Finding>>(plans.map(({ document }) => [document.file, new Map()]));
  for (const finding of plans.flatMap(({ findings }) => findings)) {
    const { file, start, end } = finding.at;
    const known = found.get(file) ?? new Map<string, Finding>();
    found.set(file, known.set(`${start} ${end} ${finding.rule} ${finding.message}`, finding));
  }
  const files = await Promise.all(
    [...found].map(async ([name, findings]) => ({
      name,
      path: io.files.show(name),
      text: (await read(name)).text,
      findings: [...findings.values()].sort((a, b) => byPosition(a.at, b.at) || (a.rule < b.rule ? -1 : 1)),
    })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The plans that paths stand for, each once; a path that was named and stands for none is a problem. */
export async function findPlans(paths: readonly string[], io: Io): Promise<{ names: string[]; problems: string[] }> {
  const names = new Set<string>();
  const problems: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await io.files.find(path);
    if (found.length === 0 && paths.length > 0) problems.push(`No plan was found at ${path}. ${whatPlansAre}`);
    for (const name of found) names.add(name);
  }
  return { names: [...names], problems };
}

export const whatPlansAre = 'Plans are files named *.changeplan.yaml or *.changeplan.yml.';

/** The configuration named by `--config`; one that cannot be read is a mistake at the keyboard. */
export async function configurationNamed(path: string | undefined, io: Io): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const [name] = await io.files.find(path);
  if (name === undefined) throw new UsageError(`The configuration ${path} is not there.`);
  await io.files.read(name).catch((error: Error) => {
    throw new UsageError(`The configuration ${path} ${error.message}.`);
  });
  return name;
}

/** The world of a command: the day that was named or today, and no crash is taken for a clean plan. */
export function worldOf(today: string | undefined, io: Io): World {
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

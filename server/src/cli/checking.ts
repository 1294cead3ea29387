/** What the commands have in common: from the names on the command line to checked plans. */

import * as z from 'zod';
import type { PlanFacts } from '../analysis/shared-groups.ts';
import type { Checked, Finding, World } from '../check/check.ts';
import { configurationName } from '../check/configuration.ts';
import { toldOnce, weight } from '../check/told.ts';
import { type Document, readDocument } from '../model/document.ts';
import { factsIn } from '../program/facts.ts';
import { Program } from '../program/program.ts';
import type { Snapshot } from '../program/snapshot.ts';
import type { View } from '../program/view.ts';
import { severities } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import { type Place, placesIn } from '../text/lines.ts';
import { plainData, type Span } from '../text/span.ts';
import { type Calling, type Files, type Folders, markdownName, planName, Unreadable } from '../workspace/files.ts';
import { type Io, UsageError } from './io.ts';
import { selectionOf } from './selection.ts';
import type { Details, Order, Part, Told } from './told.ts';

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
  /** The plans that their configuration leaves out, by name. */
  readonly leftOut: readonly string[];
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

/** Checks plans. Nothing of a plan is kept but its text and what was found in it. */
export async function checkPlans(order: Order, world: World, reading: Reading): Promise<CheckedPlans> {
  const facts = await factsOfRun(order, reading.files);
  return together([await checkPart({ ...order, facts }, world, reading)], reading.files.show);
}

/** The same for plans on disk, on several processors where that pays. */
export async function checkOnDisk(order: Order, world: World, io: Io): Promise<CheckedPlans> {
  const told = { ...order, facts: await factsOfRun(order, io.files) };
  const parts = io.inParallel?.(told, world);
  return parts ? together(await parts, io.files.show) : checkPlans(told, world, io);
}

/** What the plans of one run say of groups that they share; nothing of what cannot be read. */
export async function factsOfRun({ names, configuration, facts }: Order, files: Files): Promise<readonly PlanFacts[]> {
  if (facts || names.length < 2) return facts ?? [];
  const asked = configuredBy(configuration, files);
  const known = new Map<string, Promise<Document>>();
  const read = (name: string) => {
    const document = known.get(name) ?? files.read(name).then((text) => readDocument(name, text));
    known.set(name, document);
    return document;
  };
  const found: PlanFacts[] = [];
  for (const name of names.filter((it) => planName.test(it))) {
    try {
      const text = await files.read(name);
      const one = mayUse(text) ? await factsIn(readDocument(name, text), asked, read) : undefined;
      if (one) found.push(one);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return found;
}

/** Whether a text can have the key at all, without parsing it a second time: spelled out, or as an escape. */
const mayUse = (text: string) => text.includes('uses') || text.includes('\\');

const configuredBy = (configuration: string | undefined, files: Files): Files =>
  configuration === undefined ? files : { ...files, above: () => [configuration] };

export async function checkPart(
  { names, configuration, details, calling, facts = [] }: Order,
  world: World,
  { files, progress }: Reading,
): Promise<Part> {
  const program = programOf(world, files, { configuration, calling, facts });
  const found: Part['found'][number][] = [];
  const leftOut: string[] = [];
  const texts = new Map<string, string>();
  const problems = new Set<string>();
  for (const [index, name] of names.entries()) {
    try {
      for (const view of await viewsOf(name, program, files)) {
        const { isIgnored, texts: read, unread } = view;
        const all = await toldOf(view, details, world);
        for (const { name: other, why } of unread) problems.add(`${files.show(other)} ${why}.`);
        const findings = all.map((finding) => toTold(finding, details));
        if (isIgnored) leftOut.push(name);
        else found.push({ name, findings });
        for (const file of filesOf(findings)) if (!texts.has(file)) texts.set(file, read.get(file) ?? '');
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.add(`${files.show(name)} ${error.message}.`);
    }
    program.forget(name);
    progress(index + 1, names.length);
  }
  return { found, leftOut, texts, problems: [...problems] };
}

type Seen = Pick<View, 'checked' | 'findings' | 'isIgnored' | 'texts' | 'unread'>;

/** What is found, without names where those are to be hidden. */
async function toldOf({ checked, findings }: Seen, { hiding }: Details, world: World): Promise<readonly Finding[]> {
  if (hiding === undefined || checked === undefined) return findings;
  return (await import('./nameless.ts')).nameless(checked, world, hiding);
}

/** A plan, or each of the plans in a Markdown file. Rejects with an `Unreadable` when the file cannot be read. */
async function viewsOf(name: string, program: Program, files: Files): Promise<readonly Seen[]> {
  if (!markdownName.test(name)) {
    const view = program.view(name);
    await view.loaded;
    return [view];
  }
  const { plansInMarkdown } = await import('../workspace/fences.ts');
  const markdown = await files.read(name);
  const plans = await Promise.all(plansInMarkdown(markdown).map((text) => program.draft(name, text)));
  return plans.map(({ checked, findings, isIgnored, texts, unread }) => ({
    checked,
    findings,
    isIgnored,
    unread,
    texts: new Map([...texts, [name, markdown]]),
  }));
}

function toTold({ accept: _, fixes, related, ...finding }: Finding, details: Details): Told {
  const isShown = details.lightest === undefined || weight(finding) <= severities.indexOf(details.lightest);
  const all = isShown && details.fixes ? fixes() : [];
  // A program that takes edits would leave out the files that go with them.
  const made = details.fixes === 'edits' ? all.filter(({ creates = [] }) => creates.length === 0) : all;
  return plainData({
    ...finding,
    related: isShown && details.related ? related : [],
    fixes: details.fixes === 'titles' ? made.map((fix) => ({ ...fix, edits: [] })) : made,
  });
}

/** Every file that findings speak of. */
const filesOf = (findings: readonly Told[]): ReadonlySet<string> =>
  new Set(findings.flatMap(({ at, related }) => [at.file, ...related.map((other) => other.at.file)]));

/** What was found by several checks, file by file. */
export function together(parts: readonly Part[], show: Folders['show']): CheckedPlans {
  const texts = new Map(parts.flatMap((part) => [...part.texts]));
  const byPlan = parts.flatMap(({ found }) => found).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byFile = new Map(byPlan.map(({ name }) => [name, [] as Told[]]));
  for (const finding of byPlan.flatMap(({ findings }) => findings)) {
    const { file } = finding.at;
    const inFile = byFile.get(file) ?? [];
    byFile.set(file, inFile);
    inFile.push(finding);
  }
  const files = [...byFile].map(([name, findings]) => ({
    name,
    path: show(name),
    text: texts.get(name) ?? '',
    findings: toldOnce([findings]),
  }));
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))],
    place: placesIn((file) => texts.get(file), show),
    problems: [...new Set(parts.flatMap(({ problems }) => problems))],
  };
}

/** The files of one command, which nobody changes meanwhile; each that others use is read once, however many they are. */
export function programOf(
  world: World,
  files: Files,
  { configuration, calling = 'ids', facts = [] }: Asked = {},
): Program {
  return new Program({ files: configuredBy(configuration, files), facts, world: () => world, calling });
}

/** What a command was asked for. */
interface Asked {
  /** The name of the configuration that takes the place of those beside the plans. */
  readonly configuration?: string | undefined;
  readonly calling?: Calling | undefined;
  /** Of the plans of the run. */
  readonly facts?: readonly PlanFacts[];
}

/** One checked plan, and the moment that it was checked in. */
export interface OnePlan {
  readonly snapshot: Snapshot;
  readonly plan: Checked;
}

/** Checks one plan; `undefined` when its configuration leaves the file out. Rejects with an `Unreadable`. */
export async function checkOne(name: string, program: Program): Promise<OnePlan | undefined> {
  const snapshot = program.snapshot();
  await snapshot.load(name);
  const [unread] = snapshot.unreadOf(name);
  if (unread) throw new Unreadable(t('has a configuration that {why}', { why: unread.why }));
  const plan = snapshot.isIgnored(name) ? undefined : snapshot.checked(name);
  if (plan?.document.beyondLimits) throw new Unreadable(t('is too large or too deep for a plan'));
  if (plan && !plan.document.root?.pairs.length) throw new Unreadable(t('holds nothing that could be read as a plan'));
  return plan && { snapshot, plan };
}

/**
 * The plans of one file: its own, or those in the fences of Markdown; none when its configuration leaves it out. Rejects
 * with an `Unreadable`.
 */
export async function plansOf(name: string, program: Program, files: Files): Promise<readonly Checked[]> {
  const views = await viewsOf(name, program, files);
  return views.flatMap(({ checked, isIgnored }) => {
    if (isIgnored || !checked) return [];
    const { beyondLimits, root } = checked.document;
    if (beyondLimits) throw new Unreadable(t('is too large or too deep for a plan'));
    if (!root?.pairs.length && checked.findings.some(({ rule }) => rule === 'syntax'))
      throw new Unreadable(t('holds nothing that could be read as a plan'));
    return [checked];
  });
}

/**
 * The plans that paths stand for, each once; `!glob` takes away. A path that was named and stands for none is a problem,
 * as is what cannot be read.
 */
export async function findPlans(
  paths: readonly string[],
  { find, show }: Pick<Folders, 'find' | 'show'>,
  also?: 'markdown',
): Promise<{ names: string[]; problems: string[] }> {
  const names = new Set<string>();
  const problems: string[] = [];
  const { wanted, isTakenAway } = selectionOf(paths);
  for (const path of wanted) {
    const found = await find(path, also);
    problems.push(...found.problems);
    const isEmpty = found.names.length === 0 && found.problems.length === 0;
    if (isEmpty && paths.length > 0)
      problems.push(
        `${t('No plan was found at {path}.', { path: path.endsWith('.') ? `“${path}”` : path })} ${whatPlansAre()}`,
      );
    for (const name of found.names) if (!isTakenAway(show(name))) names.add(name);
  }
  return { names: [...names], problems };
}

export const whatPlansAre = () => t('Plans are files named *.changeplan.yaml or *.changeplan.yml.');

/** The configuration named by `--config`; one that cannot be read is a mistake at the keyboard. */
export async function configurationNamed(
  path: string | undefined,
  { find, read }: Pick<Files & Folders, 'find' | 'read'>,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const { names, problems } = await find(path);
  const [name] = names;
  if (name === undefined)
    throw new UsageError(
      problems.length > 0
        ? t('The configuration {problems}', { problems: problems.join(' ') })
        : t('The configuration {path} is not there.', { path }),
    );
  await read(name).catch((error: Error) => {
    throw new UsageError(t('The configuration {path} {message}.', { path, message: error.message }));
  });
  return name;
}

/** The world of a command: the day that was named or today, and no crash is taken for a clean plan. */
export function worldOf(today: string | undefined, io: Pick<Io, 'today'>): World {
  const day = today ?? io.today();
  if (!z.iso.date().safeParse(day).success)
    throw new UsageError(t('“{day}” is no date. Write it year-month-day, such as 2026-11-21.', { day }));
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
  const onDisk = fromDisk((name) => name === configuration, disk);
  return (files) => ({ ...onDisk(files), above: () => [configuration] });
}

/** The same, and where none is named for all configurations that are found. */
export function presentConfiguration(configuration: string | undefined, disk: Files): <T extends Files>(files: T) => T {
  return configuration === undefined
    ? fromDisk((name) => name.endsWith(`/${configurationName}`), disk)
    : withConfiguration(configuration, disk);
}

/** Some files, and all that are found by a path in one of them, as they stand on disk. */
function fromDisk(isFirst: (name: string) => boolean, disk: Files): <T extends Files>(files: T) => T {
  const found = new Set<string>();
  const isFromDisk = (name: string) => isFirst(name) || found.has(name);
  return (files) => ({
    ...files,
    read: (name) => (isFromDisk(name) ? disk : files).read(name),
    resolve: async (from, path, within) => {
      if (!isFromDisk(from)) return files.resolve(from, path, within);
      const target = await disk.resolve(from, path);
      found.add(target);
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

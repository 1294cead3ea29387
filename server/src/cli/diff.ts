import { Argument, Command, Option } from 'commander';
import { type Checked, type World, withoutNames } from '../check/check.ts';
import { compare, type Difference } from '../compare/compare.ts';
import { differenceToJson } from '../compare/json.ts';
import { type Beside, differenceToMarkdown, type Sides } from '../compare/markdown.ts';
import { carry } from '../report/carry/part.ts';
import { redactTogether } from '../report/redact.ts';
import { reported } from '../report/reported.ts';
import { t } from '../text/l10n.ts';
import { type Calling, type Files, saysMissing, Unreadable } from '../workspace/files.ts';
import type { Repository } from '../workspace/repository.ts';
import { callingFor, withNames } from './calling.ts';
import { about, checkOne, configurationNamed, programOf, withConfiguration, worldOf } from './checking.ts';
import { prettyDifference } from './formats/difference.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { printable, printableJson, printableLines } from './printable.ts';

interface Options {
  readonly format: keyof typeof formats;
  readonly output?: string;
  /** Absent: as the format and the audience ask for. */
  readonly redact?: boolean;
  readonly keepIds?: true;
  readonly withNames?: true;
  readonly today?: string;
  readonly config?: string;
  readonly color: boolean;
}

/** One of the two versions, as far as it is there. */
interface Version {
  /** What people call it: a revision, the working copy, a file. */
  readonly label: string;
  /** Absent for files on disk. */
  readonly commit?: string;
  /** For people; absent where the plan is not there. */
  readonly path?: string;
  readonly plan?: Checked;
}

type Print = (difference: Difference, versions: Versions, how: How) => string;

interface How {
  readonly colors: boolean;
  /** Year-month-day. */
  readonly today: string;
}

interface Versions {
  readonly before: Version;
  readonly after: Version;
}

const formats = {
  pretty: (difference, versions, { colors }) => prettyDifference(difference, sidesOf(versions), colors),
  markdown: (difference, versions, { today }) =>
    printableLines(differenceToMarkdown(difference, sidesOf(versions), asked(difference, versions, today))),
  json: (difference, { before, after }) =>
    printableJson({
      version: 1,
      compared: { before: versionToJson(before), after: versionToJson(after) },
      ...differenceToJson(difference),
    }),
} as const satisfies Record<string, Print>;

const help = () =>
  moreHelp({
    about: [
      t(
        'Without a revision, the last commit is compared with the working copy; with one, that revision with the working copy; with two, each with the other. When the second argument is a file, the two files are compared. Organization files and configuration are read as they were at each revision; renamed plans, stakeholders, actions and tactics are followed. Both versions are checked by the same date.',
      ),
      t(
        "--redact is for readers who must not know who is who: people and groups are called by letters, departments by numbers, also where texts speak of them, and everybody is called the same in both versions; notes and signs of resistance are left out. The format markdown is made for comments that many can read, so it does that by itself, unless the plan's audience is public in both versions or --no-redact is given. Below what has changed it tells how much the plan carries then, whom to see first, and what would be in each scenario.",
      ),
    ],
    examples: [
      'changeplan diff plans/merger.changeplan.yaml',
      'changeplan diff plans/merger.changeplan.yaml HEAD~5',
      'changeplan diff plans/merger.changeplan.yaml main my-branch',
      'changeplan diff draft.changeplan.yaml final.changeplan.yaml',
      'changeplan diff --format markdown plans/merger.changeplan.yaml origin/main HEAD',
    ],
    codes: {
      0: t('both versions were compared, whether they differ or not'),
      2: t('they could not be compared'),
    },
  });

/** `changeplan diff PLAN [REV [REV]]` and `changeplan diff FILE FILE` */
export function diffCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('diff')
    .description(t('Tell what has changed in what a plan means, not in its text.'))
    .addArgument(new Argument('<plan>', t('a plan')))
    .addArgument(new Argument('[before]', t('a revision, such as HEAD~5 or a tag; or another file')))
    .addArgument(new Argument('[after]', t('a later revision; the working copy when none is named')))
    .addOption(new Option('--format <format>', t('how to print it')).choices(Object.keys(formats)).default('pretty'))
    .option('--output <file>', t('write it to this file instead of standard output'))
    .option('--redact', t('call people and groups by letters, and leave out notes and signs'))
    .option('--no-redact', t('call everybody by name, also in the format markdown'))
    .option('--keep-ids', t('with --redact, call people and groups by their ids instead'))
    .option(...withNames())
    .option('--today <date>', t('the date to check both versions by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plan'))
    .option('--no-color', t('print without colors'))
    .addHelpText('after', help())
    .action(async (plan: string, before: string | undefined, after: string | undefined, options: Options) =>
      finish(await run(plan, before, after, options, io)),
    );
}

async function run(
  plan: string,
  before: string | undefined,
  after: string | undefined,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  if (options.keepIds && options.redact !== true) throw new UsageError(t('--keep-ids goes with --redact.'));
  const world = worldOf(options.today, io);
  const check = checking(world, await configurationNamed(options.config, io.files), io);
  try {
    const isFile =
      before !== undefined && after === undefined && (await io.files.find(before)).names[0] === io.files.at(before);
    const found = isFile ? await twoFiles(plan, before, check, io) : await revisions(plan, [before, after], check, io);
    const versions = isRedacted(options, found)
      ? redacted(found, world, options.keepIds === true)
      : called(found, world, callingFor(options, io));
    const difference = compare(versions.before.plan, versions.after.plan);
    const colors = io.colors && options.color && options.output === undefined;
    const how = { colors, today: world.today };
    await deliver(formats[options.format](difference, versions, how), t('The comparison'), options.output, io);
    return 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    io.err(`${t('Could not compare: {problem}.', { problem: printable(error.message) })}\n`);
    return 2;
  }
}

/** What reviewers ask of the plan as it is afterwards: how much it carries, whom to see first, and what if. */
function asked({ state }: Difference, { after }: Versions, today: string): readonly Beside[] {
  const view = state !== 'unchanged' && after.plan ? carry.view(reported(after.plan, today)) : undefined;
  if (!view) return [];
  return [{ title: t('How much it carries, whom to see first, and what if'), blocks: carry.markdown(view) }];
}

/** What is made for a comment is read by more people than a plan that is not public. */
function isRedacted({ redact, format }: Options, { before, after }: Versions): boolean {
  const plans = [before.plan, after.plan].flatMap((checked) => checked?.analysis.plan ?? []);
  return redact ?? (format === 'markdown' && plans.some(({ audience }) => audience?.value !== 'public'));
}

/** For readers who must not know who is who; both versions call everybody the same. */
function redacted({ before, after }: Versions, world: World, keepIds: boolean): Versions {
  const { changed } = compare(before.plan, after.plan).stakeholders;
  const renamed = changed.flatMap((entry) => (entry.before ? [[entry.before.id, entry.id] as const] : []));
  const versions = [
    ...(after.plan ? [{ checked: after.plan, ids: new Map() }] : []),
    ...(before.plan ? [{ checked: before.plan, ids: new Map(renamed) }] : []),
  ];
  const plans = redactTogether(versions, world, keepIds ? 'ids' : 'letters');
  const [later, earlier] = after.plan ? plans : [undefined, ...plans];
  return {
    before: { ...before, ...(earlier && { plan: earlier }) },
    after: { ...after, ...(later && { plan: later }) },
  };
}

/** As those may call people who are to read it. */
function called({ before, after }: Versions, world: World, calling: Calling): Versions {
  const by = (it: Version): Version => ({ ...it, ...(it.plan && { plan: withoutNames(it.plan, world) }) });
  return calling === 'names' ? { before, after } : { before: by(before), after: by(after) };
}

/** Checks a plan among these files; `undefined` when it is not there. Rejects with an `Unreadable` that is a sentence. */
type Check = (name: string, files: Files) => Promise<Checked | undefined>;

function checking(world: World, configuration: string | undefined, io: Io): Check {
  const within = withConfiguration(configuration, io.files);
  return async (name, files) => {
    const shown = io.files.show(name);
    const found = await about(
      shown,
      checkOne(name, programOf(world, within(files), { calling: 'names' })).catch((error: unknown) => {
        if (error instanceof Unreadable && saysMissing(error.message)) return 'missing' as const;
        throw error;
      }),
    );
    if (found === 'missing') return undefined;
    if (!found) throw new Unreadable(t('{file} is left out by its configuration', { file: shown }));
    const { plan } = found;
    return plan;
  };
}

async function twoFiles(one: string, other: string, check: Check, io: Io): Promise<Versions> {
  const version = async (path: string): Promise<Version> => {
    const plan = await check(io.files.at(path), io.files);
    if (!plan) throw new Unreadable(t('{path} is not there', { path }));
    return { label: path, path, plan };
  };
  return { before: await version(one), after: await version(other) };
}

async function revisions(
  path: string,
  [one, other]: readonly [before: string | undefined, after: string | undefined],
  check: Check,
  io: Io,
): Promise<Versions> {
  const repository = await about(path, io.repository(io.files.at(path)));
  const commit = (revision: string) => about(`“${revision}”`, repository.commit(revision));
  const at = async (label: string, id: string, of: string | undefined): Promise<Version> => {
    const plan = of === undefined ? undefined : await check(repository.nameOf(of), repository.at(id));
    if (of === undefined || !plan) return { label, commit: id };
    return { label, commit: id, path: io.files.show(repository.nameOf(of)), plan };
  };
  try {
    const last = other === undefined ? undefined : await commit(other);
    const first = one === undefined ? await about('HEAD', repository.head()) : await commit(one);
    const now = last === undefined ? repository.path : await about(path, repository.earlierPath(repository.path, last));
    const then = first && (await about(path, repository.earlierPath(now ?? repository.path, first, last)));
    const before = first === undefined ? { label: t('nothing committed yet') } : await at(one ?? 'HEAD', first, then);
    const after =
      other === undefined || last === undefined ? await working(repository, check, io) : await at(other, last, now);
    if (!before.plan && !after.plan)
      throw new Unreadable(t('no plan is at {path}, neither before nor after', { path }));
    return { before, after };
  } finally {
    repository.close();
  }
}

async function working({ nameOf, path, working: files }: Repository, check: Check, io: Io): Promise<Version> {
  const plan = await check(nameOf(path), files);
  return { label: t('working copy'), ...(plan && { path: io.files.show(nameOf(path)), plan }) };
}

function sidesOf({ before, after }: Versions): Sides {
  const { plan, path = '' } = after.plan ? after : before;
  return {
    title: plan?.analysis.plan.title?.value.trim() || path,
    before: labelOf(before, after),
    after: labelOf(after, before),
  };
}

/** A plan that has been renamed is called by both of its paths. */
const labelOf = ({ label, path }: Version, other: Version) =>
  path !== undefined && other.path !== undefined && path !== other.path && label !== path ? `${label}: ${path}` : label;

const versionToJson = ({ label, commit, path }: Version) => ({
  revision: label,
  commit: commit ?? null,
  path: path ?? null,
});

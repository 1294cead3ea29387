import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { World } from '../check/check.ts';
import { fixAll } from '../features/fix-all.ts';
import type { Program } from '../program/program.ts';
import type { Severity } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import { count, list, sentence } from '../text/words.ts';
import { markdownName, Unreadable } from '../workspace/files.ts';
import { callingFor, withNames } from './calling.ts';
import {
  type CheckedPlans,
  checkOnDisk,
  checkPlans,
  configurationNamed,
  findPlans,
  programOf,
  type Reading,
  whatPlansAre,
  worldOf,
} from './checking.ts';
import { type Format, fails } from './formats/format.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { printable } from './printable.ts';
import { type Choice, reported } from './reported.ts';
import { findStaged } from './staged.ts';
import type { Details, Order } from './told.ts';
import { watching } from './watching.ts';

const formats = {
  pretty: async () => (await import('./formats/pretty.ts')).pretty,
  json: async () => (await import('./formats/json.ts')).json,
  sarif: async () => (await import('./formats/sarif.ts')).sarif,
  github: async () => (await import('./formats/github.ts')).github,
  gitlab: async () => (await import('./formats/gitlab.ts')).gitlab,
  junit: async () => (await import('./formats/junit.ts')).junit,
  suggestions: async () => (await import('./formats/suggestions.ts')).suggestions,
} as const satisfies Record<string, () => Promise<Format>>;
/** What each of them shows of a finding, beside what all of them show. */
const details: Readonly<Record<keyof typeof formats, Details>> = {
  pretty: { fixes: 'titles' },
  json: { fixes: 'titles', related: true },
  sarif: { fixes: 'edits', related: true },
  github: {},
  gitlab: {},
  junit: {},
  suggestions: { fixes: 'edits' },
};
/** Those that can count. */
const counting: Partial<Record<keyof typeof formats, () => Promise<Format>>> = {
  pretty: async () => (await import('./formats/statistics.ts')).prettyStatistics,
  json: async () => (await import('./formats/statistics.ts')).jsonStatistics,
};
const thresholds = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

interface Options extends Choice {
  readonly format: keyof typeof formats;
  readonly output?: string;
  readonly failOn: (typeof thresholds)[number];
  readonly maxWarnings?: number;
  readonly fix?: true;
  readonly staged?: true;
  readonly stdin?: true;
  readonly stdinPath?: string;
  readonly today?: string;
  readonly config?: string;
  readonly withNames?: true;
  readonly quiet?: true;
  readonly statistics?: true;
  readonly watch?: true;
  readonly redact?: boolean;
  readonly markdown?: true;
  readonly color: boolean;
}

const help = () =>
  moreHelp({
    about: [
      t('In a Markdown file, the plans are the fences that are marked changeplan; one without any is passed over.'),
      t(
        'Only plans that git does not ignore are looked for in folders and globs; a file that is named is always checked.',
      ),
      t(
        '--fix corrects only what is certainly a slip, such as a misspelled key, and then tells what remains. With --stdin it prints the corrected text, and what remains on standard error.',
      ),
      t(
        "--staged checks what would be committed, not what stands on disk: the staged plans, their organization files and their configuration as git's index has them, and plans that use an organization file that is staged. A file that is named is checked whether it is staged or not.",
      ),
      t(
        '--format suggestions is for the comments of a review: of each finding the fix that leaves nothing to be filled in, as lines. It names nobody in a plan whose audience is not public, unless --no-redact is given.',
      ),
      t('--quiet prints the findings as heavy as --fail-on, and nothing when there are none.'),
      t(
        '--since and --baseline are for plans that have findings already: only what is new is told, and only that fails. The same finding is the same rule about the same entry of the same file, wherever it stands in it. What keeps a text from being read is always told.',
      ),
    ],
    examples: [
      ['changeplan check', t('every plan in this folder and below')],
      'changeplan check plans/merger.changeplan.yaml',
      'changeplan check --fail-on warning "plans/**/*.changeplan.yaml"',
      ['changeplan check --staged --quiet', t('before a commit')],
      ['changeplan check --since origin/main', t('what a branch brings in')],
      'changeplan check --baseline known.json --write-baseline',
      'changeplan check --rule overdue --rule stale-assessment',
      'changeplan check --format sarif --output findings.sarif',
      'changeplan check --stdin --stdin-path plans/merger.changeplan.yaml < draft.yaml',
    ],
    codes: {
      0: t('nothing as heavy as --fail-on was found, and no more warnings than --max-warnings'),
      1: t('something was found'),
      2: t('a file, a path or an option stood in the way'),
    },
  });

/** `changeplan check [PATH…]` */
export function checkCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('check')
    .description(t('Check plans, and tell who may resist and what is missing.'))
    .addArgument(new Argument('[path...]', t('files, folders or globs; the current folder when none is named')))
    .addOption(
      new Option('--format <format>', t('how to print findings')).choices(Object.keys(formats)).default('pretty'),
    )
    .option('--output <file>', t('write the findings to this file instead of standard output'))
    .addOption(
      new Option('--fail-on <severity>', t('the lightest finding that fails the check'))
        .choices(thresholds)
        .default('error'),
    )
    .option('--max-warnings <number>', t('fail the check when there are more warnings'), wholeNumber)
    .option('--fix', t('correct what is certainly a slip, in the files themselves'))
    .addOption(new Option('--staged', t('check what git would commit')).conflicts(['fix', 'stdin']))
    .option('--stdin', t('check the text on standard input'))
    .option('--stdin-path <path>', t('where that text belongs; decides its configuration and what it uses'))
    .option('--markdown', t('in folders, also look for plans in Markdown files'))
    .option('--today <date>', t('the date to check by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plans'))
    .option('--quiet', t('print only findings that fail the check'))
    .option(...withNames())
    .option('--redact', t('with the format suggestions: name nobody, whoever the plan is for'))
    .option('--no-redact', t('with the format suggestions: name everybody'))
    .option('--rule <name>', t('only what this rule finds; may be given several times'), oneMore)
    .option('--since <revision>', t('only what was not found at that revision'))
    .option('--baseline <file>', t('only what that file does not list'))
    .option('--write-baseline', t('list what is found in that file, and be content with it'))
    .option('--statistics', t('count the findings of each rule instead of showing them'))
    .addOption(new Option('--watch', t('check again whenever a file changes')).conflicts(['stdin', 'staged', 'fix']))
    .option('--no-color', t('print without colors'))
    .addHelpText('after', help())
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, io)));
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(t('It takes a whole number, such as 0 or 10.'));
  return Number(text);
}

const oneMore = (name: string, names: readonly string[] = []): string[] => [...names, name];

async function run(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const world = worldOf(options.today, io);
  if (options.stdinPath !== undefined && !options.stdin) throw new UsageError(t('--stdin-path goes with --stdin.'));
  if (options.redact !== undefined && options.format !== 'suggestions')
    throw new UsageError(t('--redact and --no-redact go with --format suggestions.'));
  if (options.stdin) return checkInput(paths, options, world, io);
  if (options.staged) return checkStaged(paths, options, world, io);
  const once = () => checkFiles(paths, options, world, io);
  return options.watch ? watching(['.', ...paths], io, once) : once();
}

async function checkFiles(paths: readonly string[], options: Options, world: World, io: Io): Promise<ExitCode> {
  const { names, problems } = await findPlans(paths, io.files, options.markdown && 'markdown');
  const configuration = await configurationNamed(options.config, io.files);
  if (names.length === 0 && problems.length === 0) io.err(`${t('No plan was found here.')} ${whatPlansAre()}\n`);
  if (options.fix) problems.push(...(await fixFiles(names, world, io, configuration)));
  const order = { names, configuration, details: detailsFor(options), calling: callingFor(options, io) };
  const checked = await checkOnDisk(order, world, io);
  tellLeftOut(checked, paths, options, io);
  return tell(joined(checked, problems), options, order, world, io);
}

/** Whoever names a file wants to know why nothing is said of it; of those in a folder, their configuration has decided. */
function tellLeftOut(
  { leftOut }: CheckedPlans,
  paths: readonly string[],
  { quiet }: Options,
  { files, err }: Io,
): void {
  const named = new Set(paths.map((path) => files.at(path)));
  for (const name of quiet ? [] : leftOut.filter((it) => named.has(it)))
    err(`${printable(t('{file} is left out by its configuration.', { file: files.show(name) }))}\n`);
}

async function checkStaged(paths: readonly string[], options: Options, world: World, io: Io): Promise<ExitCode> {
  const files = await io.staged().catch(refusal((why) => `Git ${why}.`));
  try {
    const configuration = await configurationNamed(options.config, files);
    const { names, problems } = await findStaged(paths, files, options.markdown && 'markdown');
    if (names.length === 0 && problems.length === 0 && !options.quiet) io.err(`${t('No plan is staged.')}\n`);
    const order = { names, configuration, details: detailsFor(options), calling: callingFor(options, io) };
    const checked = await checkPlans(order, world, { ...io, files });
    tellLeftOut(checked, paths, options, io);
    return await tell(joined(checked, problems), options, order, world, io);
  } finally {
    files.close();
  }
}

async function checkInput(paths: readonly string[], options: Options, world: World, io: Io): Promise<ExitCode> {
  if (options.stdinPath === undefined) throw new UsageError(t('--stdin needs --stdin-path: where the text belongs.'));
  if (paths.length > 0) throw new UsageError(t('--stdin checks one text; leave the other paths out.'));
  const given = await io.input().catch(refusal((why) => t('Standard input {why}.', { why })));
  const name = io.files.at(options.stdinPath);
  const configuration = await configurationNamed(options.config, io.files);
  const reading = (text: string): Reading => ({
    ...io,
    files: { ...io.files, read: async (file) => (file === name ? text : io.files.read(file)) },
  });
  const order = { names: [name], configuration, details: detailsFor(options), calling: callingFor(options, io) };
  if (!options.fix) return tell(await checkPlans(order, world, reading(given)), options, order, world, io);
  const fixed = await fixedText(name, given, programOf(world, io.files, { configuration }));
  io.out(fixed);
  const checked = await checkPlans(order, world, reading(fixed));
  return tell(checked, options, order, world, { ...io, out: io.err, colors: false });
}

/** Corrects the files; what could not be read will be told by the check, what could not be written is returned. */
async function fixFiles(
  names: readonly string[],
  world: World,
  io: Io,
  configuration: string | undefined,
): Promise<string[]> {
  const program = programOf(world, io.files, { configuration });
  const problems: string[] = [];
  for (const name of names) {
    const text = await io.files.read(name).catch(() => undefined);
    if (text === undefined) continue;
    const fixed = await fixedText(name, text, program);
    if (fixed === text) continue;
    const told = await io.files.write(name, fixed, text).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(
        t('{file} could not be corrected: it {message}.', { file: io.files.show(name), message: error.message }),
      );
    });
    if (told) io.err(`${printable(io.files.show(name))} ${told}.\n`);
  }
  return problems;
}

async function fixedText(name: string, text: string, program: Program): Promise<string> {
  const fixed = (plan: string) => fixAll(name, plan, (it) => program.findingsInDraft(name, it));
  return markdownName.test(name) ? (await import('../workspace/fences.ts')).withPlans(text, fixed) : fixed(text);
}

const joined = (checked: CheckedPlans, problems: readonly string[]): CheckedPlans => ({
  ...checked,
  problems: [...problems, ...checked.problems],
});

const detailsFor = ({ format, quiet, failOn, redact }: Options): Details => ({
  ...details[format],
  // Suggestions are read by all who may read a pull request, and sent to them by mail.
  ...(format === 'suggestions' && redact !== false && { hiding: redact ? 'everybody' : 'unless-public' }),
  ...(quiet && { lightest: failOn }),
});

/** Prints what was found, and says how the command ends. */
async function tell(
  found: CheckedPlans,
  options: Options,
  order: Pick<Order, 'names' | 'configuration'>,
  world: World,
  io: Io,
): Promise<ExitCode> {
  const checked = await reported(found, options, order, world, io);
  const { failOn, output, maxWarnings, quiet = false } = options;
  const colors = io.colors && options.color && output === undefined;
  const format = await formatOf(options);
  const width = output === undefined ? io.width : undefined;
  const text = await format(quiet ? failing(checked, failOn) : checked, { colors, width, failOn, quiet });
  await deliver(text, t('The findings'), output, io);
  for (const problem of checked.problems) io.err(`${printable(problem)}\n`);
  const counting = checked.files.flatMap(({ findings }) => findings).filter(({ accepted }) => !accepted);
  const warnings = counting.filter(({ severity }) => severity === 'warning').length;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany)
    io.err(
      `${t('{warnings}: more than the {most} that --max-warnings allows.', {
        warnings: sentence(count(warnings, 'warning')),
        most: maxWarnings,
      })}\n`,
    );
  if (checked.problems.length > 0) return 2;
  return tooMany || counting.some((finding) => fails(finding, failOn)) ? 1 : 0;
}

function formatOf({ format, statistics }: Options): Promise<Format> {
  if (!statistics) return formats[format]();
  const load = counting[format];
  if (load) return load();
  throw new UsageError(t('--statistics goes with the formats {formats}.', { formats: list(Object.keys(counting)) }));
}

/** Takes what cannot be read or written for a mistake at the keyboard. */
function refusal(sentenceWith: (why: string) => string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Unreadable ? new UsageError(sentenceWith(error.message)) : error;
  };
}

/** Only what fails the check. */
function failing(checked: CheckedPlans, failOn: Severity): CheckedPlans {
  const files = checked.files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => fails(finding, failOn)),
  }));
  return { ...checked, files };
}

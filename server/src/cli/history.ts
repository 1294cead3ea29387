import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { learnedFrom, type Pursuits, pursue } from '../compare/aims.ts';
import { standingOf } from '../compare/standing.ts';
import { type Version, versionsAt } from '../program/history.ts';
import { namesFor } from '../report/who-is-who.ts';
import { t } from '../text/l10n.ts';
import { saysMissing, Unreadable } from '../workspace/files.ts';
import type { Commit, LogLimits, Repository } from '../workspace/repository.ts';
import { about, configurationNamed, withConfiguration, worldOf } from './checking.ts';
import { type History, historyFormats, type Moment } from './formats/history.ts';
import { moreHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { deliver } from './output.ts';
import { printable } from './printable.ts';

interface Options {
  readonly format: keyof typeof historyFormats;
  readonly output?: string;
  readonly since?: string;
  readonly maxCount?: number;
  readonly today?: string;
  readonly config?: string;
  readonly redact?: true;
  readonly color: boolean;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'Tells, for each commit that touched the plan, the oldest first: how many allies it had and what kind of base they make, power for and against it, who stood where, and what the check found; then what came of what tactics aimed for, by type, as counts with their places. Renames of the file are followed. Organization files and configuration are read as they were at each commit, and what is overdue is judged by the day of the commit.',
      ),
    ],
    examples: [
      'changeplan history plans/merger.changeplan.yaml',
      'changeplan history --since "6 months ago" plans/merger.changeplan.yaml',
      'changeplan history --format csv --output growth.csv plans/merger.changeplan.yaml',
      'changeplan history --format svg --output growth.svg plans/merger.changeplan.yaml',
    ],
    codes: {
      0: t('the history was told'),
      2: t('it could not be read'),
    },
  });

/** `changeplan history PLAN` */
export function historyCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('history')
    .description(t('Tell how a plan has grown: its base, its balance and its findings at each commit.'))
    .addArgument(new Argument('<plan>', t('a plan')))
    .addOption(
      new Option('--format <format>', t('how to print it')).choices(Object.keys(historyFormats)).default('pretty'),
    )
    .option('--output <file>', t('write it to this file instead of standard output'))
    .option('--since <date>', t('leave out commits before that date, such as 2026-01-01 or “3 months ago”'))
    .option('--max-count <number>', t('only so many commits, the latest'), wholeNumber)
    .option('--today <date>', t('the date to check all versions by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plan'))
    .option(
      '--redact',
      t('take names out of the title and tell what came of aims as counts alone; no other text of the plan is told'),
    )
    .option('--no-color', t('print without colors'))
    .addHelpText('after', help())
    .action(async (plan: string, options: Options) => finish(await run(plan, options, io)));
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(t('It takes a whole number, such as 10.'));
  return Number(text);
}

async function run(path: string, options: Options, io: Io): Promise<ExitCode> {
  worldOf(options.today, io);
  const configuration = await configurationNamed(options.config, io.files);
  try {
    const history = await historyOf(path, options, configuration, io);
    const colors = io.colors && options.color && options.output === undefined;
    await deliver(historyFormats[options.format](history, colors), t('The history'), options.output, io);
    return 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    io.err(`${t('Could not tell the history: {problem}.', { problem: printable(error.message) })}\n`);
    return 2;
  }
}

async function historyOf(
  path: string,
  { today, since, maxCount, redact }: Options,
  configuration: string | undefined,
  io: Io,
): Promise<History> {
  const repository = await about(path, io.repository(io.files.at(path)));
  try {
    const within = withConfiguration(configuration, io.files);
    const at = (commits: readonly Commit[]) =>
      versionsAt(repository, commits, ({ day }) => worldOf(today ?? day, io), within);
    const commits = await about(path, commitsOf(repository, { since, maxCount }, io.today(), at));
    if (commits.length === 0)
      throw new Unreadable(
        since === undefined
          ? t('no commit has touched {path}', { path })
          : t('no commit has touched {path} since {since}', { path, since }),
      );
    if (await repository.isShallow())
      io.err(`${t('This is a shallow clone: what came before its first commit is not known here.')}\n`);
    const moments: Moment[] = [];
    // Whoever was named in any version is not to be named in the title.
    const maskings: ((text: string) => string)[] = [];
    let title = '';
    let pursuits: Pursuits = new Map();
    let done = 0;
    for await (const { commit, plan } of at(commits)) {
      const { id, shortId, day } = commit;
      const known = { commit: id, shortCommit: shortId, day, path: io.files.show(repository.nameOf(commit.path)) };
      if (typeof plan === 'string') {
        if (!commit.aside || !saysMissing(plan)) moments.push({ ...known, problem: plan });
      } else {
        moments.push({ ...known, standing: standingOf(plan) });
        pursuits = pursue(pursuits, plan.analysis.plan, { commit: id, day });
        title = plan.analysis.plan.title?.value.trim() ?? title;
        if (redact) maskings.unshift(namesFor([{ checked: plan, ids: new Map() }], 'letters')(new Map()).text);
      }
      io.progress(++done, commits.length);
    }
    return {
      title: maskings.reduce((text, mask) => mask(text), title) || path,
      path,
      moments,
      // Ids may tell who somebody is.
      aims: learnedFrom(pursuits).map((of) => (redact ? { ...of, aims: [] } : of)),
    };
  } finally {
    repository.close();
  }
}

/** Those that touched the plan, or an organization file that it uses now; the oldest first. */
async function commitsOf(
  repository: Repository,
  limits: LogLimits,
  today: string,
  at: (commits: readonly Commit[]) => AsyncGenerator<Version, void>,
): Promise<Commit[]> {
  const head = await repository.head();
  if (head === undefined) return [];
  const path = (await repository.earlierPath(repository.path, head)) ?? repository.path;
  const now = { id: head, shortId: '', day: today, path };
  const { value } = await at([now]).next();
  if (value?.plan === t('is a folder')) throw new Unreadable(value.plan);
  const also = typeof value?.plan === 'object' ? value.plan.source.used.map(({ file }) => file) : [];
  return [...(await repository.log(path, head, { ...limits, also }))].reverse();
}

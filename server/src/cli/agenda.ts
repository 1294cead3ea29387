import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { World } from '../check/check.ts';
import { planAmong } from '../program/history.ts';
import { type PlanAgenda, planAgenda } from '../report/agenda/view.ts';
import { t } from '../text/l10n.ts';
import { markdownName, Unreadable } from '../workspace/files.ts';
import { callingFor, withNames } from './calling.ts';
import {
  about,
  configurationNamed,
  findPlans,
  plansOf,
  programOf,
  whatPlansAre,
  withConfiguration,
  worldOf,
} from './checking.ts';
import { agendaFormats } from './formats/agenda.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { printable } from './printable.ts';

interface Options {
  readonly format: keyof typeof agendaFormats;
  readonly output?: string;
  readonly days: number;
  readonly since?: string;
  readonly withNames?: true;
  readonly today?: string;
  readonly config?: string;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'For those who look after many plans: how each one looks and how it looked at a revision, what is overdue, what is due in the next days and by whom, whose rating is old, and until when what is written of persons may be kept.',
      ),
    ],
    examples: [
      'changeplan agenda',
      'changeplan agenda plans --days 30 --since "HEAD~10"',
      'changeplan agenda plans --format html --output agenda.html',
      'changeplan agenda plans --days 90 --format ics --output agenda.ics',
    ],
    codes: {
      0: t('the agenda was told'),
      2: t('a plan could not be read, or none was found'),
    },
  });

/** `changeplan agenda [PATH…]` */
export function agendaCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('agenda')
    .description(t('Tell what is to be done next in many plans.'))
    .addArgument(new Argument('[path...]', t('plans and folders of them; the current folder when not said')))
    .addOption(
      new Option('--format <format>', t('how to print it')).choices(Object.keys(agendaFormats)).default('terminal'),
    )
    .option('--output <file>', t('write it to this file instead of standard output'))
    .option('--days <number>', t('how far to look ahead'), wholeNumber, 14)
    .option('--since <revision>', t('tell how each plan looked then, too'))
    .option(...withNames())
    .option('--today <date>', t('the date to check by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plans'))
    .addHelpText('after', help())
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, io)));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError(t('It takes a whole number, such as 14.'));
  return Number(text);
}

async function run(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const world = worldOf(options.today, io);
  const { names, problems: missing } = await findPlans(paths, io.files);
  const configuration = await configurationNamed(options.config, io.files);
  const program = programOf(world, io.files, { configuration, calling: callingFor(options, io) });
  const problems = [...missing];
  if (names.length === 0 && problems.length === 0) problems.push(`${t('No plan was found here.')} ${whatPlansAre()}`);
  const plans: PlanAgenda[] = [];
  for (const [index, name] of names.entries()) {
    const path = io.files.show(name);
    try {
      for (const checked of await plansOf(name, program, io.files)) {
        if (checked.analysis.plan.kind !== 'plan') continue;
        const before =
          options.since === undefined ? undefined : await wordAt(options.since, name, world, configuration, io);
        plans.push(planAgenda(checked, path, world.today, options.days, before));
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(`${path} ${error.message}.`);
    }
    program.forget(name);
    io.progress(index + 1, names.length);
  }
  const text = await agendaFormats[options.format](plans, options.days, world.today);
  await deliver(text, t('The agenda'), options.output, io);
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  return problems.length > 0 ? 2 : 0;
}

/** The outlook of a plan at a revision; `null` when it was not there. */
async function wordAt(
  revision: string,
  name: string,
  world: World,
  configuration: string | undefined,
  io: Io,
): Promise<PlanAgenda['before']> {
  // Which fence of that time was the same plan, nobody can tell.
  if (markdownName.test(name)) return null;
  const shown = io.files.show(name);
  const repository = await about(shown, io.repository(name)).catch(asUsage);
  try {
    const commit = await about(`“${revision}”`, repository.commit(revision)).catch(asUsage);
    const path = await repository.earlierPath(repository.path, commit);
    if (path === undefined) return null;
    const files = withConfiguration(configuration, io.files)(repository.at(commit));
    const plan = await planAmong(files, repository.nameOf(path), world).catch((error: unknown) => {
      if (error instanceof Unreadable) return undefined;
      throw error;
    });
    return plan ? plan.analysis.outlook.word : null;
  } finally {
    repository.close();
  }
}

function asUsage(error: unknown): never {
  throw error instanceof Unreadable ? new UsageError(`${error.message}.`) : error;
}

import { Argument, Command, Option } from 'commander';
import { loadOf } from '../analysis/load.ts';
import { factsOf } from '../analysis/shared-groups.ts';
import { t } from '../text/l10n.ts';
import { Unreadable } from '../workspace/files.ts';
import { callingFor, withNames } from './calling.ts';
import { configurationNamed, findPlans, plansOf, programOf, whatPlansAre, worldOf } from './checking.ts';
import { loadFormats } from './formats/load.ts';
import { moreHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { deliver } from './output.ts';
import { printable } from './printable.ts';

interface Options {
  readonly format: keyof typeof loadFormats;
  readonly output?: string;
  readonly withNames?: true;
  readonly today?: string;
  readonly config?: string;
  readonly color: boolean;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'Counts, for each group and month, the actions that change its work deeply, somewhat or a little, with the actions behind each number. Plans know a group as the same by its id in an organization file that they share. “over” says that there are more deep changes than the group can bear at once, as the plans say it under “bears”.',
      ),
    ],
    examples: [
      'changeplan load',
      'changeplan load plans --format html --output load.html',
      'changeplan load plans/*.changeplan.yaml --format csv',
    ],
    codes: {
      0: t('the load was told'),
      2: t('a plan could not be read, or none was found'),
    },
  });

/** `changeplan load [PATH…]` */
export function loadCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('load')
    .description(t('Tell how much change comes upon each group, month by month, over many plans.'))
    .addArgument(new Argument('[path...]', t('plans and folders of them; the current folder when not said')))
    .addOption(
      new Option('--format <format>', t('how to print it')).choices(Object.keys(loadFormats)).default('terminal'),
    )
    .option('--output <file>', t('write it to this file instead of standard output'))
    .option(...withNames())
    .option('--today <date>', t('the date to check by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plans'))
    .option('--no-color', t('print without colors'))
    .addHelpText('after', help())
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, io)));
}

async function run(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const world = worldOf(options.today, io);
  const { names, problems: missing } = await findPlans(paths, io.files);
  const configuration = await configurationNamed(options.config, io.files);
  const program = programOf(world, io.files, { configuration, calling: callingFor(options, io) });
  const problems = [...missing];
  if (names.length === 0 && problems.length === 0) problems.push(`${t('No plan was found here.')} ${whatPlansAre()}`);
  const facts = [];
  for (const [index, name] of names.entries()) {
    try {
      for (const { analysis } of await plansOf(name, program, io.files))
        if (analysis.plan.kind === 'plan') facts.push(factsOf(analysis));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(`${io.files.show(name)} ${error.message}.`);
    }
    program.forget(name);
    io.progress(index + 1, names.length);
  }
  const colors = io.colors && options.color && options.output === undefined;
  const text = loadFormats[options.format](loadOf(facts), io.files.show, colors);
  await deliver(text, t('The load'), options.output, io);
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  return problems.length > 0 ? 2 : 0;
}

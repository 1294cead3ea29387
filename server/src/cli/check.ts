import { Argument, Command, Option } from 'commander';
import { type Severity, severities } from '../rules/rule.ts';
import { checkPlans, configurationNamed, findPlans, whatPlansAre, worldOf } from './checking.ts';
import type { Format } from './formats/format.ts';
import { json } from './formats/json.ts';
import { pretty } from './formats/pretty.ts';
import type { ExitCode, Io } from './io.ts';
import { printable } from './printable.ts';

const formats: Readonly<Record<string, Format>> = { pretty, json };
const thresholds = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

interface Options {
  readonly format: string;
  readonly failOn: (typeof thresholds)[number];
  readonly today?: string;
  readonly config?: string;
  readonly color: boolean;
}

const help = `
Examples:
  changeplan check                          every plan in this folder and below
  changeplan check plans/merger.changeplan.yaml
  changeplan check --fail-on warning "plans/**/*.changeplan.yaml"
  changeplan check --format json > findings.json

Exit codes:
  0  nothing as heavy as --fail-on was found
  1  something was found
  2  a file, a path or an option stood in the way`;

/** `changeplan check [PATH…]` */
export function checkCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('Check plans, and tell who may resist and what is missing.')
    .addArgument(new Argument('[path...]', 'files, folders or globs; the current folder when none is named'))
    .addOption(new Option('--format <format>', 'how to print findings').choices(Object.keys(formats)).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'the lightest finding that fails the check')
        .choices(thresholds)
        .default('error'),
    )
    .option('--today <date>', 'the date to check by, such as 2026-11-21')
    .option('--config <file>', 'this configuration instead of those found beside the plans')
    .option('--no-color', 'print without colours')
    .addHelpText('after', help)
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, io)));
}

async function run(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const world = worldOf(options.today, io);
  const found = await findPlans(paths, io);
  const checked = await checkPlans(found.names, world, io, await configurationNamed(options.config, io));
  const problems = [...found.problems, ...checked.problems];
  if (found.names.length === 0 && problems.length === 0) io.err(`No plan was found here. ${whatPlansAre}\n`);
  io.out(formats[options.format]?.(checked, { colors: io.colors && options.color }) ?? '');
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  if (problems.length > 0) return 2;
  const counting = checked.files.flatMap(({ findings }) => findings).filter(({ accepted }) => !accepted);
  return counting.some(({ severity }) => isAtLeast(severity, options.failOn)) ? 1 : 0;
}

const isAtLeast = (severity: Severity, least: Severity) => severities.indexOf(severity) <= severities.indexOf(least);

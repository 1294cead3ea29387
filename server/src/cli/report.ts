import { Argument, Command, Option } from 'commander';
import { buildReport } from '../report/build.ts';
import { reportToHtml } from '../report/html.ts';
import { reportToJson } from '../report/json.ts';
import { type CheckedPlans, checkPlans, configurationNamed, findPlans, worldOf } from './checking.ts';
import { findingToJson } from './formats/json.ts';
import type { ExitCode, Io } from './io.ts';
import { printable } from './printable.ts';

type Print = (plan: CheckedPlans['plans'][number], checked: CheckedPlans) => string;

const formats: Readonly<Record<string, Print>> = {
  json: (plan, { place }) =>
    `${JSON.stringify(
      reportToJson(plan, (finding) => findingToJson(finding, place)),
      null,
      2,
    )}\n`,
  html: (plan) => reportToHtml(buildReport(plan)),
};

interface Options {
  readonly format: string;
  readonly today?: string;
  readonly config?: string;
}

/** `changeplan report PLAN` */
export function reportCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('report')
    .description('Print everything that is computed from a plan.')
    .addArgument(new Argument('<plan>', 'a plan'))
    .addOption(
      new Option('--format <format>', 'JSON for programs, or a page for people')
        .choices(Object.keys(formats))
        .default('json'),
    )
    .option('--today <date>', 'the date to check by, such as 2026-11-21')
    .option('--config <file>', 'this configuration instead of those found beside the plan')
    .action(async (path: string, options: Options) => finish(await run(path, options, io)));
}

async function run(path: string, options: Options, io: Io): Promise<ExitCode> {
  const world = worldOf(options.today, io);
  const found = await findPlans([path], io);
  const checked = await checkPlans(found.names.slice(0, 1), world, io, await configurationNamed(options.config, io));
  const [plan] = checked.plans;
  const problems = [...found.problems, ...checked.problems];
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  if (!plan) return 2;
  io.out(formats[options.format]?.(plan, checked) ?? '');
  return 0;
}

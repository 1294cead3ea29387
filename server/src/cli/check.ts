import { Argument, Command, Option } from 'commander';
import * as z from 'zod';
import { checkText } from '../check/check.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { Unreadable } from '../workspace/files.ts';
import type { CheckedFile, Format } from './formats/format.ts';
import { json } from './formats/json.ts';
import { pretty } from './formats/pretty.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printable } from './printable.ts';

const formats: Readonly<Record<string, Format>> = { pretty, json };
const thresholds = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

interface Options {
  readonly format: string;
  readonly failOn: (typeof thresholds)[number];
  readonly today?: string;
  readonly color: boolean;
}

const examples = `
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
    .addArgument(new Argument('[path...]', 'files, folders or globs').default(['.'], 'the current folder'))
    .addOption(new Option('--format <format>', 'how to print findings').choices(Object.keys(formats)).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'the lightest finding that fails the check')
        .choices(thresholds)
        .default('error'),
    )
    .addOption(new Option('--today <date>', 'the date to check by, such as 2026-11-21').default(undefined, 'today'))
    .option('--no-color', 'print without colours')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: Options) => finish(await check(paths, options, io)));
}

async function check(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const today = options.today ?? io.today();
  if (!z.iso.date().safeParse(today).success)
    throw new UsageError(`“${printable(today)}” is no date. Write it year-month-day, such as 2026-11-21.`);

  const problems: string[] = [];
  const names = await find(paths, io, problems);
  const files: CheckedFile[] = [];
  for (const path of names) {
    try {
      files.push({ path, ...checkText(path, await io.files.read(path), { today, onCrash: rethrow }) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(error.message);
    }
  }
  if (names.length === 0 && problems.length === 0) io.err(`No plan was found here. ${whatPlansAre}\n`);
  io.out(formats[options.format]?.(files, { colors: io.colors && options.color }) ?? '');
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  if (problems.length > 0) return 2;
  return files.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, options.failOn))) ? 1 : 0;
}

const whatPlansAre = 'Plans are files named *.changeplan.yaml or *.changeplan.yml.';

/** The files that the paths name, each once; a path that was named and names no plan is a problem. */
async function find(paths: readonly string[], io: Io, problems: string[]): Promise<string[]> {
  const names = new Set<string>();
  for (const path of paths) {
    const found = await io.files.find(path);
    if (found.length === 0 && path !== '.') problems.push(`No plan was found at ${path}. ${whatPlansAre}`);
    for (const name of found) names.add(name);
  }
  return [...names];
}

const isAtLeast = (severity: Severity, least: Severity) => severities.indexOf(severity) <= severities.indexOf(least);

/** On the command line a crash of ours must not pass for a clean plan. */
function rethrow(rule: string, error: unknown): never {
  throw new Error(`The rule ${rule} crashed.`, { cause: error });
}

import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { reportCommand } from './report.ts';
import { rulesCommand } from './rules.ts';

/** Runs the command line; `argv` without the interpreter and the script. Prints through `io` only. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('changeplan')
    .description('Checks organisational change plans: who resists, why, and what to do about it.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHasColors: () => io.colors,
      getErrHasColors: () => io.colors,
    })
    .showHelpAfterError('Run “changeplan --help” to see what is possible.');
  const finish = (result: ExitCode) => {
    code = result;
  };
  for (const command of [checkCommand, reportCommand, explainCommand, rulesCommand])
    program.addCommand(command(io, finish).copyInheritedSettings(program));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

/** Of package.json; written in by the build. */
declare const VERSION: string;

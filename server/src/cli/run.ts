import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { completionCommand } from './completion.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { fmtCommand } from './fmt.ts';
import { historyCommand } from './history.ts';
import { initCommand } from './init.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { printableLines } from './printable.ts';
import { reportCommand } from './report.ts';
import { rulesCommand } from './rules.ts';
import { textconvCommand } from './textconv.ts';
import { version } from './version.ts';

/** Runs the command line; `argv` without the interpreter and the script. Prints through `io` only. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('changeplan')
    .description('Checks organisational change plans: who resists, why, and what to do about it.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: (text) => io.err(printableLines(text)),
      getOutHasColors: () => io.colors,
      getErrHasColors: () => io.colors,
    })
    .showHelpAfterError('Run “changeplan --help” to see what is possible.');
  const finish = (result: ExitCode) => {
    code = result;
  };
  for (const command of [
    checkCommand,
    fmtCommand,
    newCommand,
    initCommand,
    reportCommand,
    diffCommand,
    historyCommand,
    textconvCommand,
    explainCommand,
    rulesCommand,
    completionCommand,
    lspCommand,
  ])
    program.addCommand(command(io, finish).copyInheritedSettings(program));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.err(`${printableLines(error.message)}\n`);
    return 2;
  }
}

import { Command, CommanderError } from 'commander';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printableLines } from './printable.ts';
import { version } from './version.ts';

type CommandOf = (io: Io, finish: (code: ExitCode) => void) => Command;

/** The commands in the order of the help; each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<CommandOf>>> = {
  check: async () => (await import('./check.ts')).checkCommand,
  fmt: async () => (await import('./fmt.ts')).fmtCommand,
  new: async () => (await import('./new.ts')).newCommand,
  init: async () => (await import('./init.ts')).initCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  history: async () => (await import('./history.ts')).historyCommand,
  textconv: async () => (await import('./textconv.ts')).textconvCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
  completion: async () => (await import('./completion.ts')).completionCommand,
  lsp: async () => (await import('./lsp.ts')).lspCommand,
};

/** Those that the words could mean: the one that is named first, or all, for help and for a word that is none. */
function commandsFor([first = '']: readonly string[]): Promise<readonly CommandOf[]> {
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  // What completes words has to know every command.
  const wanted = named && first !== 'completion' ? [named] : Object.values(commands);
  return Promise.all(wanted.map((load) => load()));
}

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
  for (const command of await commandsFor(argv)) program.addCommand(command(io, finish).copyInheritedSettings(program));
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

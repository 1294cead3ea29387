import { Command, CommanderError } from 'commander';
import { t } from '../text/l10n.ts';
import { helpWords, standsFor } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { remembering } from './output.ts';
import { printableLines } from './printable.ts';
import { refused } from './refused.ts';
import { withInput } from './standard-input.ts';
import { version } from './version.ts';
import { reflowed } from './wrapped.ts';

type CommandOf = (io: Io, finish: (code: ExitCode) => void) => Command;

/** The commands in the order of the help; each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<CommandOf>>> = {
  check: async () => (await import('./check.ts')).checkCommand,
  fmt: async () => (await import('./fmt.ts')).fmtCommand,
  new: async () => (await import('./new.ts')).newCommand,
  import: async () => (await import('./import.ts')).importCommand,
  init: async () => (await import('./init.ts')).initCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  brief: async () => (await import('./brief.ts')).briefCommand,
  'what-if': async () => (await import('./what-if.ts')).whatIfCommand,
  ratings: async () => (await import('./ratings.ts')).ratingsCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  history: async () => (await import('./history.ts')).historyCommand,
  agenda: async () => (await import('./agenda.ts')).agendaCommand,
  load: async () => (await import('./load.ts')).loadCommand,
  person: async () => (await import('./person.ts')).personCommand,
  textconv: async () => (await import('./textconv.ts')).textconvCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
  completion: async () => (await import('./completion.ts')).completionCommand,
  mcp: async () => (await import('./mcp.ts')).mcpCommand,
  lsp: async () => (await import('./lsp.ts')).lspCommand,
};

/** Those that the words could mean: the one that is named first, or all, for help and for a word that is none. */
function commandsFor([first = '']: readonly string[]): Promise<readonly CommandOf[]> {
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  // What completes words has to know every command.
  const wanted = named && first !== 'completion' ? [named] : Object.values(commands);
  return Promise.all(wanted.map((load) => load()));
}

/** A command and what it takes; that it has options goes without saying. */
function named(command: Command): string {
  const names = command.registeredArguments.map((it) => {
    const name = it.variadic ? `${standsFor(it.name())}...` : standsFor(it.name());
    return it.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...names].join(' ');
}

/** Whoever asks for help with a command that there is not hears that, as somebody who runs it does. */
function aboutOne(argv: readonly string[]): readonly string[] {
  const [first, asked = ''] = argv;
  const isKnown = Object.hasOwn(commands, asked) || asked === 'help' || /^-|^$/.test(asked);
  return first === 'help' && !isKnown ? [asked] : argv;
}

const versionOption = () => ['-V, --version', t('print the version')] as const;
/** Where there is no terminal to fit into. */
const helpWidth = 80;
const helpAt = (command: string) => t('Run “{command} --help” to see what is possible.', { command });

/** Runs the command line; `argv` without the interpreter and the script. Prints through `io` only. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('changeplan')
    .description(t('Checks organisational change plans: who resists, why, and what to do about it.'))
    .version(version, ...versionOption())
    .helpOption('-h, --help', t('show this help'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(reflowed(text, io.width ?? helpWidth)),
      writeErr: (text) => io.err(reflowed(printableLines(text), io.width)),
      getOutHelpWidth: () => io.width ?? helpWidth,
      getErrHelpWidth: () => io.width ?? helpWidth,
      getOutHasColors: () => io.colors,
      getErrHasColors: () => io.colors,
      outputError: (said, write) => write(refused(said)),
    })
    .configureHelp({ subcommandTerm: named, ...helpWords })
    .helpCommand('help [command]', t('Show the help of a command.'))
    .showHelpAfterError(helpAt('changeplan'));
  const finish = (result: ExitCode) => {
    code = result;
  };
  try {
    if (argv[0] !== 'new' && argv.some((word) => /^(--[a-z-]+=)?$/.test(word)))
      throw new UsageError(
        t('Something is empty where a name or a value is expected. Leave it out, or say which is meant.'),
      );
    const given = await withInput(aboutOne(argv), remembering(io));
    for (const make of await commandsFor(argv)) {
      const command = make(given.io, finish)
        .copyInheritedSettings(program)
        .version(version, ...versionOption());
      program.addCommand(command.showHelpAfterError(helpAt(`changeplan ${command.name()}`)));
    }
    await program.parseAsync(given.argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.err(`${printableLines(error.message)}\n`);
    return 2;
  }
}

import { t } from '../text/l10n.ts';
import { Unreadable } from '../workspace/files.ts';
import { type Io, UsageError } from './io.ts';

/** What stands for standard input among the words of a command. */
const input = '-';
/** What the text there is called where no path is given for it: a plan in the current folder. */
const inputName = 'stdin.changeplan.yaml';
/** Those that have options for it, as the text may belong to a path. */
const withOptions = ['check', 'fmt'];

/**
 * Makes `-` stand for the plan, or the register, on standard input: what is read of it comes from there, and what is written to it goes to
 * standard output. Throws a `UsageError` when no text is there.
 */
export async function withInput(given: readonly string[], io: Io): Promise<{ argv: readonly string[]; io: Io }> {
  const argv = withoutOutput(given);
  if (!argv.includes(input)) return { argv, io };
  if (withOptions.includes(argv[0] ?? '')) {
    const isSaid = argv.some((word) => /^--stdin-path(=|$)/.test(word));
    const path = isSaid ? [] : ['--stdin-path', inputName];
    const end = endOfOptions(argv);
    const options = argv.slice(0, end).map((word) => (word === input ? '--stdin' : word));
    const behind = argv.slice(end);
    const rest = behind.filter((word) => word !== input);
    return { argv: [...options, ...(rest.length < behind.length ? ['--stdin'] : []), ...path, ...rest], io };
  }
  const text = await io.input().catch((error: unknown) => {
    throw error instanceof Unreadable
      ? new UsageError(t('Standard input {message}.', { message: error.message }))
      : error;
  });
  const { files } = io;
  const name = files.at(inputName);
  const { bytes } = io;
  return {
    argv,
    io: {
      ...io,
      ...(bytes && { bytes: async (path) => (path === input ? new TextEncoder().encode(text) : bytes(path)) }),
      files: {
        ...files,
        at: (path) => (path === input ? name : files.at(path)),
        find: async (path, also) => (path === input ? { names: [name], problems: [] } : files.find(path, also)),
        read: async (file) => (file === name ? text : files.read(file)),
        write: async (file, written, before) => {
          if (file !== name) return files.write(file, written, before);
          if (typeof written === 'string') io.out(written);
          return undefined;
        },
      },
    },
  };
}

/** As an output, `-` is standard output: where all goes that is given no file. */
function withoutOutput(argv: readonly string[]): readonly string[] {
  const end = endOfOptions(argv);
  const isNone = (index: number) => index < end && argv[index] === '--output' && argv[index + 1] === input;
  return argv.filter(
    (word, index) => !(isNone(index) || isNone(index - 1) || (index < end && word === `--output=${input}`)),
  );
}

/** Behind `--` no word is an option. */
const endOfOptions = (argv: readonly string[]) => (argv.includes('--') ? argv.indexOf('--') : argv.length);

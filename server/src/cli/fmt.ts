import { Argument, Command } from 'commander';
import { format } from '../features/formatting.ts';
import { readDocument } from '../model/document.ts';
import { applyEdits } from '../text/edit.ts';
import { t, texts } from '../text/l10n.ts';
import { markdownName, Unreadable } from '../workspace/files.ts';
import { configuredFor, isIgnored } from '../workspace/load.ts';
import { findPlans, whatPlansAre } from './checking.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printable } from './printable.ts';

interface Options {
  readonly check?: true;
  readonly stdin?: true;
  readonly stdinPath?: string;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'Two columns a level, one space behind a colon or a comma, at most one blank line in a row, one line break at the end. White space is all that changes; comments, quotes and the order of keys stay. Entries with faults are left as they are. Plans that git or the configuration ignores are left alone too.',
      ),
    ],
    examples: [
      ['changeplan fmt', t('every plan in this folder and below')],
      'changeplan fmt plans/merger.changeplan.yaml .changeplanrc.yaml',
      ['changeplan fmt --check', t('in a build: fails when a plan is laid out otherwise')],
      'changeplan fmt --stdin < draft.yaml > plans/merger.changeplan.yaml',
    ],
    codes: {
      0: t('everything is laid out this way, by now'),
      1: t('with --check: a file would change'),
      2: t(
        'a file, a path or an option stood in the way; with --check also what cannot be laid out because of its faults',
      ),
    },
  });

/** `changeplan fmt [PATH…]` */
export function fmtCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('fmt')
    .description(t('Lay plans out in one way; what they say stays the same.'))
    .addArgument(new Argument('[path...]', t('files, folders or globs; the current folder when none is named')))
    .option('--check', t('change nothing; list the files that would change, and fail when there are any'))
    .option('--stdin', t('lay out the text on standard input, and print it'))
    .option('--stdin-path <path>', t('where that text belongs; decides whether it is ignored'))
    .addHelpText('after', help())
    .action(async (paths: string[], options: Options) => finish(await run(paths, options, io)));
}

async function run(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (options.stdinPath !== undefined && !options.stdin) throw new UsageError(t('--stdin-path goes with --stdin.'));
  return options.stdin ? formatInput(paths, options, io) : formatFiles(paths, options, io);
}

async function formatFiles(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const { names, problems } = await findPlans(paths, io.files);
  if (names.length === 0 && problems.length === 0) io.err(`${t('No plan was found here.')} ${whatPlansAre()}\n`);
  let changes = 0;
  for (const [index, name] of names.entries()) {
    try {
      if (markdownName.test(name))
        throw new Unreadable(t('is Markdown, and only plans in files of their own are laid out'));
      const text = await io.files.read(name);
      const { result, problem } = await formatted(name, text, io);
      if (problem && (options.check || problem === t(beyond))) problems.push(`${io.files.show(name)} ${problem}.`);
      else if (problem) io.err(`${printable(io.files.show(name))} ${problem}.\n`);
      if (result !== text) {
        const told = options.check ? undefined : await io.files.write(name, result, text);
        if (told) io.err(`${printable(io.files.show(name))} ${told}.\n`);
        io.out(`${printable(io.files.show(name))}\n`);
        changes++;
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(`${io.files.show(name)} ${error.message}.`);
    }
    io.progress(index + 1, names.length);
  }
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  if (problems.length > 0) return 2;
  return options.check && changes > 0 ? 1 : 0;
}

async function formatInput(paths: readonly string[], { check, stdinPath }: Options, io: Io): Promise<ExitCode> {
  if (paths.length > 0) throw new UsageError(t('--stdin takes one text; leave the other paths out.'));
  const text = await io.input().catch((error: unknown) => {
    if (error instanceof Unreadable) throw new UsageError(t('Standard input {message}.', { message: error.message }));
    throw error;
  });
  const path = stdinPath ?? t('Standard input');
  const { result, problem } = await formatted(io.files.at(path), text, io);
  if (problem) io.err(`${printable(path)} ${problem}.\n`);
  if (!check) io.out(result);
  else if (result !== text) io.out(`${printable(path)}\n`);
  if (problem && (check || problem === t(beyond))) return 2;
  return check && result !== text ? 1 : 0;
}

const beyond = texts('is too large or too deep for a plan; it stays as it is');

/** The text as it should be laid out, and why some of it could not be, as the end of a sentence. */
async function formatted(name: string, text: string, { files }: Io): Promise<{ result: string; problem?: string }> {
  const read = async (file: string) => readDocument(file, await files.read(file));
  const { settings, unread } = await configuredFor(name, files, read);
  const [other] = unread;
  if (other) throw new Unreadable(t('is left as it is, because its configuration {why}', { why: other.why }));
  if (isIgnored(name, settings)) return { result: text };
  const document = readDocument(name, text);
  if (document.beyondLimits) return { result: text, problem: t(beyond) };
  const result = applyEdits(text, format(document, 2));
  if (document.faults.length === 0) return { result };
  return { result, problem: t('has entries with faults, which stay as they are; “changeplan check” tells which') };
}

import { Argument, Command } from 'commander';
import { readDocument } from '../model/document.ts';
import { planInWords } from '../report/plain.ts';
import { t } from '../text/l10n.ts';
import { Unreadable } from '../workspace/files.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printableLines } from './printable.ts';

const help = () =>
  moreHelp({
    about: [
      t(
        'Each line tells one fact and whom it is about, so that “git diff” and “git log -p” speak of stances and values instead of indentation. Tell git once, and name the driver in .gitattributes:',
      ),
      `  git config diff.changeplan.textconv "changeplan textconv"\n  echo "*.changeplan.yaml diff=changeplan" >> .gitattributes`,
    ],
  });

/** `changeplan textconv FILE` */
export function textconvCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('textconv')
    .description(t('Print a plan in words, a line a fact, for “git diff”.'))
    .addArgument(new Argument('<file>', t('a plan')))
    .addHelpText('after', help())
    .action(async (path: string) => finish(await run(path, io)));
}

async function run(path: string, io: Io): Promise<ExitCode> {
  const { names, problems } = await io.files.find(path);
  const [name] = names;
  if (name === undefined) throw new UsageError(problems.join(' ') || t('{path} is not there.', { path }));
  io.out(printableLines(await inWords(name, io)));
  return 0;
}

/** One version that cannot be read must not end `git log`. */
async function inWords(name: string, { files }: Io): Promise<string> {
  try {
    return planInWords(readDocument(name, await files.read(name)));
  } catch (error) {
    if (error instanceof Unreadable) return `${t('This file {message}.', { message: error.message })}\n`;
    throw error;
  }
}

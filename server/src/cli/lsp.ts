import { Command, Option } from 'commander';
import { t } from '../text/l10n.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

const help = () =>
  moreHelp({
    about: [
      t('Speaks the Language Server Protocol. Editors start it themselves; docs/editors.md says how to tell them.'),
    ],
  });

/** `changeplan lsp --stdio` */
export function lspCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('lsp')
    .description(t('Start the language server, for editors.'))
    .requiredOption('--stdio', t('speak over standard input and output, the only way there is'))
    .addOption(new Option('--clientProcessId <id>', t('with whom the server ends')).hideHelp())
    .addHelpText('after', help())
    .action(async () => {
      if (!io.serve) throw new UsageError(t('There is no language server here.'));
      await io.serve();
      finish(0);
    });
}

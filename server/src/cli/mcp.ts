import { Command } from 'commander';
import { t } from '../text/l10n.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

const help = () =>
  moreHelp({
    about: [
      t(
        'Speaks the Model Context Protocol, for assistants that run on this machine and start it themselves. It has five tools: check, explain, analyze, depends (what hangs on whom) and draft (an entry, returned and not written). They read the plans below the current folder and write nothing. People are called by their ids, and what is private is left out, unless a tool is asked for names. Nothing is sent anywhere from here; what your assistant does with an answer, its maker has to say.',
      ),
    ],
  });

/** `changeplan mcp --stdio` */
export function mcpCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('mcp')
    .description(t('Let an assistant on this machine check, explain and analyze plans; nothing is written.'))
    .requiredOption('--stdio', t('speak over standard input and output, the only way there is'))
    .addHelpText('after', help())
    .action(async () => {
      if (!io.assist) throw new UsageError(t('There is nobody to speak with here.'));
      const { plansFor } = await import('./mcp/plans.ts');
      await io.assist(plansFor(io));
      finish(0);
    });
}

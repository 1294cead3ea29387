import { t } from '../text/l10n.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printable } from './printable.ts';

/** Clears a terminal and what one could scroll back to. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Does the work of a command now and whenever a file has changed, until the person ends it. The first time a mistake at the
 * keyboard ends it; later ones are told, as the next change may mend them. Throws a `UsageError` where nothing can be watched.
 */
export async function watching(paths: readonly string[], io: Io, once: () => Promise<ExitCode>): Promise<ExitCode> {
  if (!io.watch) throw new UsageError(t('--watch needs files on disk.'));
  let code: ExitCode | undefined;
  const again = async () => {
    if (io.isTerminal) io.out(clear);
    return once().catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      io.err(`${printable(error.message)}\n`);
      return 2 as const;
    });
  };
  await io.watch(paths, async () => {
    code = await (code === undefined ? once() : again());
    io.err(`${t('Waiting for changes. Ctrl+C ends it.')}\n`);
  });
  return code ?? 0;
}

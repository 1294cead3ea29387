import { t } from '../text/l10n.ts';

/** What was printed has not arrived. A reader that closes early, such as `head`, is no fault of ours; else it must be heard. */
export function lost({ code }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit();
  const why = code === 'ENOSPC' ? t('there is no room on the disk') : t('it could not be written ({code})', { code });
  process.stderr.write(`${t('What was found is not all there: {why}.', { why })}\n`);
  process.exit(2);
}

import { configurationName } from '../check/configuration.ts';
import { t } from '../text/l10n.ts';
import { planName, Unreadable } from '../workspace/files.ts';
import { type Io, UsageError } from './io.ts';

/** The same world, which remembers what was read of it. */
export function remembering(io: Io): Io {
  const hasRead = new Set<string>();
  const read: Io['files']['read'] = (name) => {
    hasRead.add(name);
    return io.files.read(name);
  };
  return { ...io, hasRead, files: { ...io.files, read } };
}

/**
 * Puts a text into the file that was asked for, wholly or not at all; else onto standard output. Nothing takes the place of
 * a plan, a configuration or what was read for it.
 */
export async function deliver(
  text: string | Uint8Array,
  what: string,
  output: string | undefined,
  io: Io,
): Promise<void> {
  if (output === undefined) return io.out(typeof text === 'string' ? text : '');
  const name = io.files.at(output);
  const kind = await whatStandsAt(name, io);
  if (kind)
    throw new UsageError(
      t('{what} would take the place of {kind}: name another file than {output}.', { what, kind, output }),
    );
  const told = await io.files.write(name, text).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      t('{what} could not be written: {output} {message}.', { what, output, message: error.message }),
    );
  });
  if (told) io.err(`${output} ${told}.\n`);
}

async function whatStandsAt(name: string, { files, hasRead }: Io): Promise<string | undefined> {
  if (/[\\/]\.git[\\/]/.test(`/${name}`)) return t('a file of git');
  const wasRead = hasRead?.has(name);
  const text = await files.read(name).catch((error: unknown) => {
    if (error instanceof Unreadable) return error.isMissing ? undefined : '';
    throw error;
  });
  if (text === undefined) return undefined;
  if (planName.test(name)) return t('the plan');
  if (name.endsWith(configurationName)) return 'a configuration';
  // Organization files, names files and drafts may have any name.
  if (/^["']?changeplan["']?\s*:/m.test(text)) return t('the plan');
  return wasRead ? t('a file that was read') : undefined;
}

import { configurationName } from '../check/configuration.ts';
import { t, texts } from '../text/l10n.ts';
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
  if (kind) throw new UsageError(t(refusals[kind], { what, output }));
  const told = await io.files.write(name, text).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      t('{what} could not be written: {output} {message}.', { what, output, message: error.message }),
    );
  });
  if (told) io.err(`${output} ${told}.\n`);
}

const refusals = texts({
  git: '{what} would take the place of a file of git: name another file than {output}.',
  plan: '{what} would take the place of the plan: name another file than {output}.',
  configuration: '{what} would take the place of a configuration: name another file than {output}.',
  read: '{what} would take the place of a file that was read: name another file than {output}.',
});

async function whatStandsAt(name: string, { files, hasRead }: Io): Promise<keyof typeof refusals | undefined> {
  if (/[\\/]\.git[\\/]/.test(`/${name}`)) return 'git';
  const wasRead = hasRead?.has(name);
  const text = await files.read(name).catch((error: unknown) => {
    if (error instanceof Unreadable) return error.isMissing ? undefined : '';
    throw error;
  });
  if (text === undefined) return undefined;
  if (planName.test(name)) return 'plan';
  if (name.endsWith(configurationName)) return 'configuration';
  // Organization files, names files and drafts may have any name.
  if (/^["']?changeplan["']?\s*:/m.test(text)) return 'plan';
  return wasRead ? 'read' : undefined;
}

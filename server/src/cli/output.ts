import { Unreadable } from '../workspace/files.ts';
import { type Io, UsageError } from './io.ts';

/** Puts a text into the file that was asked for, wholly or not at all; else onto standard output. */
export async function deliver(
  text: string,
  what: string,
  output: string | undefined,
  { out, files }: Io,
): Promise<void> {
  if (output === undefined) return out(text);
  await files.write(files.at(output), text).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${what} could not be written: ${output} ${error.message}.`);
  });
}

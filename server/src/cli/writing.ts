import { Unreadable } from '../workspace/files.ts';
import { type Io, UsageError } from './io.ts';

/** Puts what a command has made into a file, or else on standard output. A file that cannot be written is a mistake at the keyboard. */
export async function write(text: string, output: string | undefined, io: Io): Promise<void> {
  if (output === undefined) return io.out(text);
  await io.files.write(io.files.at(output), text).catch((error: unknown) => {
    if (error instanceof Unreadable) throw new UsageError(`${output} ${error.message}.`);
    throw error;
  });
}

/** Whether a command calls people by the names of a names file. */
import { t } from '../text/l10n.ts';
import type { Calling } from '../workspace/files.ts';
import type { Io } from './io.ts';

export interface CallingOptions {
  readonly format: string;
  readonly output?: string;
  readonly withNames?: true;
}

/** The option, and what help says of it. */
export const withNames = () =>
  ['--with-names', t('call people by the names of the names file also where the ids of the plan would stand')] as const;

/** What is read in a terminal; all others are made for programs, or to be passed on. */
const readable: readonly string[] = ['pretty', 'terminal', 'text', 'markdown'];

/**
 * Those in front of the screen read names; what goes into a file, a pipe or a program holds ids, as nobody knows where it
 * goes from there, unless names are asked for.
 */
export function callingFor({ format, output, withNames: isAsked }: CallingOptions, { isTerminal }: Io): Calling {
  return isAsked || (isTerminal && output === undefined && readable.includes(format)) ? 'names' : 'ids';
}

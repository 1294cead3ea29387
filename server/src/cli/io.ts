import type { Files, Folders } from '../workspace/files.ts';

/** The world of a command: everything that it reads, prints or asks. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly files: Files & Folders;
  /** Today, year-month-day, by the person's own clock. */
  readonly today: () => string;
  /** Whether standard output shows colours. */
  readonly colors: boolean;
}

/** 0: nothing to report; 1: findings; 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of the person at the keyboard: shown as a sentence, exit code 2. */
export class UsageError extends Error {}

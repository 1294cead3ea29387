import type { Plans } from '../assistants/tools.ts';
import type { World } from '../check/check.ts';
import type { Answer, Question } from '../interview/question.ts';
import type { Files, Folders, Writing } from '../workspace/files.ts';
import type { Repository } from '../workspace/repository.ts';
import type { StagedFiles } from '../workspace/staged.ts';
import type { Order, Part } from './told.ts';

/** The world of a command: everything that it reads, prints or asks. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly files: Files & Folders & Writing;
  /** The names of the files that were read so far. */
  readonly hasRead?: ReadonlySet<string>;
  /** The same files as the next commit would have them. Rejects with an `Unreadable` where git cannot say. */
  readonly staged: () => Promise<StagedFiles>;
  /** The repository of the file of that name. Rejects with an `Unreadable` where git cannot say. */
  readonly repository: (name: string) => Promise<Repository>;
  /** What stands in a file that need be no text; absent where there are none. Rejects with an `Unreadable`. */
  readonly bytes?: (path: string) => Promise<Uint8Array>;
  /** All of standard input, without a byte order mark. Rejects with an `Unreadable` when it is no UTF-8 text. */
  readonly input: () => Promise<string>;
  /** Checks plans on disk in several threads; absent or `undefined` where one is enough. */
  readonly inParallel?: (order: Order, world: World) => Promise<readonly Part[]> | undefined;
  /** Hears how far a long piece of work has come. */
  readonly progress: (done: number, all: number) => void;
  /** Today, year-month-day, by the person's own clock. */
  readonly today: () => string;
  /** Whether standard output is a terminal, in front of which somebody sits. */
  readonly isTerminal: boolean;
  /** Whether standard output shows colours. */
  readonly colors: boolean;
  /** How many columns the terminal on standard output has; absent where it is none. */
  readonly width?: number | undefined;
  /** Starts the language server on standard input and output; absent where these are not the program’s own. */
  readonly serve?: () => Promise<unknown>;
  /** Speaks with an assistant on standard input and output until it leaves; absent where these are not the program’s own. */
  readonly assist?: (plans: Plans) => Promise<void>;
  /** Does the work, and again whenever files at these paths, or below them, have changed; ends when nobody waits any more. */
  readonly watch?: (paths: readonly string[], work: () => Promise<void>) => Promise<void>;
  /** Asks the person at the keyboard; absent when nobody sits there. */
  readonly ask?: Ask;
}

/** Puts one question, until there is an answer that will do or another wish. */
export type Ask = (asked: Asked) => Promise<Answer | Wish>;

export interface Asked {
  readonly question: Question;
  /** What was answered before going back, to begin with. */
  readonly before: Answer;
  /** Whether there is a question to go back to. */
  readonly begun: boolean;
  /** A question by itself, outside of the interview. */
  readonly alone?: true;
  /** Why an answer will not do, as a sentence. */
  readonly problemWith: (answer: Answer) => string | undefined;
}

/** To go back one question, to write what was told so far, or to leave without writing. */
export type Wish = 'back' | 'enough' | 'leave';

/** 0: nothing to report; 1: findings; 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of the person at the keyboard: shown as a sentence, exit code 2. */
export class UsageError extends Error {}

import { t } from '../text/l10n.ts';

/** The files that a check reads. Everything reads through this interface, so that a twin in memory will do. */
export interface Files {
  /**
   * The text of a file, without a byte order mark. Rejects with an `Unreadable` when it is missing, is no file, is no
   * UTF-8 text, or may not be read.
   */
  readonly read: (name: string) => Promise<string>;
  /**
   * The name of the file at a relative path in another file. Rejects with an `Unreadable` when nothing may be read there:
   * outside the workspace, also through links. Where that ends is decided by the plan `within` that is read, or `from`.
   */
  readonly resolve: (from: string, path: string, within?: string) => Promise<string>;
  /** The names that a file of that name would have in the folder of `from` and those above it, nearest first. */
  readonly above: (from: string, name: string) => readonly string[];
  /** Addresses of the remotes of the repository that tracks the file; `undefined` where git cannot be asked. */
  readonly remotes: (name: string) => Promise<readonly string[] | undefined>;
  /** What git makes of a file of that name, or would; `undefined` where it cannot be asked. */
  readonly tracking: (name: string) => Promise<Tracking | undefined>;
  /** The bytes of a file, whatever they are; rejects as `read` does. Absent where only texts can be read. */
  readonly readBytes?: (name: string) => Promise<Uint8Array>;
  /** Where names files are read, which git does not hold; absent: with the others. */
  readonly beside?: Pick<Files, 'read' | 'resolve'>;
}

/**
 * Whether people are called by the names of names files, which only those in front of this machine are to read, or by
 * their ids. Whoever makes a program decides it, and nothing behind it has to ask.
 */
export type Calling = 'names' | 'ids';

/** Held by git; left out by it; or neither, so that the next “git add” would take it. */
export type Tracking = 'tracked' | 'ignored' | 'untracked';

/** The files of an editor's workspace. */
export interface Workspace extends Files {
  /** The names of all plans in its folders, sorted; those that git ignores, and installed packages, are left out. */
  readonly plans: () => Promise<readonly string[]>;
}

/** Where plans can be looked for, on the command line. */
export interface Folders {
  /**
   * The plans that a file, folder or glob stands for. A file is taken as it is; in folders and globs, in a repository,
   * only plans that git lists, with `markdown` Markdown files too. Links to folders are not followed.
   */
  readonly find: (path: string, also?: 'markdown') => Promise<Found>;
  /** The file's path for people: relative to the current folder, with `/`. */
  readonly show: (name: string) => string;
}

/** What was found at a path. */
export interface Found {
  /** Sorted; empty when there is none. */
  readonly names: readonly string[];
  /** What is there and cannot be read, or lies outside, as sentences. */
  readonly problems: readonly string[];
}

/** Where a command puts what it has made. */
export interface Writing {
  /** The name of the file at a path, whether it is there or not. */
  readonly at: (path: string) => string;
  /**
   * Puts a text into a file, wholly or not at all; what was there keeps its byte order mark, its permissions and its links.
   * Gives what is unusual about how it was done, as the end of a sentence. Rejects with an `Unreadable` when that may not
   * be, or when the file no longer holds the text `before`.
   */
  readonly write: (name: string, text: string | Uint8Array, before?: string) => Promise<string | undefined>;
  /** Makes a new file; nothing is overwritten. Rejects with an `Unreadable` when that may not be. */
  readonly create: (name: string, text: string) => Promise<void>;
  /** The same, with the folders that the file lies in. */
  readonly createWithFolders: (name: string, text: string) => Promise<void>;
}

/** Of a file that is missing: no reason to take it for more than that. */
export const notThere = (): string => t('is not there');

/** Whether that is why; whatever else stands in the way is no reason to take a file for gone. */
export const saysMissing = (why: string): boolean => why === notThere();

/** Why a file could not be read, as the end of a sentence that begins with its name; in the language of the reader. */
export class Unreadable extends Error {
  constructor(
    message: string,
    /** Nothing is there, and nothing else stands in the way. */
    readonly isMissing = saysMissing(message),
  ) {
    super(message);
  }
}

/** Why nothing may ever be read at a path, whether there is a file or not. */
export class OutOfBounds extends Unreadable {}

/** What the name of a plan ends in. */
export const planName = /\.changeplan\.ya?ml$/;

/** What the names of plans, and with `markdown` of Markdown files, end in. */
export const endingsOf = (also?: 'markdown'): readonly string[] => [
  '.changeplan.yaml',
  '.changeplan.yml',
  ...(also ? ['.md', '.markdown'] : []),
];

/** What the name of a Markdown file ends in, in which plans may stand in fences. */
export const markdownName = /\.(?:md|markdown)$/i;

/** Decodes UTF-8 strictly: what is no text is never taken for a plan without findings. The last character may be cut off. */
export function decode(bytes: Uint8Array, isCut = false): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    throw new Unreadable(t('is not UTF-8 text; save it as UTF-8'));
  }
}

/** The files that a check reads. Everything below reads through this interface, so that a twin in memory will do. */
export interface Files {
  /**
   * The text of a file, without a byte order mark. Rejects with an `Unreadable` when it is missing, is no file, is no
   * UTF-8 text, or may not be read.
   */
  readonly read: (path: string) => Promise<string>;
  /**
   * The plans that a file, folder or glob names, sorted, relative to the current folder with `/`. A file is taken as it
   * is; in folders and globs, only plans that git does not ignore. Empty when there is none.
   */
  readonly find: (path: string) => Promise<readonly string[]>;
}

/** A file that could not be read, and why, in a sentence for the person who named it. */
export class Unreadable extends Error {}

/** What the name of a plan ends in. */
export const planName = /\.changeplan\.ya?ml$/;

/** Decodes UTF-8 strictly: what is no text is never taken for a plan without findings. */
export function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

import type { Home } from '../text/span.ts';

/** What the blocks of all versions of one file have in common. */
export interface Versions {
  readonly file: string;
}

/** Where a block of a file begins in its newest version; the spans in the block follow. */
export class BlockHome implements Home {
  readonly versions: Versions;
  start: number;

  constructor(versions: Versions, start: number) {
    this.versions = versions;
    this.start = start;
  }

  get file(): string {
    return this.versions.file;
  }
}

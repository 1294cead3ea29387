import type { Checked } from '../../check/check.ts';

export interface CheckedFile extends Checked {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
}

/** Everything that a check found, as text for standard output. */
export type Format = (files: readonly CheckedFile[], style: { readonly colors: boolean }) => string;

import type { Finding } from '../check/check.ts';
import type { Fix } from '../text/edit.ts';

/** A finding without the offers that only an editor makes; plain data. */
export interface Told extends Omit<Finding, 'accept' | 'fixes'> {
  readonly fixes: readonly Fix[];
}

/** What was found in some of the plans; plain data, so that it can come from another thread. */
export interface Part {
  readonly found: ReadonlyMap<string, ReadonlyMap<string, Told>>;
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

import type { Fix } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** Something the text says that the language does not know. Reading goes on; only the smallest part is lost. */
export interface Fault {
  /** `syntax`: not YAML, or YAML that a plan may not use. `schema`: a key or value that the language does not have. */
  readonly rule: 'syntax' | 'schema';
  readonly at: Span;
  readonly message: string;
  /** Made when asked for: few ever are, and by then the text may have moved. */
  readonly fixes?: () => readonly Fix[];
  readonly related?: readonly Related[];
}

/** The other end of what is wrong. */
export interface Related {
  readonly at: Span;
  readonly message: string;
}

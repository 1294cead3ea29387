import type { PlanFacts } from '../analysis/shared-groups.ts';
import type { Finding } from '../check/check.ts';
import type { Severity } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import type { Calling } from '../workspace/files.ts';
import type { Hiding } from './nameless.ts';

/** A finding without the offers that only an editor makes; plain data. */
export interface Told extends Omit<Finding, 'accept' | 'fixes'> {
  readonly fixes: readonly Fix[];
}

/** What of a finding a format shows beside what it is, where and how heavy; the rest is not even made. */
export interface Details {
  /** `titles`: fixes without their edits. */
  readonly fixes?: 'titles' | 'edits';
  readonly related?: true;
  /** From whom it is to be hidden who is who; absent: from nobody. */
  readonly hiding?: Hiding | undefined;
  /** Of lighter findings, and of accepted ones, nothing is shown. */
  readonly lightest?: Severity | undefined;
}

/** How plans are to be checked; plain data. */
export interface Order {
  /** The names of the plans. */
  readonly names: readonly string[];
  /** The name of the configuration that takes the place of those beside the plans. */
  readonly configuration?: string | undefined;
  readonly details: Details;
  /** Absent: by their ids. */
  readonly calling?: Calling;
  /** What the plans of the whole run say of groups that they share; absent: it is still to be gathered. */
  readonly facts?: readonly PlanFacts[];
}

/** What was found in some of the plans; plain data, so that it can come from another thread. */
export interface Part {
  /** By the check of each plan, in any file. */
  readonly found: readonly { readonly name: string; readonly findings: readonly Told[] }[];
  /** The plans that their configuration leaves out, by name. */
  readonly leftOut: readonly string[];
  /** Of all files that something was found in. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

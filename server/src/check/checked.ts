import type { Analysis } from '../analysis/analysis.ts';
import type { PlanFacts } from '../analysis/shared-groups.ts';
import type { Document } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import type { Otherwise } from '../model/then.ts';
import type { NamesShared, NamesTarget, Sharing, UnresolvedUse } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import type { Settings } from './settings.ts';

/** A file with all that its check depends on. */
export interface Source {
  readonly document: Document;
  /** The organization files that it uses, nearest first. */
  readonly used: readonly Document[];
  readonly unresolved: readonly UnresolvedUse[];
  readonly settings: Settings;
  /** What is wrong with files that it depends on, beside those that it uses. */
  readonly faults: readonly Fault[];
  readonly sharing?: Sharing;
  /** The names files that say who is who, the first that counts first; none for readers who are to see ids. */
  readonly names?: readonly Document[];
  /** What git makes of the names files that are there. */
  readonly namesShared?: readonly NamesShared[];
  /** What other plans say that share an organization file with this one. */
  readonly others?: readonly PlanFacts[];
  /** Not all of them have been read yet. */
  readonly othersAreMissing?: true;
  /** How pages of it look, as the configuration has it. */
  readonly look?: ConfiguredLook;
  /** Where names of this file are to go; absent where nobody will move them. */
  readonly namesTarget?: NamesTarget;
}

export interface ConfiguredLook {
  readonly logo?: Logo;
  /** As the author wrote it; a colour. */
  readonly accent?: string;
  readonly footer?: string;
}

/** A picture in its file's own form. */
export interface Logo {
  readonly type: 'png' | 'svg';
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

/** One version of one file, read, analysed and checked. */
export interface Checked {
  /** Names were taken out of it, as far as they could be told. */
  readonly isRedacted?: true;
  /** What it was made from. */
  readonly source: Source;
  readonly document: Document;
  readonly analysis: Analysis;
  /** What reading the texts has found; no rule runs for it. */
  readonly faults: readonly Fault[];
  /** In this file and those that it uses; sorted by file, position, then rule. */
  readonly findings: readonly Finding[];
  /** Those of rules that the configuration has switched off; only what looks at the plan alone asks for them. */
  readonly silenced: readonly Finding[];
  /** The plan as it would be then, checked anew: LANGUAGE 3.4. Places are those of the plan as it is. */
  readonly otherwise: (otherwise: Otherwise) => Checked;
}

/** What the outside world tells a check. */
export interface World {
  /** Year-month-day; what is overdue or stale depends on it. */
  readonly today: string;
  /** Hears of a rule that crashed; the other rules still report. */
  readonly onCrash: (rule: string, error: unknown) => void;
}

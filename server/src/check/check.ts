import { readDocument } from '../model/document.ts';
import type { Checked, Source, World } from './checked.ts';
import type { Finding } from './finding.ts';
import { checkOnce } from './live.ts';
import { defaults } from './settings.ts';

export type { Checked, Finding, Source, World };

/** The same plan with ids where only a names file knows the names: for all that leaves the machine. */
export function withoutNames(checked: Checked, world: World): Checked {
  const { names, ...source } = checked.source;
  return names ? check(source, world) : checked;
}

/** Checks a text that stands alone. Never throws for what it says. */
export function checkText(file: string, text: string, world: World): Checked {
  return check({ document: readDocument(file, text), used: [], unresolved: [], faults: [], settings: defaults }, world);
}

/** Checks a file with all that its check depends on. Never throws for what they say. */
export function check(source: Source, world: World): Checked {
  return checkOnce(source, world);
}

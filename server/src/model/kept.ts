import { Fits } from './fits.ts';
import type { FileKind } from './language.ts';
import type { SectionName } from './names.ts';
import type { Called } from './naming.ts';
import type { Pair } from './node.ts';
import type { Acceptance, Entry, Found, Organization, Stakeholder } from './plan.ts';

/**
 * What one reading of a plan leaves for the next: everything that is made of a pair, by the identity of the pair. An
 * entry that nobody has touched is the same pair again, and so the same object in the next version of the plan.
 */
export interface Kept {
  readonly fits: Readonly<Record<FileKind, Fits>>;
  readonly entries: WeakMap<Pair, KeptEntry>;
  /** The entries of each section that one file alone speaks of, as they stood last. */
  readonly rows: Map<SectionName, { readonly pairs: readonly Pair[]; readonly entries: readonly Entry[] }>;
  readonly organizations: WeakMap<Pair, { readonly pairs: readonly Pair[]; readonly organization: Organization }>;
  readonly acceptances: WeakMap<object, Acceptance>;
  readonly named: WeakMap<object, readonly Found[]>;
  readonly called: WeakMap<Stakeholder, Called>;
}

export interface KeptEntry {
  readonly section: SectionName;
  /** What the files say of it, nearest first. */
  readonly pairs: readonly Pair[];
  readonly entry: Entry;
}

export function keptNothing(): Kept {
  return {
    fits: { plan: new Fits(), organization: new Fits(), names: new Fits() },
    entries: new WeakMap(),
    rows: new Map(),
    organizations: new WeakMap(),
    acceptances: new WeakMap(),
    named: new WeakMap(),
    called: new WeakMap(),
  };
}

/** Whether the lists hold the same pairs in the same order. */
export function samePairs(one: readonly Pair[], other: readonly Pair[]): boolean {
  return one.length === other.length && one.every((pair, index) => pair === other[index]);
}

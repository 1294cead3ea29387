import type {
  Audience,
  Basis,
  Dimension,
  Power,
  Relation,
  Scope,
  Severity,
  StakeholderKind,
  Stance,
  Status,
  TacticType,
} from '../../../schemas/choices.ts';
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import type { Pair } from './node.ts';

/**
 * What the author wrote, typed and with places. Everything may be missing; lists are empty rather than absent. What did
 * not fit the language is left out here and told as a fault.
 */
export interface Plan {
  readonly document: Document;
  readonly kind: 'plan' | 'organization';
  readonly title?: Said<string>;
  readonly purpose?: Said<string>;
  readonly lead?: Said<string>;
  readonly audience?: Said<Audience>;
  readonly uses: readonly Mention[];
  readonly organization?: Organization;
  /** The file's own glossary. */
  readonly values: readonly GlossaryEntry[];
  readonly stakeholders: readonly Stakeholder[];
  readonly actions: readonly Action[];
  readonly tactics: readonly Tactic[];
  readonly accepted: readonly Acceptance[];
  /** The organization files whose entries count as if written here, nearest first. */
  readonly used: readonly UsedFile[];
  /** The top-level keys as written, those too whose value could not be read. */
  readonly keys: ReadonlyMap<string, Pair>;
}

/** A file whose entries count as if written in the plan. */
export interface UsedFile {
  readonly document: Document;
  readonly audience?: Said<Audience>;
}

/** A scalar behind a key. */
export interface Said<T> {
  readonly value: T;
  readonly at: Span;
  readonly key: Span;
  /** Where the text of an alias is written. */
  readonly anchored?: Span;
}

/** An id where it is spoken of: an item of a list, a value, or the key of a map. */
export interface Mention {
  readonly id: string;
  readonly at: Span;
  /** Where the id that an alias stands for is written. */
  readonly anchored?: Span;
}

/** An entry of one of the four maps, with its id as written. */
export interface Entry extends Mention {
  /** Dotted, such as `stakeholders.vice-presidents`. */
  readonly path: string;
  /** The file that it stands in, and there the key and the value as written, for edits. */
  readonly document: Document;
  readonly written: Pair;
  /** Some of its lines could not be read: what it does not say may only be unreadable. */
  readonly broken: boolean;
  /** The keys of the entries with the same id in the files used, nearest first. */
  readonly farther: readonly Span[];
}

export interface Organization {
  readonly at: Span;
  readonly name?: Said<string>;
  readonly values: ValuesHeld;
}

export interface GlossaryEntry extends Entry {
  readonly meaning?: Said<string>;
  readonly aliases: readonly Mention[];
}

export interface ValuesHeld {
  readonly terminal: readonly HeldValue[];
  readonly instrumental: readonly HeldValue[];
  /** The keys `values`, `terminal` and `instrumental`, where written. */
  readonly keys: { readonly values?: Span; readonly terminal?: Span; readonly instrumental?: Span };
}

export interface HeldValue extends Mention {
  readonly how?: Said<string>;
  readonly basis?: Said<Basis>;
  readonly source?: Said<string>;
  readonly pursuedBy: readonly Mention[];
}

export interface Stakeholder extends Entry {
  /** The id stands in for a missing name. */
  readonly name: string;
  readonly kind: StakeholderKind;
  readonly relation?: Said<Relation>;
  readonly department?: Said<string>;
  readonly power?: Said<Power>;
  readonly stance?: Said<Stance>;
  readonly assessed?: Said<string>;
  readonly values: ValuesHeld;
  readonly controls: readonly Mention[];
  readonly influences: readonly Mention[];
  readonly resistance?: Resistance;
  readonly notes?: Said<string>;
}

export interface Resistance {
  readonly key: Span;
  readonly dimensions: readonly (Mention & { readonly id: Dimension })[];
  /** The single dimension, or the key of their list. */
  readonly dimensionsAt?: Span;
  readonly signs: readonly Mention[];
  readonly severity?: Said<Severity>;
}

export interface Action extends Entry {
  /** The id stands in for a missing summary. */
  readonly summary: string;
  readonly scope: Scope;
  readonly needs: readonly Mention[];
  readonly alignsWith: readonly StatedValue[];
  readonly conflictsWith: readonly StatedConflict[];
  readonly justification?: Said<string>;
}

/** A value that an action serves. */
export interface StatedValue extends Mention {
  readonly how?: Said<string>;
}

/** A value that an action hurts. */
export interface StatedConflict extends StatedValue {
  /** Only these groups' pursuit of the value suffers; absent: everybody's. */
  readonly for?: readonly Mention[];
}

export interface Tactic extends Entry {
  readonly type?: Said<TacticType>;
  readonly summary?: Said<string>;
  readonly targets: readonly Mention[];
  readonly appealsTo: readonly Mention[];
  readonly evidence: readonly Mention[];
  readonly through: readonly Mention[];
  readonly purpose?: Said<string>;
  readonly offer?: Said<string>;
  readonly aimsFor?: Said<Stance>;
  readonly owner?: Said<string>;
  readonly start?: Said<string>;
  readonly due?: Said<string>;
  readonly last?: Said<string>;
  readonly every?: Said<string>;
  readonly status: Status;
  readonly outcome?: Said<string>;
}

export interface Acceptance {
  readonly at: Span;
  readonly rule?: Said<string>;
  readonly subject?: Said<string>;
  readonly reason?: Said<string>;
  readonly by?: Said<string>;
  readonly until?: Said<string>;
}

/** Not given up. */
export const isLive = ({ status }: Tactic): boolean => status !== 'dropped';

/** Still to be carried through. */
export const isOpen = ({ status }: Tactic): boolean => status === 'planned' || status === 'under-way';

/** Where findings about the plan as a whole stand: the title, or the first key, or the start of the file. */
export function planPlace({ title, document }: Plan): Span {
  return title?.at ?? document.root?.pairs[0]?.key.span ?? { file: document.file, start: 0, end: 0 };
}

/** The place of a top-level key that holds entries, or of the plan while it has none. */
export function sectionPlace(plan: Plan, key: string): Span {
  return plan.keys.get(key)?.key.span ?? planPlace(plan);
}

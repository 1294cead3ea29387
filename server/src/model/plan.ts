import type {
  ActionStatus,
  Audience,
  Basis,
  Certainty,
  Depth,
  Dimension,
  Interest,
  Power,
  Relation,
  Scope,
  Severity,
  StakeholderKind,
  Stance,
  Status,
  TacticType,
} from '../../../schemas/choices.ts';
import type { NameKind } from '../../../schemas/holds.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import type { MapNode, Node, Pair } from './node.ts';

/**
 * What the author wrote, typed and with places. Everything may be missing; lists are empty rather than absent. What did
 * not fit the language is left out here and told as a fault.
 */
export interface Plan {
  readonly document: Document;
  readonly kind: 'plan' | 'organization' | 'names';
  /** What of the file itself fits the language. */
  readonly said?: MapNode;
  readonly title?: Said<string>;
  readonly purpose?: Said<string>;
  readonly lead?: Said<string>;
  readonly audience?: Said<Audience>;
  /** The path of the names file. */
  readonly names?: Said<string>;
  /** By what one will see that it worked. */
  readonly success: readonly Success[];
  readonly stopIf: readonly Mention[];
  /** The day on which what is written about persons is to be deleted. */
  readonly keepUntil?: Said<string>;
  readonly uses: readonly Mention[];
  readonly organization?: Organization;
  /** The file's own glossary. */
  readonly values: readonly GlossaryEntry[];
  readonly stakeholders: readonly Stakeholder[];
  readonly actions: readonly Action[];
  readonly tactics: readonly Tactic[];
  readonly scenarios: readonly Scenario[];
  readonly accepted: readonly Acceptance[];
  /** Where only a placeholder stands, here and in the files used: nothing is said there yet. */
  readonly placeholders: readonly Span[];
  /** The organization files whose entries count as if written here, nearest first. */
  readonly used: readonly UsedFile[];
  /** The top-level keys as written, those too whose value could not be read. */
  readonly keys: ReadonlyMap<string, Pair>;
  /** The ids that were found in entries, for whoever looks for them again. */
  readonly named: WeakMap<object, readonly Found[]>;
}

/** A file whose entries count as if written in the plan. */
export interface UsedFile {
  readonly document: Document;
  readonly audience?: Said<Audience>;
  /** The path of its names file. */
  readonly names?: Said<string>;
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

/** An id where an entry declares it or speaks of it. */
export interface Found {
  readonly kind: NameKind;
  readonly id: string;
  readonly at: Span;
  /** Where its letters are written: inside quotes, and for an alias behind its anchor. */
  readonly letters: Span;
  readonly role: 'declaration' | 'mention';
  readonly under: string;
  /** It may be anybody: only an id of the plan, or a slip of one, counts. */
  readonly anybody?: true;
}

/** An entry of one of the maps at the top, with its id. */
export interface Entry extends Mention {
  /** Dotted, such as `stakeholders.vice-presidents`. */
  readonly path: string;
  /** The file that it stands in, and there the key and the value as written, for edits. */
  readonly document: Document;
  readonly written: Pair;
  /** What of it fits the language, with what the files used say of it; absent where nothing is said. */
  readonly said?: Node;
  /** Some of its lines could not be read: what it does not say may only be unreadable. */
  readonly broken: boolean;
  /** The keys of the entries with the same id in the files used, nearest first. */
  readonly farther: readonly Span[];
}

export interface Organization {
  readonly at: Span;
  /** What of it fits the language. */
  readonly said?: Node;
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
  readonly role?: Said<string>;
  readonly kind: StakeholderKind;
  /** People in the group. */
  readonly size?: Said<number>;
  readonly relation?: Said<Relation>;
  readonly department?: Said<string>;
  readonly power?: Said<Power>;
  readonly stance?: Said<Stance>;
  readonly interest?: Said<Interest>;
  readonly assessed?: Said<string>;
  readonly sure?: Said<Certainty>;
  readonly couldBe?: CouldBe;
  /** What the rating rests on. */
  readonly source?: Said<string>;
  readonly concerns: readonly Mention[];
  /** A stakeholder's id, or anybody's name. */
  readonly owner?: Said<string>;
  /** Deep changes that they can bear at once. */
  readonly bears?: Said<number>;
  readonly values: ValuesHeld;
  readonly controls: readonly Mention[];
  readonly influences: readonly Mention[];
  readonly resistance?: Resistance;
  readonly notes?: Said<string>;
}

/** What somebody may be as well. */
export interface CouldBe {
  readonly key: Span;
  readonly stance: readonly (Mention & { readonly id: Stance })[];
  readonly power: readonly (Mention & { readonly id: Power })[];
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
  readonly status: ActionStatus;
  /** Actions that come before it. */
  readonly after: readonly Mention[];
  readonly start?: Said<string>;
  readonly due?: Said<string>;
  readonly affects: readonly Affected[];
}

/** Somebody whose work an action changes. */
export interface Affected extends Mention {
  readonly depth?: Said<Depth>;
  readonly loss?: Said<string>;
  readonly gain?: Said<string>;
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
  /** The actions that it serves; absent: all of them. */
  readonly for?: readonly Mention[];
  /** All actions that it served are taken out of the plan: it serves none, and is out of force (LANGUAGE 3.4). */
  readonly idle?: true;
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

export interface Success extends Entry {
  readonly measure?: Said<string>;
  readonly target?: Said<string>;
  readonly by?: Said<string>;
  readonly reached?: Said<string>;
}

/** What if it were otherwise: what differs of the plan's own entries, as it is written (LANGUAGE 3.4). */
export interface Scenario extends Entry {
  readonly summary?: Said<string>;
  readonly stakeholders: readonly ScenarioEntry[];
  readonly actions: readonly ScenarioEntry[];
  readonly tactics: readonly ScenarioEntry[];
}

/** The id of an entry of the plan, and what would be said of it then. */
export interface ScenarioEntry extends Mention {
  /** It would not be there. */
  readonly absent: boolean;
  /** The keys that would be said, as far as they fit the language. */
  readonly said?: MapNode;
}

export interface Acceptance {
  readonly at: Span;
  readonly said: MapNode;
  readonly rule?: Said<string>;
  readonly subject?: Said<string>;
  readonly reason?: Said<string>;
  readonly by?: Said<string>;
  readonly until?: Said<string>;
}

/** Judged at all: neither given up nor kept in reserve. */
export const isJudged = ({ status }: Action): boolean => status !== 'dropped' && status !== 'reserve';

/** Not given up. */
export const isLive = ({ status }: Tactic): boolean => status !== 'dropped';

/** Still to be carried through. */
export const isOpen = ({ status }: Tactic): boolean => status === 'planned' || status === 'under-way';

/** Where findings about the plan as a whole stand: the title, or the first key, or the start of the file. */
export function planPlace({ title, document }: Plan): Span {
  return title?.at ?? document.root?.pairs[0]?.key.span ?? { file: document.file, start: 0, end: 0 };
}

/** The place of a top-level key that holds entries, or of the plan while it has none, or only a placeholder for them. */
export function sectionPlace(plan: Plan, key: string): Span {
  return (hasSection(plan, key) && plan.keys.get(key)?.key.span) || planPlace(plan);
}

export function hasSection({ keys }: Plan, key: string): boolean {
  const value = keys.get(key)?.value;
  return keys.has(key) && !(value?.kind === 'scalar' && isPlaceholder(value.text));
}

import type { Analysis } from '../analysis/analysis.ts';
import type { Step } from '../analysis/checklist.ts';
import type { Lookups } from '../analysis/lookups.ts';
import type { PlanFacts } from '../analysis/shared-groups.ts';
import type { Document } from '../model/document.ts';
import type { Fault, Related } from '../model/fault.ts';
import type { Acceptance, Action, Stakeholder, Tactic } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { type Language, spoken, t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';

/** How much a finding weighs, heaviest first. A missing fact is never more than `info`. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What findings hold open beside the steps of the checklist. */
export const chores = ['text', 'resources', 'tactics', 'privacy', 'plans'] as const;
export type Chore = (typeof chores)[number];

/** What a person may read about a rule. */
export interface Page {
  /** What the rule finds, in the first sentence of its page. */
  readonly summary: string;
  /** All of it in Markdown: what it finds, why that matters, examples, when to accept it. Read when asked for. */
  readonly text: () => Promise<string>;
}

/** The page of a rule in the language of the reader. */
export const pageOf = ({ page }: Pick<Rule, 'page'>): Page => ({
  summary: t(page.summary),
  text: page.text[spoken()],
});

/** One thing worth telling the authors of a plan. It knows nothing of other rules, of settings, or of who listens. */
export type Rule = PlanRule | EntryRule<'stakeholders'> | EntryRule<'actions'> | EntryRule<'tactics'>;

/** What is said of a rule in either form. */
interface About {
  readonly name: string;
  readonly severity: Severity;
  /** The step that its findings hold open, and the heading that they stand under. */
  readonly step: Step | Chore;
  /** Silent in plans that need no support from others. */
  readonly needsSupport?: true;
  /** Speaks in organization files too. */
  readonly inOrganizationFiles?: true;
  /** Speaks in names files too. */
  readonly inNamesFiles?: true;
  /** Speaks of what other rules have found, or of what became of acceptances, so after them. */
  readonly after?: 'findings' | 'acceptances';
  /** Numbers that a configuration may change, with their defaults. */
  readonly options?: Options;
  /** The rule by whose numbers it goes as well. */
  readonly numbersOf?: string;
  /** Its first sentence in English, and all of it in each language. */
  readonly page: { readonly summary: string; readonly text: Readonly<Record<Language, Page['text']>> };
}

export type Options = Readonly<Record<string, number>>;

/** A rule about the plan as a whole. It runs again when anything that it has read of the plan has changed. */
export interface PlanRule extends About {
  readonly each?: undefined;
  check(context: Context, options: Options): Iterable<Draft>;
}

/** The entries that a rule can speak of one by one. */
export interface Sections {
  readonly stakeholders: Stakeholder;
  readonly actions: Action;
  readonly tactics: Tactic;
}

/**
 * A rule that speaks of each entry of a section by itself. It runs again for those entries alone of which something that
 * it has read has changed, so it asks the narrow questions of `Lookups` and leaves lists of the whole plan alone, but for
 * its fixes, which are made when somebody wants them.
 */
export interface EntryRule<S extends keyof Sections> extends About {
  readonly each: S;
  of(entry: Sections[S], context: Context, options: Options): Iterable<Draft>;
}

export interface Context extends Analysis, Lookups {
  readonly faults: readonly Fault[];
  /** Paths under `uses` that could not be followed. */
  readonly unresolved: readonly UnresolvedUse[];
  /** Every rule there is, for those that speak of rules by name. */
  readonly rules: readonly Rule[];
  /** Year-month-day. */
  readonly today: string;
  /** Whom the file is shared with by git; absent where git cannot be asked or does not track the file. */
  readonly sharing?: Sharing;
  /** What git makes of the names files that are there, as far as it can be asked. */
  readonly namesShared: readonly NamesShared[];
  readonly namesTarget: NamesTarget;
  /** What the other plans of the run or the workspace say that share an organization file with this one. */
  readonly others: readonly PlanFacts[];
  /** Not all of them have been read yet, so what is not found of them may still be there. */
  readonly othersAreMissing: boolean;
  /** The same of this plan. */
  readonly facts: PlanFacts;
  /** Where the other rules have found something or ask for something; nowhere until they have spoken. */
  readonly given: readonly Span[];
  /** What became of each acceptance; empty until the other rules have spoken. */
  readonly acceptances: readonly AcceptanceState[];
  /** What several rules or entries ask of the plan, made once for all of them. `make` is known by its identity. */
  readonly shared: <T>(make: (context: Context) => T) => T;
  /** The same for each id, such as what else hangs on a stakeholder. */
  readonly sharedOf: <T>(make: (context: Context, id: string) => T, id: string) => T;
}

/** A path under `uses` or `names`, and why it could not be followed, as the end of a sentence that begins with the path. */
export interface UnresolvedUse {
  readonly at: Span;
  readonly path: string;
  readonly why: string;
  readonly key?: 'names';
  /** What it says counts all the same: it closes a circle. */
  readonly isRead?: true;
  /** What it would be called, where it is only not there. */
  readonly missing?: string;
}

export interface Sharing {
  /** Addresses of the repository's remotes. */
  readonly remotes: readonly string[];
  /** Those of them that the configuration's `private-remotes` does not list. */
  readonly unlisted: readonly string[];
  /** The nearest configuration, where a remote can be listed; absent while there is none. */
  readonly configuration?: Document;
}

/** A names file that git does not leave out. */
export interface NamesShared {
  /** The path under `names`. */
  readonly at: Span;
  readonly path: string;
  /** Whether git holds it already; else the next “git add” would take it. */
  readonly isTracked: boolean;
  readonly ignoring: Ignoring;
}

/** Where git can be told to leave a file out. */
export interface Ignoring {
  /** The name of the nearest `.gitignore`; of one beside the file, where none is there. */
  readonly name: string;
  /** Absent while there is none. */
  readonly file?: Document;
  /** What has to stand there. */
  readonly line: string;
}

/** Where the names of a plan are to go. */
export interface NamesTarget {
  /** As the plan would say it. */
  readonly path: string;
  /** The name of the file; absent where it is not known whether it is there. */
  readonly name?: string;
  /** Absent while it is not there. */
  readonly file?: Document;
  /** Absent where git leaves it out already, or cannot be asked. */
  readonly ignoring?: Ignoring;
}

export interface AcceptanceState {
  readonly acceptance: Acceptance;
  readonly expired: boolean;
  /** How many findings it matches, counted whether it has expired or not. */
  readonly matches: number;
}

/** What a rule says: the place, a message for a tired manager, and the edits that answer it. */
export interface Draft {
  readonly at: Span;
  /** In the entry concerned, where that is another one than the finding stands in, such as at a placeholder. */
  readonly concerns?: Span;
  /** What is so, who is concerned, what to do: plain sentences, the first one short enough to stand alone. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The ids of those whose lack of an answer is told, where several rules could tell it. */
  readonly about?: readonly string[];
  readonly related?: readonly Related[];
  /** The rule in place of whose finding at the same place it is given. */
  readonly replaces?: string;
  /** All that it asks to be filled in, where that is more than stands at `at`. */
  readonly asks?: readonly Span[];
  /** Made when somebody wants them, which is later: they read what is so then from the context. */
  readonly fixes?: () => readonly Fix[];
}

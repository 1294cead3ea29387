import type { Verdict } from '../analysis/alignment.ts';
import type { Grade } from '../analysis/base.ts';
import type { Situation } from '../analysis/situation.ts';
import type { Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/**
 * What the preview shows and the HTML report prints: one plan, analysed and put into words.
 * Plain data, so that it can cross the border into the panel; nothing is left to compute there.
 */
export interface Report {
  /** The plan's title, or its file name while it has none. */
  readonly title: string;
  readonly purpose?: string;
  /** Absent while the plan has no action: there is nothing to judge yet. */
  readonly situation?: SituationView;
  readonly alignment: AlignmentView;
  /** Absent when the plan needs no support: a limited change can be made alone. */
  readonly base?: BaseView;
  /** Sorted by position. */
  readonly findings: readonly FindingView[];
  /** Entries with a syntax fault, by name: the rest is shown without what could not be read of them. */
  readonly unread: readonly LinkView[];
  /** Where each stakeholder and each action stands, so that a cursor can be found among them. */
  readonly entries: readonly EntryView[];
}

export interface EntryView {
  /** The key of the entry. */
  readonly at: Span;
  /** Where its value ends. */
  readonly end: number;
}

export interface SituationView {
  readonly name: Situation;
  /** One sentence: what is so. */
  readonly sentence: string;
  /** One or two sentences: what the textbook asks for in this situation. */
  readonly advice: string;
}

/** Actions × holders. Empty lists when the plan has no actions or nobody to hold values. */
export interface AlignmentView {
  readonly holders: readonly HolderView[];
  readonly actions: readonly ActionView[];
}

export interface HolderView {
  readonly name: string;
  /** Such as `dominant`; absent for the organization and where nothing is said. */
  readonly power?: string;
  readonly stance?: string;
  readonly at?: Span;
}

export interface ActionView {
  /** The action's summary, or its id while it has none. */
  readonly summary: string;
  readonly situation: Situation;
  readonly at: Span;
  /** One cell for each of `AlignmentView.holders`, in the same order. */
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly verdict: Verdict;
  /** Share −1 to 1, two decimals. */
  readonly score: number;
  /** Share 0 to 1, two decimals. */
  readonly coverage: number;
  /** Value ids, in the action's order. */
  readonly aligned: readonly string[];
  readonly conflicting: readonly string[];
}

export interface BaseView {
  readonly grade: Grade;
  /** One sentence: who is an ally, and how strong that makes the base. */
  readonly sentence: string;
  readonly allies: readonly AllyView[];
}

export interface AllyView extends LinkView {
  readonly relation?: string;
  readonly department?: string;
}

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  /** Line number from 1, for the reader. */
  readonly line: number;
  /** Where it stands, when that is a file that the plan uses. */
  readonly file?: string;
  /** The reason for which the authors live with it, when they have accepted it. */
  readonly accepted?: string;
}

/** A name that leads to its place in the text. */
export interface LinkView {
  readonly name: string;
  readonly at: Span;
}

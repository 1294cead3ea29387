import type { Span } from '../text/span.ts';
import type { AlignmentView } from './parts/alignment.ts';
import type { BaseView } from './parts/base.ts';
import type { LinkView } from './parts/entry.ts';
import type { FindingsView } from './parts/findings.ts';
import type { InfluenceView } from './parts/influence.ts';
import type { PositionsView } from './parts/positions.ts';
import type { ResistanceView } from './parts/resistance.ts';
import type { ResourcesView } from './parts/resources.ts';
import type { SharedValuesView } from './parts/shared-values.ts';
import type { StartView } from './parts/start.ts';
import type { TacticsView } from './parts/tactics.ts';
import type { VerdictView } from './parts/verdict.ts';

/**
 * What the preview shows and the HTML report prints: one plan, analysed, put into words and drawn. Plain data, so that it
 * can cross the border into the panel; nothing is left to compute there. A part is absent when there is nothing to show.
 */
export interface Report {
  /** The plan's title, or its file name while it has none. */
  readonly title: string;
  readonly purpose?: string;
  /** Entries with a syntax fault, by id: the rest is shown without what could not be read of them. */
  readonly unread: readonly LinkView[];
  /** Where each stakeholder, action and tactic stands, so that a cursor can be found among them. */
  readonly entries: readonly EntryView[];
  readonly start?: StartView | undefined;
  readonly verdict?: VerdictView | undefined;
  readonly alignment?: AlignmentView | undefined;
  /** `alone` when the plan needs no support: a limited change can be made alone. */
  readonly base?: BaseView | 'alone' | undefined;
  readonly positions?: PositionsView | undefined;
  readonly influence?: InfluenceView | undefined;
  readonly resources?: ResourcesView | undefined;
  readonly resistance?: ResistanceView | undefined;
  readonly tactics?: TacticsView | undefined;
  readonly sharedValues?: SharedValuesView | undefined;
  readonly findings?: FindingsView | undefined;
}

export interface EntryView {
  /** The key of the entry. */
  readonly at: Span;
  /** Where its value ends. */
  readonly end: number;
}

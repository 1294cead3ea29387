import type { LinkView } from './entry.ts';
import type { PartKey, Views } from './parts.ts';

/**
 * What the preview shows and the HTML report prints: one plan, analysed, put into words and drawn. Plain data, so that it
 * can cross the border into the panel; nothing is left to compute there. A part is absent when there is nothing to show.
 */
export interface Report extends Head, Views {}

interface Head {
  /** The plan's title, or its file name while it has none. */
  readonly title: string;
  readonly purpose?: string;
  /** What whoever passes it on should know. */
  readonly caution?: string;
  /** Entries with a syntax fault, by id: the rest is shown without what could not be read of them. */
  readonly unread: readonly LinkView[];
  /** Where each stakeholder, action and tactic stands, so that a cursor can be found among them. */
  readonly entries: readonly EntriesView[];
}

/** The entries of one file: where the key of each begins, and where its value ends. */
export interface EntriesView {
  readonly file: string;
  readonly places: readonly (readonly [start: number, end: number, kind: 'group' | 'action' | 'tactic'])[];
}

/** The report with nothing but that part; `undefined` where the plan has nothing to show in it. */
export function onlyPart(report: Report, part: PartKey): Report | undefined {
  if (report[part] === undefined) return undefined;
  const { title, purpose, caution, unread, entries } = report;
  return { title, ...(purpose && { purpose }), ...(caution && { caution }), unread, entries, [part]: report[part] };
}

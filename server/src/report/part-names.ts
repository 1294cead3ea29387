import type { Report } from './report.ts';

/** The parts of the report in its order, by what they are headed. */
export const partTitles = {
  start: 'Where to start',
  verdict: 'Verdict',
  alignment: 'Alignment',
  base: 'Base',
  positions: 'Power and stance',
  influence: 'Influence',
  resources: 'Resources',
  resistance: 'Resistance',
  tactics: 'Tactics over time',
  sharedValues: 'Shared values',
  findings: 'Findings',
} as const satisfies Partial<Record<keyof Report, string>>;

export type PartKey = keyof typeof partTitles;

export const partKeys = Object.keys(partTitles) as readonly PartKey[];

/** What a part is called on the command line: its heading, such as `power-and-stance`. */
export const partName = (key: PartKey): string => partTitles[key].toLowerCase().replaceAll(' ', '-');

/** The report with nothing but that part; `undefined` where the plan has nothing to show in it. */
export function onlyPart(report: Report, part: PartKey): Report | undefined {
  if (report[part] === undefined) return undefined;
  const { title, purpose, unread, entries } = report;
  return { title, ...(purpose && { purpose }), unread, entries, [part]: report[part] };
}

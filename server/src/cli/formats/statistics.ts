import pc from 'picocolors';
import type { Severity } from '../../rules/rule.ts';
import { t } from '../../text/l10n.ts';
import type { FileFindings } from '../checking.ts';
import { printableJson } from '../printable.ts';
import type { Format } from './format.ts';
import { jsonOf } from './json.ts';
import { summary } from './summary.ts';

/** How often a rule was heard with one severity; what is accepted does not count. */
interface Count {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

/** For people: a line for each rule, the one heard most often first. */
export const prettyStatistics: Format = ({ files }, style) => {
  const colors = pc.createColors(style.colors);
  const counts = countsIn(files);
  const width = String(counts[0]?.count ?? 0).length;
  const lines = counts.map(
    ({ rule, severity, count }) => `${String(count).padStart(width)}  ${t(severity).padEnd('warning'.length)}  ${rule}`,
  );
  return [...lines, ...(style.quiet ? [] : [...(lines.length > 0 ? [''] : []), summary(files, colors)]), '']
    .join('\n')
    .replace(/^\n$/, '');
};

/** For programs: what `json` has, with the counts beside it. */
export const jsonStatistics: Format = (checked) =>
  printableJson({ ...jsonOf(checked), statistics: countsIn(checked.files) });

function countsIn(files: readonly FileFindings[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { rule, severity, accepted } of files.flatMap(({ findings }) => findings)) {
    if (accepted) continue;
    const key = `${rule} ${severity}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

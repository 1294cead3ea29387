import type { Checked } from '../check/check.ts';
import { buildReport } from './build.ts';
import type { Look } from './components/look.tsx';
import { reportToHtml } from './html.ts';
import { lookOf } from './look.ts';
import { reportToMarkdown } from './markdown.ts';
import { onceOnly } from './once.ts';
import type { PartKey } from './parts.ts';
import { printable } from './printable.ts';
import { onlyPart, type Report } from './report.ts';
import { reportToSvg } from './svg.ts';

/** What the report can be for people to keep and to pass on. */
export const documentFormats = ['html', 'markdown', 'svg'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * The report of a plan as a document of that format; `undefined` where the plan has nothing to show in the part. Without
 * a part it is the whole report, in SVG all its pictures. `today` is year-month-day.
 */
export function exportReport(
  checked: Checked,
  today: string,
  format: DocumentFormat,
  part?: PartKey,
): string | undefined {
  const report = buildReport(checked, today);
  const shown = part ? onlyPart(report, part) : onceOnly(report);
  const text = shown && print[format](shown, today, lookOf(checked));
  return text === undefined ? undefined : printable(text);
}

const print: Readonly<Record<DocumentFormat, (report: Report, today: string, look: Look) => string | undefined>> = {
  html: (report, _, look) => reportToHtml(report, look),
  markdown: reportToMarkdown,
  svg: reportToSvg,
};

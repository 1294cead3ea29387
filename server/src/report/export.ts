import type { Checked } from '../check/check.ts';
import { buildReport } from './build.ts';
import { reportToHtml } from './html.ts';
import { reportToMarkdown } from './markdown.ts';
import type { PartKey } from './parts.ts';
import { onlyPart, type Report } from './report.ts';
import { reportToSvg } from './svg.ts';

/** What the report can be for people to keep and to pass on. */
export const documentFormats = ['html', 'markdown', 'svg'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * The report of a plan as a document of that format; `undefined` where the plan has nothing to show in the part. Without
 * a part it is the whole report, save for SVG, which is the picture of one. `today` is year-month-day.
 */
export function exportReport(
  checked: Checked,
  today: string,
  format: DocumentFormat,
  part?: PartKey,
): string | undefined {
  const report = buildReport(checked, today);
  const shown = part ? onlyPart(report, part) : report;
  return shown && print[format](shown)?.replace(unprintable, '\ufffd');
}

const print: Readonly<Record<DocumentFormat, (report: Report) => string | undefined>> = {
  html: reportToHtml,
  markdown: reportToMarkdown,
  svg: reportToSvg,
};

/** What moves the cursor of a terminal, is half a character, or may not stand in XML. */
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]/gu;

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Look } from './components/look.tsx';
import { ReportPage } from './components/page.tsx';
import { htmlPage } from './html-page.ts';
import css from './report.css';
import type { Report } from './report.ts';

/** The report as one file that needs nothing beside it and runs nothing. */
export function reportToHtml(report: Report, look: Look = {}): string {
  return htmlPage(report.title, css, renderToString(h(ReportPage, { report, look })), look);
}

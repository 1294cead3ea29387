import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from './components/page.tsx';
import type { Report } from './report.ts';

/** The report as HTML within a page that has its own main part, such as a Markdown preview. */
export const reportInPage = (report: Report): string =>
  renderToString(h(ReportPage, { report, part: true }))
    .replace(/^<main/, '<div')
    .replace(/main>$/, 'div>');

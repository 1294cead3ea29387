import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from './components/page.tsx';
import css from './report.css';
import type { Report } from './report.ts';

/** The report as one file that needs nothing beside it and runs nothing. */
export function reportToHtml(report: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${renderToString(h('title', null, report.title))}
<style>
${css}</style>
</head>
<body>
${renderToString(h(ReportPage, { report }))}
</body>
</html>
`;
}

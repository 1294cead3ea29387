import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import type { Report } from '../../server/src/report/report.ts';

/** The page as the panel shows it. */
export function printPanel(report: Report): string {
  return renderToString(h(ReportPage, { report, reveal: true }));
}

/** What the panel says without what it only says so that one can work in it. */
export const panelWords = (report: Report): string =>
  words(printPanel(report).replaceAll('Answer this …', '').replaceAll('Show it in the text', ''));

/**
 * What the page says: a line for each block, `|` before a cell, `·` before an entry of a list of pairs. Pictures are left
 * out, and the whole page but one part when its title is named.
 */
export function pageText(report: Report, title?: string): string {
  const page = printPanel(report).replaceAll(/<svg class="picture.*?<\/svg>/g, '');
  const part = title
    ? (new RegExp(`<section aria-label="${title}"[^>]*>(.*?)(?=<section aria-label="[^"]*" id=|$)`, 's').exec(
        page,
      )?.[1] ?? '')
    : page;
  const marked = part
    .replace(/<(?:th|td)[ >]/g, (tag) => `| ${tag}`)
    .replace(/<(?:dt|dd)[ >]/g, (tag) => ` · ${tag}`)
    .replace(/<(?:h\d|p|tr|li|pre|details|ul class="legend"|dl class="(?:allies|balance)")[ >]/g, (tag) => `\n${tag}`)
    .replace(/<(?:div|span) class="about/g, (tag) => ` ${tag}`)
    .replace(/<\/(?:summary|ul|table|th|td|header|section|div)>/g, ' ');
  return marked.split('\n').map(words).filter(Boolean).join('\n');
}

/** The text between the tags, on one line. */
export function words(html: string): string {
  return html
    .replace(/<(?:[^>"]|"[^"]*")*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

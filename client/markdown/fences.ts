/** What a `changeplan` fence in a Markdown file shows: its report. Loaded when the first such fence is rendered. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { check } from '../../server/src/check/check.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { usesIn } from '../../server/src/model/read.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { toDay } from '../../server/src/text/day.ts';

/** The report of the plan in a fence as HTML, whatever the text is. A rule of ours that crashes is left out. */
export function renderFence(text: string): string {
  const today = toDay(new Date());
  const document = readDocument('plan.changeplan.yaml', text);
  const why = 'is not read from a Markdown file';
  const unresolved = usesIn(document).map(({ id, at }) => ({ path: id, at, why }));
  const source = { document, used: [], unresolved, faults: [], settings: defaults };
  const report = buildReport(check(source, { today, onCrash: () => {} }), today);
  // The page has its own main part already.
  return renderToString(h(ReportPage, { report }))
    .replace(/^<main/, '<div')
    .replace(/main>$/, 'div>');
}

/** What a `changeplan` fence in a Markdown file shows: its report. Loaded when the first such fence is rendered. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { checkAlone } from '../../server/src/program/alone.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { toDay } from '../../server/src/text/day.ts';

/** The report of the plan in a fence as HTML, whatever the text is. A rule of ours that crashes is left out. */
export function renderFence(text: string): string {
  const today = toDay(new Date());
  const world = { today, onCrash: () => {} };
  const report = buildReport(
    checkAlone('plan.changeplan.yaml', text, world, 'is not read from a Markdown file'),
    today,
  );
  // The page has its own main part already.
  return renderToString(h(ReportPage, { report, part: true }))
    .replace(/^<main/, '<div')
    .replace(/main>$/, 'div>');
}

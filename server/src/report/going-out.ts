import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Checked, World } from '../check/check.ts';
import { t } from '../text/l10n.ts';
import { buildReport } from './build.ts';
import { ReportPage } from './components/page.tsx';
import css from './going-out/going-out.css';
import { GoingOutPage } from './going-out/page.tsx';
import { takenOut } from './going-out/taken.ts';
import { htmlPage } from './html-page.ts';
import { lookOf } from './look.ts';
import { onceOnly } from './once.ts';
import { printable } from './printable.ts';
import { redact } from './redact.ts';
import reportCss from './report.css';

/**
 * The report of a plan without names, as it would go out, beside what was taken out of it. For the screen of whoever sends
 * it alone: the list says who is who.
 */
export function goingOutToHtml(checked: Checked, world: World): string {
  const redacted = redact(checked, world, 'letters');
  const look = lookOf(redacted);
  const page = h(ReportPage, { report: onceOnly(buildReport(redacted, world.today)), look });
  const body = h(GoingOutPage, { taken: takenOut(checked, redacted), children: page });
  return printable(htmlPage(t('Before it goes out'), reportCss + css, renderToString(body), look));
}

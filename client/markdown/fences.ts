/** What a `changeplan` fence in a Markdown file shows: its report. Loaded when the first such fence is rendered. */
import { speakIn } from '../../l10n/index.ts';
import { checkAlone } from '../../server/src/program/alone.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { reportInPage } from '../../server/src/report/in-page.ts';
import { toDay } from '../../server/src/text/day.ts';
import { languageFor } from '../../server/src/text/l10n.ts';

/** From now on reports are in the language of this locale, such as `de`. */
export const speakAs = (locale: string): Promise<void> => speakIn(languageFor(locale));

/** The report of the plan in a fence as HTML, whatever the text is. A rule of ours that crashes is left out. */
export function renderFence(text: string): string {
  const today = toDay(new Date());
  const world = { today, onCrash: () => {} };
  const checked = checkAlone('plan.changeplan.yaml', text, world, 'is not read from a Markdown file');
  return reportInPage(buildReport(checked, today));
}

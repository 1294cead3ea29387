import type { Snapshot } from '../../program/snapshot.ts';
import { type PanelReport, type ReportParams, reportMethod } from '../../protocol.ts';
import { buildReport } from '../../report/build.ts';
import { everywhereView } from '../../report/everywhere/view.ts';
import { forPanel } from '../../report/panel.ts';
import { plansHere } from '../plans-here.ts';
import type { Answers } from '../seldom.ts';

/** The report that the preview shows: a request of our own. */
export const report: Answers<typeof reportMethod> = (session) => {
  const needs = async (snapshot: Snapshot, { uri }: ReportParams) => {
    await snapshot.load(uri);
    if (snapshot.checked(uri)?.analysis.plan.kind === 'organization') await snapshot.loadAll();
  };
  return {
    [reportMethod]: session.answer('report', needs, (snapshot, { uri }: ReportParams): PanelReport | undefined => {
      const checked = snapshot.checked(uri);
      if (!checked) return undefined;
      const { today } = session.program.world;
      const shown = forPanel(buildReport(checked, today));
      if (checked.analysis.plan.kind !== 'organization') return shown;
      return { ...shown, everywhere: everywhereView(checked, plansHere(snapshot), today) };
    }),
  };
};

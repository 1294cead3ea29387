import { type Report, type ReportParams, reportMethod } from '../../protocol.ts';
import { buildReport } from '../../report/build.ts';
import { forPanel } from '../../report/panel.ts';
import type { Answers } from '../seldom.ts';
import { needsPlan } from '../session.ts';

/** The report that the preview shows: a request of our own. */
export const report: Answers<typeof reportMethod> = (session) => ({
  [reportMethod]: session.answer('report', needsPlan, (snapshot, { uri }: ReportParams): Report | undefined => {
    const checked = snapshot.checked(uri);
    return checked && forPanel(buildReport(checked, session.program.world.today));
  }),
});

import { type Report, type ReportParams, reportMethod } from '../../protocol.ts';
import { buildReport } from '../../report/build.ts';
import type { LspFeature } from '../session.ts';

/** The report that the preview shows: a request of our own. */
export const report: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    session.connection.onRequest(
      reportMethod,
      ({ uri }: ReportParams): Promise<Report | null> =>
        session.answer('report', uri, async (document) => {
          const { checked } = await session.result(document);
          return checked && buildReport(checked, session.project.today);
        }),
    );
  },
};

import type { Checked } from '../../check/check.ts';
import { type ExportAnswer, type ExportParams, exportMethod } from '../../protocol.ts';
import { exportReport } from '../../report/export.ts';
import { findingToJson } from '../../report/finding-json.ts';
import { reportToJson } from '../../report/json.ts';
import { fileName } from '../../report/parts/file-name.ts';
import { redact } from '../../report/redact.ts';
import { placesIn } from '../../text/lines.ts';
import type { Texts } from '../convert.ts';
import type { LspFeature } from '../session.ts';

/** The report as a document to keep or to pass on: a request of our own. */
export const exports: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    session.connection.onRequest(
      exportMethod,
      ({ uri, format, part, redact: isRedacted }: ExportParams): Promise<ExportAnswer | null> =>
        session.answer('export', uri, async (document) => {
          const { checked, textOf } = await session.result(document);
          if (!checked) return undefined;
          const { world } = session.project;
          const shown = isRedacted ? redact(checked, world, 'letters') : checked;
          const text =
            format === 'json' ? asJson(shown, session.texts(textOf)) : exportReport(shown, world.today, format, part);
          return text === undefined ? {} : { text };
        }),
    );
  },
};

function asJson(checked: Checked, texts: Texts): string {
  const place = placesIn(texts.textOf, fileName);
  return `${JSON.stringify(
    reportToJson(checked, (finding) => findingToJson(finding, place)),
    null,
    2,
  )}\n`;
}

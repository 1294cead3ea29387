import { type Checked, withoutNames } from '../../check/check.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type ExportAnswer, type ExportParams, exportMethod } from '../../protocol.ts';
import { exportReport } from '../../report/export.ts';
import { fileName } from '../../report/file-name.ts';
import { findingToJson } from '../../report/finding-json.ts';
import { reportToJson } from '../../report/json.ts';
import { redact } from '../../report/redact.ts';
import { placesIn } from '../../text/lines.ts';
import type { Answers } from '../seldom.ts';
import { needsPlan } from '../session.ts';

/** The report as a document to keep or to pass on: a request of our own. */
export const exports: Answers<typeof exportMethod> = (session) => ({
  [exportMethod]: session.answer('export', needsPlan, (snapshot, params: ExportParams): ExportAnswer | undefined => {
    const { uri, format, part, redact: isRedacted } = params;
    const checked = snapshot.checked(uri);
    if (!checked) return undefined;
    const { world } = session.program;
    const shown = isRedacted ? redact(checked, world, 'letters') : withoutNames(checked, world);
    const text = format === 'json' ? asJson(shown, snapshot) : exportReport(shown, world.today, format, part);
    return text === undefined ? {} : { text };
  }),
});

function asJson(checked: Checked, snapshot: Snapshot): string {
  const place = placesIn((file) => snapshot.textOf(file), fileName);
  return `${JSON.stringify(
    reportToJson(checked, (finding) => findingToJson(finding, place)),
    null,
    2,
  )}\n`;
}

import { type Checked, withoutNames } from '../../check/check.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type ExportAnswer, type ExportParams, exportMethod } from '../../protocol.ts';
import { boardView, printBoard } from '../../report/boards.ts';
import { type DocumentFormat, exportReport } from '../../report/export.ts';
import { type FileFormat, fileFormats, planToFile } from '../../report/exports/files.ts';
import { fileName } from '../../report/file-name.ts';
import { findingToJson } from '../../report/finding-json.ts';
import { reportToJson } from '../../report/json.ts';
import { lookOf } from '../../report/look.ts';
import { redact } from '../../report/redact.ts';
import { base64Of } from '../../text/base64.ts';
import { placesIn } from '../../text/lines.ts';
import { versionOf } from '../past.ts';
import type { Answers } from '../seldom.ts';
import type { Session } from '../session.ts';

/** The report as a document to keep or to pass on: a request of our own. */
export const exports: Answers<typeof exportMethod> = (session) => {
  const made = async (snapshot: Snapshot, params: ExportParams): Promise<ExportAnswer | undefined> => {
    await session.settle();
    await snapshot.load(params.uri);
    const checked = snapshot.checked(params.uri);
    return checked && exported(checked, params, snapshot, session);
  };
  return { [exportMethod]: session.answer('export', made, (_snapshot, _params: ExportParams, answer) => answer) };
};

async function exported(
  checked: Checked,
  { uri, format, part, board, ratings, redact: isRedacted }: ExportParams,
  snapshot: Snapshot,
  session: Session,
): Promise<ExportAnswer> {
  const { world } = session.program;
  const { today } = world;
  const shown = isRedacted ? redact(checked, world, 'letters') : withoutNames(checked, world);
  if (format === 'json') return { text: asJson(shown, snapshot) };
  if (!board && !isFile(format)) {
    const text = exportReport(shown, today, format, part);
    return text === undefined ? {} : { text };
  }
  const view = boardView(shown, today, await versionOf(uri, session));
  if (!isFile(format)) return { text: printBoard(view, 'html', undefined, lookOf(shown)) };
  const content = await planToFile(shown, { format, ratings, board: view, today });
  return typeof content === 'string' ? { text: content } : { base64: base64Of(content) };
}

const isFile = (format: DocumentFormat | FileFormat): format is FileFormat => fileFormats.some((it) => it === format);

function asJson(checked: Checked, snapshot: Snapshot): string {
  const place = placesIn((file) => snapshot.textOf(file), fileName);
  return `${JSON.stringify(
    reportToJson(checked, (finding) => findingToJson(finding, place)),
    null,
    2,
  )}\n`;
}

import {
  CancellationToken,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { shown } from '../../features/shown.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { Stale } from '../../program/view.ts';
import { t } from '../../text/l10n.ts';
import { decodedName } from '../../workspace/paths.ts';
import { isSame, toDiagnostic, toNote } from '../convert.ts';
import type { Answer, LspFeature, Session } from '../session.ts';
import { turns } from '../turns.ts';

/** Findings as squiggles. Never both pulled and pushed: an editor that pulls would show what is pushed a second time. */
export const diagnostics: LspFeature = {
  capabilities: ({ pulls }) =>
    pulls
      ? { diagnosticProvider: { identifier: 'changeplan', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  listen(session) {
    if (session.editor.pulls) listenToPulls(session);
    else push(session);
  },
};

type About = Pick<DocumentDiagnosticParams, 'textDocument'>;

/** What is found in a file, after a check that lets others speak and stops when it comes too late. */
function diagnose(
  session: Session,
  ifFailed?: (params: About) => readonly Diagnostic[] | ResponseError<void>,
): (params: About, token: CancellationToken) => Answer<readonly Diagnostic[]> {
  const { isDue, pause } = session.pace;
  const needsAfter =
    (first: () => Promise<void>) =>
    async (snapshot: Snapshot, { textDocument: { uri } }: About, token: CancellationToken) => {
      await snapshot.loadReaders(uri);
      await session.quietAfterKey();
      await snapshot.check(uri, { isDue, pause: () => pause().then(first) }, () => token.isCancellationRequested);
    };
  const give = (snapshot: Snapshot, { textDocument: { uri } }: About) => {
    const { findings, withRelated, more } = shown(snapshot.findings(uri));
    const told = findings.map((finding) => toDiagnostic(finding, snapshot, withRelated.has(finding)));
    const unread = snapshot
      .unreadOf(uri)
      .map(({ name, why }) => toNote(t('{file} {why}, so it does not count here.', { file: fileOf(name), why })));
    return [...told, ...unread, ...(more === undefined ? [] : [toNote(more)])];
  };
  // One after the other, so that the first does not wait for all that are open; what somebody looks at comes first.
  const inTurn = turns((uri) => session.rankOf(uri));
  return (params, token) => {
    const { uri } = params.textDocument;
    const version = session.documents.get(uri)?.version;
    return inTurn(uri, async (letFirst) =>
      session.documents.get(uri)?.version === version
        ? session.answer('diagnostics', needsAfter(letFirst), give, ifFailed)(params, token)
        : overtaken(),
    );
  };
}

/** What comes to its turn when the text has moved on; the newest is in the queue already. */
const overtaken = () => new ResponseError<void>(LSPErrorCodes.ContentModified, new Stale().message);

const fileOf = (uri: string) => decodedName(uri).replace(/^.*\//, '');

/** What was told of a file when it was last asked about. */
interface Told {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

function listenToPulls(session: Session): void {
  const last = new Map<string, Told>();
  // No findings would be a claim; what was told before is at least not made up.
  const failed = new ResponseError<void>(ErrorCodes.InternalError, t('The check failed; the log says where.'));
  const find = diagnose(session, ({ textDocument: { uri } }) => last.get(uri)?.items ?? failed);
  let count = 0;
  session.connection.languages.diagnostics.on(
    async (params, token): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> => {
      const { uri } = params.textDocument;
      const items = await find(params, token);
      if (items instanceof ResponseError) return tooLate(items);
      const before = last.get(uri);
      if (items && before && before.resultId === params.previousResultId && isSame(before.items, items))
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.resultId };
      const told = { resultId: String(++count), items: items ?? [] };
      last.set(uri, told);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: told.resultId, items: [...told.items] };
    },
  );
  session.documents.onDidClose(({ document: { uri } }) => last.delete(uri));
  if (session.editor.refreshes.has('diagnostics'))
    session.onStale(() => session.connection.languages.diagnostics.refresh());
}

/** Editors keep what they show and ask anew; where they are told that the text has changed, some show nothing meanwhile. */
function tooLate({ code, message }: ResponseError<void>): ResponseError<DiagnosticServerCancellationData> {
  const isStale = code === LSPErrorCodes.ContentModified;
  return new ResponseError(isStale ? LSPErrorCodes.ServerCancelled : code, message, { retriggerRequest: true });
}

function push(session: Session): void {
  const { connection, documents } = session;
  const find = diagnose(session);
  /** Of a burst of typing only the last text is told: a check that comes too late gives nothing. */
  const tell = async (uri: string) => {
    const items = await find({ textDocument: { uri } }, CancellationToken.None);
    const version = documents.get(uri)?.version;
    if (items && !(items instanceof ResponseError))
      void connection.sendDiagnostics({ uri, diagnostics: [...items], ...(version !== undefined && { version }) });
  };
  documents.onDidChangeContent(({ document: { uri } }) => void tell(uri));
  documents.onDidClose(({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  session.onStale((uris) => uris.forEach((uri) => void tell(uri)));
}

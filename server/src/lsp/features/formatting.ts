import type { TextEdit } from 'vscode-languageserver';
import { format } from '../../features/formatting.ts';
import { indentNewLine } from '../../features/new-line.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import type { Edit } from '../../text/edit.ts';
import { toSpan } from '../convert.ts';
import { type LspFeature, needsText } from '../session.ts';

/** Layout: of a whole file, of what is selected, and of the line that Enter begins. */
export const formatting: LspFeature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  listen(session) {
    const { connection } = session;
    connection.onDocumentFormatting(
      session.answer('formatting', needsText, (snapshot, { textDocument: { uri } }) =>
        toEdits(format(snapshot.document(uri), step), snapshot),
      ),
    );
    connection.onDocumentRangeFormatting(
      session.answer('formatting', needsText, (snapshot, { textDocument: { uri }, range }) =>
        toEdits(format(snapshot.document(uri), step, toSpan(snapshot, uri, range)), snapshot),
      ),
    );
    connection.onDocumentOnTypeFormatting(
      session.answer('formatting', needsText, (snapshot, { textDocument: { uri }, position }) =>
        toEdits(indentNewLine(snapshot.document(uri), snapshot.offset(uri, position), step), snapshot),
      ),
    );
  },
};

const toEdits = (edits: readonly Edit[], snapshot: Snapshot): TextEdit[] =>
  edits.map(({ at, text }) => ({ range: snapshot.place(at), newText: text }));

/** One layout for all, whatever an editor has set, as hooks and builds ask for it. */
const step = 2;

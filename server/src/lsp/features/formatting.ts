import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format } from '../../features/formatting.ts';
import { indentNewLine } from '../../features/new-line.ts';
import type { Document } from '../../model/document.ts';
import type { Edit } from '../../text/edit.ts';
import { toSpan } from '../convert.ts';
import type { LspFeature, Session } from '../session.ts';

/** Layout: of a whole file, of what is selected, and of the line that Enter begins. */
export const formatting: LspFeature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  listen(session) {
    const { connection } = session;
    connection.onDocumentFormatting(({ textDocument: { uri }, options }) =>
      answer(session, uri, (document) => format(document, stepOf(options))),
    );
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range, options }) =>
      answer(session, uri, (document, open) => format(document, stepOf(options), toSpan(open, range))),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, options }) =>
      answer(session, uri, (document, open) => indentNewLine(document, open.offsetAt(position), stepOf(options))),
    );
  },
};

function answer(session: Session, uri: string, edits: (document: Document, open: TextDocument) => readonly Edit[]) {
  return session.answer('formatting', uri, async (open): Promise<TextEdit[]> => {
    const document = session.project.document(open);
    const texts = session.texts(() => document.text);
    return edits(document, open).map(({ at, text }) => ({ range: texts.range(at), newText: text }));
  });
}

const stepOf = ({ tabSize }: FormattingOptions) => Math.min(Math.max(Math.trunc(tabSize) || 2, 1), 8);

import { DocumentHighlightKind } from 'vscode-languageserver';
import { type Highlight, highlights } from '../../features/highlight.ts';
import type { LspFeature } from '../session.ts';

const kinds: Readonly<Record<Highlight['role'], DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  mention: DocumentHighlightKind.Read,
};

/** Every place of the id under the cursor in its file. */
export const documentHighlights: LspFeature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen(session) {
    session.connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
      session.answer('highlight', uri, async (document) => {
        const { checked, textOf } = await session.result(document);
        const texts = session.texts(textOf);
        return (
          checked &&
          highlights(checked, document.offsetAt(position)).map(({ at, role }) => ({
            range: texts.range(at),
            kind: kinds[role],
          }))
        );
      }),
    );
  },
};

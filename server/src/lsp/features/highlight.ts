import { DocumentHighlightKind } from 'vscode-languageserver';
import { type Highlight, highlights } from '../../features/highlight.ts';
import { type LspFeature, needsPlan } from '../session.ts';

const kinds: Readonly<Record<Highlight['role'], DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  mention: DocumentHighlightKind.Read,
};

/** Every place of the id under the cursor in its file. */
export const documentHighlights: LspFeature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen(session) {
    session.connection.onDocumentHighlight(
      session.answer('highlight', needsPlan, (snapshot, { textDocument: { uri }, position }) => {
        const checked = snapshot.checked(uri);
        const found = checked && highlights(checked, snapshot.offset(uri, position));
        return found?.map(({ at, role }) => ({ range: snapshot.place(at), kind: kinds[role] }));
      }),
    );
  },
};

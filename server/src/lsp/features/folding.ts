import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { folding } from '../../features/folding.ts';
import { type LspFeature, needsText } from '../session.ts';

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };

/** What can be folded away. */
export const foldingRanges: LspFeature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen(session) {
    session.connection.onFoldingRanges(
      session.answer('folding', needsText, (snapshot, { textDocument: { uri } }): FoldingRange[] =>
        folding(snapshot.document(uri)).map(({ at, kind }) => {
          const { start, end } = snapshot.place(at);
          return { startLine: start.line, endLine: end.line, ...(kind && { kind: kinds[kind] }) };
        }),
      ),
    );
  },
};

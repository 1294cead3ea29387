import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { folding } from '../../features/folding.ts';
import type { LspFeature } from '../session.ts';

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };

/** What can be folded away. */
export const foldingRanges: LspFeature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen(session) {
    session.connection.onFoldingRanges(({ textDocument: { uri } }) =>
      session.answer('folding', uri, async (open): Promise<FoldingRange[]> => {
        const document = session.project.document(open);
        const texts = session.texts(() => document.text);
        return folding(document).map(({ at, kind }) => {
          const { start, end } = texts.range(at);
          return { startLine: start.line, endLine: end.line, ...(kind && { kind: kinds[kind] }) };
        });
      }),
    );
  },
};

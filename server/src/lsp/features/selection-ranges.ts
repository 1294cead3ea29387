import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../features/selection-ranges.ts';
import type { LspFeature } from '../session.ts';

/** What “Expand Selection” selects next, at each cursor. */
export const selections: LspFeature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen(session) {
    session.connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
      session.answer('selection range', uri, async (open): Promise<SelectionRange[]> => {
        const document = session.project.document(open);
        const texts = session.texts(() => document.text);
        return positions.map((position) => {
          const ranges = selectionRanges(document, open.offsetAt(position)).map((span) => texts.range(span));
          const [innermost = { start: position, end: position }, ...others] = ranges.toReversed();
          return others.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: innermost });
        });
      }),
    );
  },
};

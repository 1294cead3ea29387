import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../features/selection-ranges.ts';
import { type LspFeature, needsText } from '../session.ts';

/** What “Expand Selection” selects next, at each cursor. */
export const selections: LspFeature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen(session) {
    session.connection.onSelectionRanges(
      session.answer(
        'selection range',
        needsText,
        (snapshot, { textDocument: { uri }, positions }): SelectionRange[] => {
          const document = snapshot.document(uri);
          return positions.map((position) => {
            const ranges = selectionRanges(document, snapshot.offset(uri, position)).map((at) => snapshot.place(at));
            const [innermost = { start: position, end: position }, ...others] = ranges.toReversed();
            return others.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: innermost });
          });
        },
      ),
    );
  },
};

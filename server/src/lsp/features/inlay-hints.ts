import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlay-hints.ts';
import { toSpan } from '../convert.ts';
import type { LspFeature } from '../session.ts';

/** What is computed, shown in the text; the settings say which. */
export const hints: LspFeature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen(session) {
    session.connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
      session.answer('inlay hint', uri, async (document): Promise<InlayHint[]> => {
        const span = toSpan(document, range);
        const [{ checked, textOf }, settings] = await Promise.all([session.result(document), session.settings.of(uri)]);
        const texts = session.texts(textOf);
        return (checked ? inlayHints(checked, span, settings.inlayHints) : []).map(({ at, text, why }) => ({
          position: texts.range(at).start,
          label: text,
          kind: InlayHintKind.Type,
          tooltip: why,
          paddingLeft: true,
        }));
      }),
    );
    session.onStale(() => session.refresh('inlayHint'));
    session.settings.onChange(() => session.refresh('inlayHint'));
  },
};

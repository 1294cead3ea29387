import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlay-hints.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { toSpan } from '../convert.ts';
import { type LspFeature, needsPlan } from '../session.ts';

/** What is computed, shown in the text; the settings say which. */
export const hints: LspFeature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen(session) {
    const needs = async (snapshot: Snapshot, params: { readonly textDocument: { readonly uri: string } }) => {
      const [settings] = await Promise.all([session.settings.of(params.textDocument.uri), needsPlan(snapshot, params)]);
      return settings;
    };
    session.connection.languages.inlayHint.on(
      session.answer('inlay hint', needs, (snapshot, { textDocument: { uri }, range }, settings): InlayHint[] => {
        const checked = snapshot.checked(uri);
        const found = checked ? inlayHints(checked, toSpan(snapshot, uri, range), settings.inlayHints) : [];
        return found.map(({ at, text, why }) => ({
          position: snapshot.place(at).start,
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

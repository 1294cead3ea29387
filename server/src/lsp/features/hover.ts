import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../features/hover.ts';
import type { LspFeature } from '../session.ts';

export const hovers: LspFeature = {
  capabilities: () => ({ hoverProvider: true }),
  listen(session) {
    session.connection.onHover(({ textDocument: { uri }, position }) =>
      session.answer('hover', uri, async (document): Promise<Hover | undefined> => {
        const { findings, texts } = await session.findingsIn(uri);
        const about = hover(findings, document.offsetAt(position));
        return (
          about && { contents: { kind: MarkupKind.Markdown, value: about.markdown }, range: texts.range(about.at) }
        );
      }),
    );
  },
};

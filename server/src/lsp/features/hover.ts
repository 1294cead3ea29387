import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../features/hover.ts';
import { pagesOf } from '../../rules/overview.ts';
import type { LspFeature } from '../session.ts';

/** Opens the page of a rule. */
const explainCommand = 'changeplan.explainRule';

export const hovers: LspFeature = {
  capabilities: () => ({ hoverProvider: true }),
  listen(session) {
    const { connection, editor } = session;
    const whereToRead = (rule: string) =>
      editor.commands.has(explainCommand)
        ? `[The whole page](command:${explainCommand}?${encodeURIComponent(JSON.stringify([rule]))})`
        : `The whole page: \`changeplan explain ${rule}\``;
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const pages = await pagesOf();
      return session.answer('hover', uri, async (document): Promise<Hover | undefined> => {
        const { checked } = await session.result(document);
        const { findings, texts } = await session.findingsIn(uri);
        const known = {
          document: session.project.document(document),
          findings,
          whereToRead,
          pages,
          ...(checked && { checked }),
        };
        const about = hover(known, document.offsetAt(position));
        return (
          about && { contents: { kind: MarkupKind.Markdown, value: about.markdown }, range: texts.range(about.at) }
        );
      });
    });
  },
};

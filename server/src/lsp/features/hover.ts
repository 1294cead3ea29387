import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../features/hover.ts';
import type { Snapshot } from '../../program/snapshot.ts';
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
    const needs = async (snapshot: Snapshot) => {
      const [pages] = await Promise.all([pagesOf(), snapshot.loadOpen()]);
      return pages;
    };
    connection.onHover(
      session.answer('hover', needs, (snapshot, { textDocument: { uri }, position }, pages): Hover | undefined => {
        const checked = snapshot.checked(uri);
        const findings = snapshot.findings(uri);
        const known = { document: snapshot.document(uri), findings, whereToRead, pages, ...(checked && { checked }) };
        const about = hover(known, snapshot.offset(uri, position));
        return (
          about && { contents: { kind: MarkupKind.Markdown, value: about.markdown }, range: snapshot.place(about.at) }
        );
      }),
    );
  },
};

import type { DocumentLink } from 'vscode-languageserver';
import { configurationLinks, type Link, links } from '../../features/links.ts';
import type { LspFeature, Session } from '../session.ts';

/** Addresses of the web, and paths at which there is a file in the workspace. */
export const documentLinks: LspFeature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  listen(session) {
    session.connection.onDocumentLinks(({ textDocument: { uri } }) =>
      session.answer('link', uri, async (document): Promise<DocumentLink[]> => {
        const { checked, textOf } = await session.result(document);
        const found = checked ? links(checked) : configurationLinks(session.project.document(document));
        const texts = session.texts(textOf);
        const all = await Promise.all(
          found.map(async (link) => {
            const target = await targetOf(link, session);
            return target && { range: texts.range(link.at), ...target };
          }),
        );
        return all.flatMap((link) => link ?? []);
      }),
    );
  },
};

async function targetOf(link: Link, { project }: Session): Promise<Omit<DocumentLink, 'range'> | undefined> {
  if ('address' in link) return { target: link.address, tooltip: 'Open in the browser' };
  const target = await project.find(link.at.file, link.path);
  return target === undefined ? undefined : { target, tooltip: 'Open the file' };
}

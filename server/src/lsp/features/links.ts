import type { DocumentLink } from 'vscode-languageserver';
import { configurationLinks, type Link, links } from '../../features/links.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { t } from '../../text/l10n.ts';
import { type LspFeature, needsPlan } from '../session.ts';

/** Addresses of the web, and paths at which there is a file in the workspace. */
export const documentLinks: LspFeature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  listen(session) {
    session.connection.onDocumentLinks(
      session.answer('link', needsTargets, (snapshot, { textDocument: { uri } }): DocumentLink[] =>
        linksIn(snapshot, uri).flatMap((link) => {
          const target = targetOf(link, snapshot);
          return target ? [{ range: snapshot.place(link.at), ...target }] : [];
        }),
      ),
    );
  },
};

/** The plan, and which of the files are there that it leads to. */
async function needsTargets(
  snapshot: Snapshot,
  params: { readonly textDocument: { readonly uri: string } },
): Promise<void> {
  await needsPlan(snapshot, params);
  const found = linksIn(snapshot, params.textDocument.uri);
  await Promise.all(found.map((link) => 'path' in link && snapshot.seek(link.at.file, link.path)));
}

function linksIn(snapshot: Snapshot, uri: string): readonly Link[] {
  const checked = snapshot.checked(uri);
  return checked ? links(checked) : configurationLinks(snapshot.document(uri));
}

function targetOf(link: Link, snapshot: Snapshot): Omit<DocumentLink, 'range'> | undefined {
  if ('address' in link) return { target: link.address, tooltip: t('Open in the browser') };
  const target = snapshot.found(link.at.file, link.path);
  return target === undefined ? undefined : { target, tooltip: t('Open the file') };
}

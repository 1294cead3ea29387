import { env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { folderBeside } from '../folder.ts';
import { paper, paperAbout, showPaper } from '../pages/paper.ts';
import type { Previews } from '../preview/previews.ts';
import { whyOf } from '../why.ts';

/** Shows the page for those concerned, and offers to keep it as a file that can be handed over. */
export async function pageFor(
  server: BaseLanguageClient,
  previews: Previews,
  uri: unknown,
  id: unknown,
): Promise<void> {
  const asked = await paperAbout(server, previews, uri, 'concerned', id);
  if (!asked?.stakeholder) return;
  showPaper(previews, asked, l10n.t('Page for {name}', { name: asked.name }));
  const chosen = await window.showInformationMessage(
    l10n.t('Read it as they will, before you hand it over.'),
    l10n.t('Save As…'),
  );
  if (!chosen) return;
  const kept = await paper(server, asked.plan, { kind: 'concerned', stakeholder: asked.stakeholder, leaves: true });
  const folder = folderBeside(asked.plan);
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${asked.stakeholder}.html`) }),
    filters: { [l10n.t('Web page')]: ['html'] },
    saveLabel: l10n.t('Save'),
  });
  if (!target || !kept?.html) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(kept.html));
  } catch (error) {
    void window.showErrorMessage(l10n.t('The page could not be written: {why}', { why: whyOf(error) }));
    return;
  }
  if (await window.showInformationMessage(l10n.t('The page is saved.'), l10n.t('Open'))) await env.openExternal(target);
}

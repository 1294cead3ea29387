import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { paperAbout, showPaper } from '../pages/paper.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows what to know before one meets somebody: for the person in front of the screen alone, so that nothing writes it into a file. */
export async function briefFor(
  server: BaseLanguageClient,
  previews: Previews,
  uri: unknown,
  id: unknown,
): Promise<void> {
  const asked = await paperAbout(server, previews, uri, 'brief', id);
  if (asked) showPaper(previews, asked, l10n.t('Brief: {name}', { name: asked.name }));
}

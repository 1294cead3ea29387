import { env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exported } from '../exports/exported.ts';
import type { Previews } from '../preview/previews.ts';

/** Puts the brief of the plan in front, or of the preview in front, onto the clipboard. */
export async function copyBriefAsMarkdown(server: BaseLanguageClient, previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  const text = plan && (await exported(server, plan, { format: 'markdown' }));
  if (text === undefined) return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('The brief is on the clipboard.'), 5000);
}

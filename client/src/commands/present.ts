import { l10n, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { boardOf } from '../pages/paper.ts';
import { scripted } from '../pages/scripted.ts';
import { walkThroughParts } from '../pages/walk.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows the page for the board, a part at a time: arrow keys lead on and back, Escape shows the whole page. */
export async function present(server: BaseLanguageClient, previews: Previews, uri: unknown): Promise<void> {
  const asked = await boardOf(server, previews, uri);
  if (!asked) return;
  if (asked.answer.showsPrivateRatings) {
    const sure = await window.showWarningMessage(
      l10n.t('This page shows people how they are rated, and the plan says that only those who drive it may read it.'),
      { modal: true },
      l10n.t('Present'),
    );
    if (!sure) return;
  }
  const panel = window.createWebviewPanel('changeplan.presenting', l10n.t('Present'), ViewColumn.Active, {
    enableScripts: true,
  });
  previews.hearOf(panel, asked.plan);
  panel.webview.html = scripted(asked.html, walkThroughParts);
}

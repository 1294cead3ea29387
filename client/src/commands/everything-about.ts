import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PagesOnceAsked } from '../pages/once-asked.ts';
import { chosenStakeholder, planIn } from '../pages/paper.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows all that the plans of the workspace say of somebody whom they share. */
export async function everythingAbout(
  server: BaseLanguageClient,
  pages: PagesOnceAsked,
  previews: Previews,
  uri: unknown,
  id: unknown,
): Promise<void> {
  const plan = planIn(server, previews, uri);
  const chosen = plan && (await chosenStakeholder(server, plan, 'brief', id, l10n.t('About whom?')));
  if (plan && chosen) await pages.show({ kind: 'everything', uri: plan, stakeholder: chosen.id });
}

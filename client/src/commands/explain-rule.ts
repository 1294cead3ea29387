import { commands, l10n, type TextDocumentContentProvider, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RulePage, rulesMethod } from '../../../server/src/protocol.ts';

/** Shows the page of a rule as a Markdown preview; without a name, of the one that is chosen from all. */
export async function explainRule(server: BaseLanguageClient, rule: unknown): Promise<void> {
  const name = typeof rule === 'string' ? rule : await chooseRule(server);
  if (name)
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: ruleScheme, path: `/${name}.md` }));
}

/** Of the pages of rules, which are on no disk. */
export const ruleScheme = 'changeplan-rule';

export function rulePages(server: BaseLanguageClient): TextDocumentContentProvider {
  return {
    provideTextDocumentContent: async ({ path }) =>
      (await rulesOf(server)).find(({ rule }) => path === `/${rule}.md`)?.markdown,
  };
}

async function chooseRule(server: BaseLanguageClient): Promise<string | undefined> {
  const items = rulesOf(server).then((rules) =>
    rules.map(({ rule, severity, summary }) => ({ label: rule, description: severity, detail: summary })),
  );
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which rule?'), matchOnDetail: true });
  return chosen?.label;
}

const rulesOf = async (server: BaseLanguageClient) =>
  (await server.sendRequest<readonly RulePage[] | null>(rulesMethod)) ?? [];

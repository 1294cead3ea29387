import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type WordsAnswer, type WordsParams, wordsMethod } from '../../../server/src/protocol.ts';
import { repositoryOf } from '../git/git.ts';
import type { Previews } from '../preview/previews.ts';
import { askAbout } from '../server/ask.ts';

/** Sets the brief of the last commit beside the brief of the text in the editor, as a diff that people can read. */
export async function showChangesInWords(server: BaseLanguageClient, previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  if (!plan || !(await repositoryOf(plan))) return;
  const before = await wordsOf(server, plan, 'committed').catch(() => null);
  if (before?.text === undefined) {
    void window.showInformationMessage(
      before?.problem ?? l10n.t('There is nothing to compare: the file is no change plan.'),
    );
    return;
  }
  const name = plan.path.split('/').at(-1);
  await commands.executeCommand(
    'vscode.diff',
    wordsUri(plan, 'committed'),
    wordsUri(plan, 'current'),
    l10n.t('{name} in words: last commit ↔ now', { name }),
  );
}

/** Of the briefs that a diff shows, which are on no disk. */
export const wordsScheme = 'changeplan-words';

type Version = 'committed' | 'current';

/** Ends in `.md`, so that it is shown as Markdown. */
const wordsUri = (plan: Uri, version: Version) =>
  Uri.from({ scheme: wordsScheme, authority: version, path: `${plan.path}.md`, query: plan.toString() });

/** What is typed shows in the words a moment later. */
export function planWords(server: BaseLanguageClient): TextDocumentContentProvider & Disposable {
  const changed = new EventEmitter<Uri>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listener = workspace.onDidChangeTextDocument(({ document: { uri } }) => {
    const words = wordsUri(uri, 'current').toString();
    if (!workspace.textDocuments.some((document) => document.uri.toString() === words)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => changed.fire(wordsUri(uri, 'current')), 300);
  });
  return {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ authority, query }) =>
      (await wordsOf(server, Uri.parse(query), authority === 'committed' ? 'committed' : 'current'))?.text ?? '',
    dispose: () => {
      clearTimeout(waiting);
      for (const it of [listener, changed]) it.dispose();
    },
  };
}

async function wordsOf(server: BaseLanguageClient, plan: Uri, version: Version): Promise<WordsAnswer | null> {
  const asked: Omit<WordsParams, 'uri'> = { committed: version === 'committed' };
  return askAbout<WordsAnswer | null>(server, plan, wordsMethod, asked);
}

import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BesideAnswer, type BesideParams, besideMethod } from '../../../server/src/protocol.ts';

/**
 * Asks where the names of people are to stand; where it is beside the plan, sets up the file for them and the line that
 * keeps git from taking it. Gives the plan as it is then; without an answer it stays as it was told.
 */
export async function askForNames(server: BaseLanguageClient, plan: string, folder: Uri): Promise<string> {
  const chosen = await window.showQuickPick(places, {
    title: l10n.t('Names'),
    placeHolder: l10n.t('Where are names of people to stand?'),
  });
  if (!chosen?.beside) return plan;
  const ignoring = Uri.joinPath(folder, '.gitignore');
  const params: BesideParams = { plan, ignoring: (await textOf(ignoring)) ?? '' };
  const answer = await server.sendRequest<BesideAnswer>(besideMethod, params);
  const names = Uri.joinPath(folder, answer.names.path);
  // First git learns to leave it out, then it is there.
  if (answer.ignoring !== undefined) await write(ignoring, answer.ignoring);
  if ((await textOf(names)) === undefined) await write(names, answer.names.text);
  return answer.plan;
}

const places = [
  {
    label: l10n.t('In the plan'),
    description: l10n.t('Whoever has the file reads them, in its earlier versions too'),
    beside: false,
  },
  {
    label: l10n.t('In a file beside it'),
    description: l10n.t('Not passed on with the plan, which speaks of roles; only you see who is meant'),
    beside: true,
  },
];

const write = (file: Uri, text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));

const textOf = (file: Uri): Promise<string | undefined> =>
  Promise.resolve(workspace.fs.readFile(file)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

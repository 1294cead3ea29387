import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type InterviewParams, interviewMethod, type Progress } from '../../../server/src/protocol.ts';
import { interview } from '../interview.ts';

/** Writes a plan from an interview, and opens it with its preview. Until the end nothing is written anywhere. */
export async function newChangePlan(server: LanguageClient): Promise<void> {
  const told = await interview((answers) =>
    server.sendRequest<Progress>(interviewMethod, { answers } satisfies InterviewParams),
  );
  if (!told) return;
  const document = (await save(told)) ?? (await workspace.openTextDocument(unsaved(told)));
  // A tab that stays: the next click in the Explorer does not take its place.
  await window.showTextDocument(document, { preview: false });
  await commands.executeCommand('changeplan.openPreviewToSide', document.uri);
}

const unsaved = ({ plan }: Progress) => ({ language: 'changeplan', content: plan });

/** Into a file that the person names; `undefined` without a folder, or when they would rather not save it yet. */
async function save({ plan, fileName }: Progress): Promise<TextDocument | undefined> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  const chosen = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder.uri, fileName),
    title: 'Where to keep the new change plan',
    saveLabel: 'Save Plan',
  });
  if (!chosen) return undefined;
  // The dialog asks before a file is overwritten, but knows nothing of a name that we change.
  const uri = isPlan.test(chosen.path) ? chosen : chosen.with({ path: `${chosen.path}.changeplan.yaml` });
  if (uri !== chosen && (await isThere(uri))) return undefined;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(plan));
  return workspace.openTextDocument(uri);
}

const isPlan = /\.changeplan\.ya?ml$/;

const isThere = (uri: Uri) =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { folderToKeepIn } from '../folder.ts';
import { isPlanName, withoutEnding } from '../plan-name.ts';

/** What a new plan is, once it is known in which folder. */
export type PlanIn = (folder: Uri) => Promise<string>;

/**
 * A new plan in a tab that stays: in a file that the person names, or not saved yet, where they would rather not, or nobody
 * knows a place. `planIn` may put files beside it and make another text of it.
 */
export async function showNewPlan(
  text: string,
  fileName: string,
  planIn: PlanIn = async () => text,
): Promise<TextDocument> {
  const document =
    (await save(planIn, fileName)) ?? (await workspace.openTextDocument({ language: 'changeplan', content: text }));
  // The next click in the Explorer does not take its place.
  await window.showTextDocument(document, { preview: false });
  return document;
}

async function save(planIn: PlanIn, fileName: string): Promise<TextDocument | undefined> {
  const folder = folderToKeepIn();
  if (!folder) return undefined;
  const chosen = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, fileName),
    title: l10n.t('Where to keep the new change plan'),
    saveLabel: l10n.t('Save Plan'),
  });
  if (!chosen) return undefined;
  // The dialog asks before a file is overwritten, but knows nothing of a name that we change.
  const uri = isPlanName(chosen.path) ? chosen : chosen.with({ path: `${withoutEnding(chosen.path)}.changeplan.yaml` });
  if (uri !== chosen && (await isThere(uri))) return undefined;
  const text = await planIn(Uri.joinPath(uri, '..'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return workspace.openTextDocument(uri);
}

const isThere = (uri: Uri) =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

import { Uri, window, workspace } from 'vscode';

/** Opens a copy of the Seniors Program to play with; it is no file until it is saved. */
export async function openExample(extension: Uri): Promise<void> {
  const example = Uri.joinPath(extension, 'examples', 'seniors-program', 'before.changeplan.yaml');
  const content = new TextDecoder().decode(await workspace.fs.readFile(example));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'changeplan', content }));
}

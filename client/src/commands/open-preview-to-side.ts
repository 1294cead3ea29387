import { window } from 'vscode';
import type { Preview } from '../preview/preview.ts';

/** Shows the report of the plan in the active editor beside it; the cursor stays in the text. */
export function openPreviewToSide(preview: Preview): void {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'changeplan') preview.show(editor.document);
  else void window.showInformationMessage('Open a change plan first: a file named *.changeplan.yaml.');
}

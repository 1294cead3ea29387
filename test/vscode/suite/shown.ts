// What tests in the extension host do with plans: show them, type into them, wait for what is found.
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** A plan in which much is found. */
export const closing = `changeplan: 1
title: Close the wards at night
purpose: Keep the hospital open by day
stakeholders:
  nurses: { relation: below, stance: ally }
  board: { relation: above, power: dominant, stance: resistant, values: { terminal: [public-interest] } }
actions:
  close:
    summary: Close the wards at night
    needs: [staff-time]
    conflicts-with: [public-interest]
`;

/** Shows a file of this content in the folder that is open, a copy made for the tests: only what is shown is judged. */
export async function file(name: string, content = ''): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'A folder is open.');
  const uri = Uri.joinPath(folder.uri, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return (await window.showTextDocument(uri)).document;
}

/** The first finding of a rule, once there is one. */
export async function finding(document: TextDocument, rule: string): Promise<Diagnostic> {
  const found = await eventually(document, (all) => all.find((it) => ruleOf(it) === rule));
  return found ?? assert.fail(`${rule} is not found in time; found: ${rulesFound(document)}`);
}

export async function noFinding(document: TextDocument, rule: string): Promise<void> {
  const gone = await eventually(document, (all) => !all.some((it) => ruleOf(it) === rule));
  assert.ok(gone, `${rule} does not go in time; found: ${rulesFound(document)}`);
}

export async function fixes(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const kind = CodeActionKind.QuickFix.value;
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 10);
}

export async function replace(document: TextDocument, text: string, replacement: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, at(document, text), replacement);
  assert.ok(await workspace.applyEdit(edit));
}

/** Where a text stands first. */
export function at(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `“${text}” is in the document.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The line of a range, with marks around the range. */
export function drawn(document: TextDocument, range: Range): string {
  const line = document.lineAt(range.start).text;
  const [start, end] = [range.start.character, range.end.character];
  return `${line.slice(0, start)}«${line.slice(start, end)}»${line.slice(end)}`;
}

/** What `look` sees in the findings, as soon as it sees something; undefined when it never does. */
export async function eventually<T>(
  document: TextDocument,
  look: (found: readonly Diagnostic[]) => T,
): Promise<T | undefined> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const seen = look(languages.getDiagnostics(document.uri));
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

export function ruleOf({ source, code }: Diagnostic): unknown {
  if (source !== 'changeplan') return undefined;
  return typeof code === 'object' ? code.value : code;
}

export function rulesFound(document: TextDocument): string {
  return languages.getDiagnostics(document.uri).map(ruleOf).join(', ') || 'nothing';
}

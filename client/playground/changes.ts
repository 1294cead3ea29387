import type { EditorView } from '@codemirror/view';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../../server/src/text/lines.ts';
import { nameOf, type Session } from './texts.ts';

/** Makes edits of the server: in the text that is shown so that one undo takes them back, in others at once. */
export function change(edit: WorkspaceEdit, shown: string, view: EditorView, session: Session): void {
  for (const it of edit.documentChanges ?? [])
    if ('kind' in it && it.kind === 'create' && !session.at(it.uri)) session.put(nameOf(it), '', { isNew: true });
  for (const [uri, edits] of editsIn(edit)) {
    if (uri === shown) dispatch(edits, view);
    else {
      const text = session.at(uri);
      if (text) session.write(text, changed(text.text, edits));
    }
  }
}

/** In either of the forms that LSP has for them. */
function editsIn({ changes = {}, documentChanges = [] }: WorkspaceEdit): (readonly [string, readonly TextEdit[]])[] {
  const versioned = documentChanges.flatMap((it) =>
    'textDocument' in it ? [[it.textDocument.uri, it.edits.filter(isPlain)] as const] : [],
  );
  return [...Object.entries(changes), ...versioned];
}

function dispatch(edits: readonly TextEdit[], view: EditorView): void {
  const { doc } = view.state;
  view.dispatch({
    changes: edits.map(({ range, newText }) => ({
      from: offsetIn(doc, range.start),
      to: offsetIn(doc, range.end),
      insert: newText,
    })),
    userEvent: 'input.fix',
  });
}

function changed(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']) =>
    lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
  return edits
    .map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), newText }))
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to, newText }) => left.slice(0, from) + newText + left.slice(to), text);
}

const isPlain = (edit: object): edit is TextEdit => 'newText' in edit;

interface Lines {
  readonly lines: number;
  readonly line: (number: number) => { readonly from: number; readonly to: number };
}

/** Of a place that the server names; lines count from 0 there. */
export function offsetIn(doc: Lines, { line, character }: Range['start']): number {
  const { from, to } = doc.line(Math.min(line + 1, doc.lines));
  return Math.min(from + character, to);
}

/** Where the cursor stands, as the server names it. */
export function cursorIn({ state: { doc, selection } }: EditorView): Range['start'] {
  const { number, from } = doc.lineAt(selection.main.head);
  return { line: number - 1, character: selection.main.head - from };
}

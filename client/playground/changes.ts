import { isolateHistory } from '@codemirror/commands';
import type { EditorState, StateCommand } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../../server/src/text/lines.ts';
import { nameOf, type Session, type Text } from './texts.ts';

/** The texts of the session, of which one is on the screen. */
export interface Desk {
  readonly view: EditorView;
  readonly session: Session;
  readonly shown: () => Text;
  /** Of a text that is not shown. */
  readonly stateIn: (text: Text) => EditorState;
}

/** Makes edits of the server so that one undo in each of the texts takes them back; says which texts these are. */
export function change(edit: WorkspaceEdit, desk: Desk): readonly Text[] {
  const { session } = desk;
  for (const it of edit.documentChanges ?? [])
    if ('kind' in it && it.kind === 'create' && !session.at(it.uri)) session.put(nameOf(it), '', { isNew: true });
  return editsIn(edit).flatMap(([uri, edits]) => {
    const text = session.at(uri);
    if (!text || edits.length === 0) return [];
    run(text, desk, ({ state, dispatch }) => {
      const changes = edits.map(({ range, newText }) => ({
        from: offsetIn(state.doc, range.start),
        to: offsetIn(state.doc, range.end),
        insert: newText,
      }));
      dispatch(state.update({ changes, userEvent: 'input.fix', annotations: isolateHistory.of('full') }));
      return true;
    });
    return [text];
  });
}

/** Runs a command in a text, whether it is on the screen or not. */
export function run(text: Text, { view, session, shown, stateIn }: Desk, command: StateCommand): void {
  if (text === shown()) command(view);
  else
    command({
      state: stateIn(text),
      dispatch: ({ state }) => {
        text.state = state;
        session.write(text, state.doc.toString());
      },
    });
}

/** In either of the forms that LSP has for them. */
function editsIn({ changes = {}, documentChanges = [] }: WorkspaceEdit): (readonly [string, readonly TextEdit[]])[] {
  const versioned = documentChanges.flatMap((it) =>
    'textDocument' in it ? [[it.textDocument.uri, it.edits.filter(isPlain)] as const] : [],
  );
  return [...Object.entries(changes), ...versioned];
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

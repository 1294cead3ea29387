import { acceptCompletion, completionStatus } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import { formatKeymap, hoverTooltips, type LSPClient, serverCompletion } from '@codemirror/lsp-client';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { t } from '../../server/src/text/l10n.ts';
import { editorWords } from './words.ts';

/** What the page does with the text. */
export interface Heard {
  readonly typed: (text: string) => void;
  readonly moved: (offset: number) => void;
  /** The light bulb: what can be done where the cursor stands. */
  readonly fix: () => void;
  /** Another id for what the cursor stands on. */
  readonly rename: () => void;
  /** To where it is said. */
  readonly define: () => void;
  readonly takeBack: (command: 'undo' | 'redo') => void;
}

/** The editor with a text in it; all that knows plans is asked of the server. */
export function stateOf(
  client: LSPClient,
  uri: string,
  text: string,
  { typed, moved, fix, rename, define, takeBack }: Heard,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      basicSetup,
      yaml(),
      indentUnit.of('  '),
      EditorState.phrases.of(editorWords()),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': t('The plan as text'), tabindex: '0', spellcheck: 'true' }),
      lintGutter(),
      // What is wrong stands above what a word means.
      linter(null),
      serverCompletion({ override: true }),
      hoverTooltips(),
      // What is offered may be on its way still: then Tab waits with it and does not leave the editor.
      Prec.high(
        keymap.of([
          { key: 'Tab', run: (view) => acceptCompletion(view) || completionStatus(view.state) !== null },
          { key: 'Mod-z', run: () => takeBack('undo') === undefined },
          ...['Mod-y', 'Mod-Shift-z'].map((key) => ({ key, run: () => takeBack('redo') === undefined })),
        ]),
      ),
      keymap.of([
        ...formatKeymap,
        { key: 'Mod-.', run: () => fix() === undefined },
        { key: 'F2', run: () => rename() === undefined },
        { key: 'F12', run: () => define() === undefined },
      ]),
      client.plugin(uri, 'changeplan'),
      syntaxHighlighting(colours),
      looks,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) typed(update.state.doc.toString());
        if (update.selectionSet) moved(update.state.selection.main.head);
      }),
    ],
  });
}

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--key)' },
  { tag: [tags.string, tags.content], color: 'var(--text)' },
  { tag: tags.comment, color: 'var(--soft)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--soft)' },
]);

const looks = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '14px' },
  '.cm-scroller': { fontFamily: 'var(--code)', lineHeight: '1.55' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--soft)', borderColor: 'var(--line)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--band)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-tooltip': { maxWidth: 'min(40em, 92vw)' },
  '.cm-tooltip-hover': { maxHeight: '50vh', overflow: 'auto' },
  '.cm-diagnosticAction': {
    font: 'inherit',
    margin: '6px 6px 0 0',
    padding: '2px 8px',
    color: 'var(--paper)',
    backgroundColor: 'var(--link)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--link)', color: 'var(--paper)' },
});

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
  TextEdit,
} from 'vscode-languageserver';
import { complete } from '../../features/completion/completion.ts';
import { asPlain, asSnippet, hasHoles, type Item } from '../../features/completion/item.ts';
import { type Editor, type LspFeature, needsPlan } from '../session.ts';

/** Opens the list again, so that a key leads on to its choices; as if it had opened by itself, where nothing is chosen yet. */
const suggestCommand = 'editor.action.triggerSuggest';

export const completions: LspFeature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', ':', '-', '[', ',', '{', '"', "'"] } }),
  listen(session) {
    const { program, editor } = session;
    session.connection.onCompletion(
      session.answer(
        'completion',
        needsPlan,
        (snapshot, { textDocument: { uri }, position, context }): CompletionList | undefined => {
          const checked = snapshot.checked(uri);
          const { today } = program.world;
          const writing = { document: snapshot.document(uri), today, ...(checked && { checked }) };
          const found = complete(writing, snapshot.offset(uri, position), context?.triggerCharacter);
          if (!found) return undefined;
          const range = snapshot.place(found.at);
          const items = found.items.map((item, index) => toItem(item, index, range, editor));
          return { isIncomplete: found.incomplete, items };
        },
      ),
    );
  },
};

const kinds: Readonly<Record<Item['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  stakeholder: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  entry: CompletionItemKind.Reference,
  resource: CompletionItemKind.Unit,
  rule: CompletionItemKind.Constant,
  text: CompletionItemKind.Text,
  skeleton: CompletionItemKind.Snippet,
};

function toItem(item: Item, index: number, range: Range, { snippets, asIs, commands }: Editor): CompletionItem {
  const { label, kind, detail, markdown, insert, filter } = item;
  const leadsOn = item.continues === true && commands.has(suggestCommand);
  // A snippet is never what has been typed already, so that an editor would take it where Enter is to be Enter.
  const isSnippet = snippets && hasHoles(insert, leadsOn);
  return {
    label,
    kind: kinds[kind],
    ...(detail && { detail }),
    ...(markdown && { documentation: { kind: MarkupKind.Markdown, value: markdown } }),
    textEdit: TextEdit.replace(range, isSnippet ? asSnippet(insert, leadsOn) : asPlain(insert)),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The text has its indentation already.
    ...(asIs && { insertTextMode: InsertTextMode.asIs }),
    sortText: String(index).padStart(5, '0'),
    filterText: filter,
    ...(leadsOn && { command: { title: 'Choose', command: suggestCommand, arguments: [{ auto: true }] } }),
  };
}

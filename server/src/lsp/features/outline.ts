import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type OutlineItem, outline } from '../../features/outline.ts';
import type { Texts } from '../convert.ts';
import type { LspFeature } from '../session.ts';

const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  stakeholder: SymbolKind.Class,
  value: SymbolKind.EnumMember,
  resource: SymbolKind.Variable,
  action: SymbolKind.Function,
  tactic: SymbolKind.Method,
  scenario: SymbolKind.Event,
  measure: SymbolKind.Constant,
  key: SymbolKind.Property,
  text: SymbolKind.String,
  item: SymbolKind.Object,
};

/** The outline, which breadcrumbs show too. */
export const documentSymbols: LspFeature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  listen(session) {
    session.connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      session.answer('document symbol', uri, async (open) => {
        const read = session.project.document(open);
        const { checked, textOf } = await session.result(open);
        const texts = session.texts(textOf);
        const items = checked ? outline(checked.document, checked.analysis) : outline(read);
        return items.map((item) => toSymbol(item, texts));
      }),
    );
  },
};

function toSymbol({ name, detail, kind, at, key, children }: OutlineItem, texts: Texts): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: texts.range(at),
    selectionRange: texts.range(key),
    children: children.map((child) => toSymbol(child, texts)),
  };
}

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type OutlineItem, outline } from '../../features/outline.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type LspFeature, needsPlan } from '../session.ts';

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
    session.connection.onDocumentSymbol(
      session.answer('document symbol', needsPlan, (snapshot, { textDocument: { uri } }) => {
        const items = outline(snapshot.document(uri), snapshot.checked(uri)?.analysis);
        return items.map((item) => toSymbol(item, snapshot));
      }),
    );
  },
};

function toSymbol({ name, detail, kind, at, key, children }: OutlineItem, snapshot: Snapshot): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: snapshot.place(at),
    selectionRange: snapshot.place(key),
    children: children.map((child) => toSymbol(child, snapshot)),
  };
}

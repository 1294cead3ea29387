import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type SemanticToken, semanticTokens } from '../../features/semantic-tokens.ts';
import type { Span } from '../../text/span.ts';
import { toSpan } from '../convert.ts';
import type { LspFeature, Session } from '../session.ts';

/** The protocol's own types, so that every theme has a colour for them; but there is none for a stance. */
const types: Readonly<Record<SemanticToken['kind'], string>> = {
  stakeholder: 'class',
  value: 'enumMember',
  resource: 'variable',
  action: 'function',
  tactic: 'method',
  scenario: 'event',
  measure: 'property',
  stance: 'stance',
};
const tokenTypes = Object.values(types);
const tokenModifiers: readonly NonNullable<SemanticToken['modifier']>[] = ['declaration', 'for', 'neither', 'against'];

/** Colours for what the plan decides, above those of the grammar. */
export const tokens: LspFeature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers: [...tokenModifiers] }, full: true, range: true },
  }),
  listen(session) {
    const { semanticTokens: requests } = session.connection.languages;
    requests.on(async ({ textDocument: { uri } }) => (await answer(session, uri)) ?? { data: [] });
    requests.onRange(async ({ textDocument: { uri }, range }) => {
      const within = (document: TextDocument) => toSpan(document, range);
      return (await answer(session, uri, within)) ?? { data: [] };
    });
    session.onStale(() => session.refresh('semanticTokens'));
  },
};

function answer(session: Session, uri: string, within?: (document: TextDocument) => Span) {
  return session.answer('semantic tokens', uri, async (document) => {
    const range = within?.(document);
    const { checked, textOf } = await session.result(document);
    const texts = session.texts(textOf);
    const builder = new SemanticTokensBuilder();
    for (const { at, kind, modifier } of checked ? semanticTokens(checked, range) : []) {
      const { line, character } = texts.range(at).start;
      const modifiers = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
      builder.push(line, character, at.end - at.start, tokenTypes.indexOf(types[kind]), modifiers);
    }
    return builder.build();
  });
}

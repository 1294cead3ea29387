import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { type SemanticToken, semanticTokens } from '../../features/semantic-tokens.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import type { Span } from '../../text/span.ts';
import { toSpan } from '../convert.ts';
import { type LspFeature, needsPlan } from '../session.ts';

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
    const whole = session.answer(
      'semantic tokens',
      needsPlan,
      (snapshot, { textDocument: { uri } }: SemanticTokensParams) => tokensIn(snapshot, uri),
    );
    const part = session.answer(
      'semantic tokens',
      needsPlan,
      (snapshot, { textDocument: { uri }, range }: SemanticTokensRangeParams) =>
        tokensIn(snapshot, uri, toSpan(snapshot, uri, range)),
    );
    requests.on(async (params, token) => (await whole(params, token)) ?? { data: [] });
    requests.onRange(async (params, token) => (await part(params, token)) ?? { data: [] });
    session.onStale(() => session.refresh('semanticTokens'));
  },
};

function tokensIn(snapshot: Snapshot, uri: string, range?: Span): SemanticTokens {
  const checked = snapshot.checked(uri);
  const builder = new SemanticTokensBuilder();
  for (const { at, kind, modifier } of checked ? semanticTokens(checked, range) : []) {
    const { line, character } = snapshot.place(at).start;
    const modifiers = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
    builder.push(line, character, at.end - at.start, tokenTypes.indexOf(types[kind]), modifiers);
  }
  return builder.build();
}

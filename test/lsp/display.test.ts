import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { head, Session, uri } from './session.ts';

const plan = `${head}lead: us
stakeholders:
  us: {}
  wards:
    name: 🏥 wards
    stance: ally
    values: { terminal: care }
actions:
  run: { aligns-with: care }
tactics:
  ask: { targets: wards }
`;
const textDocument = { uri };
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const empty = { textDocument: {}, workspace: {} };

describe('what the server shows of a text', () => {
  let session: Session;
  afterEach(() => session.kill());

  it('is the outline, folds, selections and colours, in lines and columns', async () => {
    session = await Session.start(empty);
    session.open(plan);
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const wards = symbols[3]?.children?.[1];
    assert.deepEqual(
      [wards?.name, wards?.detail, wards?.range.start.line, wards?.range.end.line],
      ['wards', '🏥 wards · ally', 5, 8],
    );
    const folds = await session.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(folds[1], { startLine: 5, endLine: 8 });
    const positions = [{ line: 6, character: 15 }];
    const [selection] = await session.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.deepEqual(selection?.range, { start: { line: 6, character: 13 }, end: { line: 6, character: 18 } });
    assert.equal(selection?.parent?.parent?.range.start.character, 4);
    const tokens = await session.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(tokens.data.slice(0, 10), [2, 6, 2, 0, 0, 2, 2, 2, 0, 1]);
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 20 } };
    const some = await session.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.deepEqual(some.data, [7, 12, 4, 7, 2]);
  });

  it('shows a configuration its outline', async () => {
    session = await Session.start(empty);
    const name = 'file:///nowhere/.changeplanrc.yaml';
    session.open('rules:\n  no-ally: off\n', name);
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: name },
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.[0]?.detail]),
      [['rules', 'off']],
    );
  });

  it('is hints and lenses, which name only commands that the editor has', async () => {
    session = await Session.start(empty, { initializationOptions: { commands: ['changeplan.showReferences'] } });
    session.open(plan);
    assert.deepEqual(
      (await hints()).map(({ label, position }) => [label, position.line, position.character]),
      [
        ['could be an ally: gains care', 5, 8],
        ['serves all values here, hurts none', 10, 28],
        ['🏥 wards', 12, 25],
      ],
    );
    const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command, range }) => [command?.title, command?.command, range.start.line]),
      [
        ['What next?', '', 1],
        ['Not known yet. Nobody’s power is said yet. For 1 · undecided 0 · against 0.', '', 1],
        ['serves 1 group', '', 10],
        ['1 reference', 'changeplan.showReferences', 4],
        ['1 reference', 'changeplan.showReferences', 5],
      ],
    );
    const [, position, places] = lenses[4]?.command?.arguments ?? [];
    assert.deepEqual(position, { line: 5, character: 2 });
    assert.deepEqual(places, [
      { uri, range: { start: { line: 12, character: 18 }, end: { line: 12, character: 23 } } },
    ]);
  });

  it('leads from a stakeholder to the pages about them, where the editor shows any', async () => {
    session = await Session.start(empty, { initializationOptions: { commands: ['changeplan.briefFor'] } });
    session.open(plan);
    const lenses = await session.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.filter(({ command }) => command?.command).map(({ command }) => [command?.title, command?.arguments]),
      [['Brief before you meet them', [uri, 'wards']]],
    );
  });

  it('follows the settings, and asks the editor to ask anew when they change', async () => {
    const refresh = { refreshSupport: true };
    session = await Session.start({ workspace: { configuration: true, inlayHint: refresh, codeLens: refresh } });
    session.open(plan);
    session.settings = { inlayHints: { situation: false, targetNames: 'no' }, codeLens: { enabled: false } };
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ['could be an ally: gains care', '🏥 wards'],
    );
    assert.deepEqual(await session.request('textDocument/codeLens', { textDocument }), []);
    session.settings = {};
    session.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await hints()).length, 3);
    assert.deepEqual(session.asked.slice().sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
  });

  const hints = () => session.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole });
});

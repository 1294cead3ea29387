import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pulling, Session, uri } from './session.ts';

const untidy = 'changeplan:  1\r\n# 🏥\r\nactions:\r\n  act: {summary: "🏥",scope:  alone}\r\n';

describe('formatting over the wire', () => {
  let session: Session;
  afterEach(() => session.kill());

  /** The text after the answer to that request. */
  async function answered(text: string, method: string, params: object = {}, tabSize = 2, name = uri): Promise<string> {
    session = await Session.start(pulling);
    const document = session.open(text, name);
    const options = { tabSize, insertSpaces: true };
    const edits = await session.request<TextEdit[]>(`textDocument/${method}`, {
      textDocument: { uri: name },
      options,
      ...params,
    });
    return TextDocument.applyEdits(document, edits);
  }

  it('lays a file out', async () =>
    assert.equal(
      await answered(untidy, 'formatting'),
      'changeplan: 1\r\n# 🏥\r\nactions:\r\n  act: { summary: "🏥", scope: alone }\r\n',
    ));
  it('has one layout, whatever step the editor has', async () =>
    assert.equal(await answered('a:\n    b: c\n', 'formatting', {}, 4), 'a:\n  b: c\n'));
  it('lays a configuration out', async () =>
    assert.equal(
      await answered('rules: {no-ally:  off}\n', 'formatting', {}, 2, 'file:///nowhere/.changeplanrc.yaml'),
      'rules: { no-ally: off }\n',
    ));
  it('lays out what is selected', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    assert.equal(await answered(untidy, 'rangeFormatting', { range }), untidy.replace('  1', ' 1'));
  });
  it('indents the line that Enter begins', async () =>
    assert.equal(
      await answered('actions:\n\n', 'onTypeFormatting', { position: { line: 1, character: 0 }, ch: '\n' }),
      'actions:\n  \n',
    ));
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, Diagnostic, Hover, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Report, reportMethod } from '../../server/src/protocol.ts';
import { itIfWhole, thorough } from '../robust/survive.ts';
import { head, pulling, Session, uri } from './session.ts';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('the server over stdio', () => {
  let session: Session;
  afterEach(() => session.kill());

  it('answers an editor that pulls, and pushes nothing', async () => {
    session = await Session.spawn(pulling);
    const text = `${head}lead: nobody\n`;
    const document = session.open(text);
    const found = (await session.pull()).find(({ code }) => code === 'unknown-reference');
    assert.equal(found?.source, 'changeplan');
    assert.equal(found && document.getText(found.range), 'nobody');
    session.type('nobody', 'somebody');
    await session.pull();
    assert.deepEqual(session.pushed, []);
    assert.equal(await session.stop(), 0);
  });

  it('pushes to an editor that does not pull, and clears what it pushed', async () => {
    session = await Session.spawn({});
    session.open(`${head}lead: nobody\n`);
    await session.push((diagnostics) => codes(diagnostics).includes('unknown-reference'));
    session.type('lead: nobody\n', '');
    await session.push((diagnostics) => !codes(diagnostics).includes('unknown-reference'));
    session.close();
    await session.push((diagnostics) => diagnostics.length === 0);
  });

  it('follows incremental changes as if each text were new', async () => {
    session = await Session.spawn(pulling);
    session.open(readFileSync('examples/seniors-program/before.changeplan.yaml', 'utf8'));
    const edits = [
      ['stance: resistant', 'stance: "ally'],
      ['"ally', 'ally'],
      ['stakeholders:\n', 'stakeholders:\n  zoë-😀: { power: domi'],
      [': domi', ': dominant }\n'],
      ['# The', '# 🎉 The'],
      ['    conflicts-with:\n', '\tconflicts-with:\n'],
    ] as const;
    for (const [before, after] of edits) {
      const text = session.type(before, after).getText();
      const fresh = await Session.start(pulling);
      fresh.open(text);
      assert.deepEqual(await session.pull(), await fresh.pull(), `after ${JSON.stringify(after)}`);
      fresh.kill();
    }
  });

  itIfWhole('offers fixes for exactly this version of the text', async () => {
    session = await Session.spawn(pulling);
    const document = session.open(`${head}lead: wrds\nstakeholders: { wards: {} }\n`);
    const found = (await session.pull()).find(({ code }) => code === 'unknown-reference');
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found?.range,
      context: { diagnostics: [found] },
    });
    const change = actions[0]?.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.equal(change.textDocument.version, 1);
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    assert.match(TextDocument.applyEdits(document, edits), /lead: wards/);
  });

  itIfWhole('tells why on hover, and gives the report', async () => {
    session = await Session.spawn(pulling);
    session.open(`${head}lead: nobody\n`);
    await session.pull();
    const hover = await session.request<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 8 },
    });
    assert.match(JSON.stringify(hover?.contents), /unknown-reference/);
    assert.equal((await session.request<Report>(reportMethod, { uri })).title, 'P');
  });

  itIfWhole('answers null about files that are not open', async () => {
    session = await Session.spawn(pulling);
    const textDocument = { uri: 'file:///nowhere/else.changeplan.yaml' };
    assert.equal(
      await session.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
      null,
    );
    assert.equal(await session.request(reportMethod, textDocument), null);
  });

  it('survives text that would end the parser, in a process that has just begun', async () => {
    const all = [
      '['.repeat(900),
      '{a: '.repeat(2000),
      '? '.repeat(500),
      '- '.repeat(5000),
      `{${'a: '.repeat(1819)}}`,
      ']'.repeat(20_000),
      '\0\ud800\u001b[2J',
    ];
    for (const hostile of thorough ? all : all.slice(0, 1)) {
      session = await Session.spawn(pulling);
      session.open(hostile);
      await session.pull();
      session.type(hostile.slice(-1), `${hostile.slice(-1)} `);
      assert.ok((await session.pull()).length > 0, hostile.slice(0, 20));
      session.kill();
    }
  });

  it('ends when the editor is gone', async () => {
    session = await Session.spawn(pulling);
    session.hangUp();
    await session.ended;
  });
});

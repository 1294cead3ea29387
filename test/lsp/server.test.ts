import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CodeAction, Diagnostic, PublishDiagnosticsParams, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reportMethod } from '../../server/src/protocol.ts';
import { isPlaceholder } from '../../server/src/text/placeholder.ts';
import { itIfWhole, slowTries, thorough } from '../robust/survive.ts';
import { head, pulling, Session, uri } from './session.ts';

const example = readFileSync('examples/seniors-program/before.changeplan.yaml', 'utf8');
const somewhere = { line: 0, character: 0 };

describe('the server', () => {
  let session: Session;
  afterEach(() => session.kill());

  it('says after any edits what a new server says of the text', async () => {
    session = await Session.start(pulling);
    const fresh = await Session.start(pulling);
    let count = 0;
    await fc
      .assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), async (edits) => {
          const name = `file:///nowhere/${count++}.changeplan.yaml`;
          let document = session.open(example, name);
          for (const { at, remove, insert, pull } of edits) {
            const start = Math.floor(at * document.getText().length);
            document = session.edit(start, start + remove, insert, name);
            if (pull) void session.pull(name);
          }
          fresh.open(document.getText(), name);
          assert.deepEqual(await session.pull(name), await fresh.pull(name));
          for (const one of [session, fresh]) one.close(name);
        }),
        slowTries(4, 300),
      )
      .finally(() => fresh.kill());
  });

  it('tells the last of many changes, and its version', async () => {
    session = await Session.start({});
    session.open(`${head}lead: wards\nstakeholders: { wards: {} }\n`);
    for (let i = 0; i < 50; i++) session.edit(head.length + 6, head.length + 6, 'x');
    const diagnostics = await session.push((all) =>
      all.some(({ message }) => String(message).includes(`“${'x'.repeat(50)}wards”`)),
    );
    const { version } =
      session.pushed.findLast((params): params is PublishDiagnosticsParams => params.diagnostics === diagnostics) ?? {};
    assert.equal(version, 51);
    assert.ok(session.pushed.length < 50, 'a burst is checked less often than it has keys');
  });

  it('points at the other end of what is wrong', async () => {
    session = await Session.start(pulling);
    const document = session.open(`${head}# 🏥\nlead: wards\nstakeholders:\n  wards: { name: "🏥" }\n  wards: {}\n`);
    const found = (await session.pull()).find(({ code }) => code === 'syntax');
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => location.uri),
      [uri],
    );
    const [first] = found?.relatedInformation ?? [];
    assert.equal(first && document.offsetAt(first.location.range.start), document.getText().indexOf('wards: { name'));
  });

  it('offers only edits that answer the finding and bring no fault', async () => {
    session = await Session.start(pulling);
    const text = example
      .replace('stance: resistant', 'stanc: resistant')
      .replace('lead: fellowship', 'lead: felowship');
    const document = session.open(text);
    const actions = await actionsIn(session, document);
    const before = await session.pull();
    assert.ok(actions.length > 5, String(actions.length));
    for (const [index, action] of actions.entries()) {
      if (!thorough && index % 8 > 0) continue;
      // Nothing is accepted before the author has said why.
      const changed = applied(document, action).replace('reason: TODO', 'reason: They agree');
      const name = `file:///nowhere/${index}.changeplan.yaml`;
      session.open(changed, name);
      const after = await session.pull(name);
      const [answered] = action.diagnostics ?? [];
      const written = TextDocument.create(name, 'changeplan', 1, changed);
      // What stands at a placeholder asks for what the edit has left to the author.
      const left = after.filter(({ range }) => !isPlaceholder(written.getText(range)));
      assert.ok(
        !left.some(({ code, message }) => code === answered?.code && message === answered?.message),
        action.title,
      );
      assert.deepEqual(newFaults(before, after), [], action.title);
    }
  });

  it('says nothing about files that are not open', async () => {
    session = await Session.start(pulling);
    const textDocument = { uri: 'file:///nowhere/else.changeplan.yaml' };
    const range = { start: somewhere, end: somewhere };
    assert.deepEqual(
      [
        await session.request('textDocument/hover', { textDocument, position: somewhere }),
        await session.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
        await session.request(reportMethod, textDocument),
        await session.pull(textDocument.uri),
      ],
      [null, null, null, []],
    );
  });

  it('forgets a file that was closed', async () => {
    session = await Session.start(pulling);
    session.open(head);
    session.close();
    assert.equal(await session.request('textDocument/hover', { textDocument: { uri }, position: somewhere }), null);
    session.open(`${head}powr: x\n`);
    assert.ok((await session.pull()).some(({ message }) => String(message).includes('powr')));
  });

  it('takes positions outside of the text for its ends', async () => {
    session = await Session.start(pulling);
    session.open(`${head}powr: x`);
    const far = { line: 1e6, character: 1e6 };
    const range = { start: far, end: { line: 2e6, character: 0 } };
    const textDocument = { uri };
    await session.request('textDocument/hover', { textDocument, position: far });
    await session.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    assert.ok((await session.pull()).length > 0);
  });

  it('ends well after a farewell, and as a failure without one', async () => {
    session = await Session.spawn(pulling);
    assert.equal(await session.stop(), 0);
    session = await Session.spawn(pulling);
    session.notify('exit', undefined);
    assert.equal(await session.ended, 1);
  });

  itIfWhole('ends when its input does, whatever is open', async () => {
    session = await Session.spawn({});
    session.open(example);
    session.hangUp();
    assert.equal(await session.ended, 1);
  });

  // Each in a young process: only there has the parser's recursion ever ended the process itself.
  const parts = thorough ? ['[', '{', '{[', '- ? ', '- - ? ', '? ', '{a: ', '[? '] : ['- - ? '];
  for (const part of parts)
    for (const times of thorough ? [500, 700, 900, 1200, 2000, 5000] : [900])
      it(`answers after “${part.trim()}” ${times} times, opened and edited twice`, async () => {
        session = await Session.spawn({});
        session.open(part.repeat(times));
        await session.push((diagnostics) => diagnostics.length > 0);
        for (const at of [0, 1]) {
          const pushes = session.pushed.length;
          session.edit(part.length * times + at, part.length * times + at, ' ');
          await session.push((diagnostics) => session.pushed.length > pushes && diagnostics.length > 0);
        }
        assert.equal(await session.stop(), 0);
      });
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 2, 10, 100),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      'x',
      'é',
      '😀',
      '\u0301',
      '\n',
      '\r\n',
      '\n  ',
      ': ',
      '- ',
      '"',
      '{',
      ']',
      ',',
      '#',
      '\t',
      '\ud800',
      '\ufeff',
    ),
    fc.constantFrom(
      '\n  clinics: { power: strong }',
      ' &a',
      ' *a',
      '\n---\n',
      'stance: ally\n',
      '<<: *a',
      '\n=======\n',
    ),
  ),
  pull: fc.boolean(),
});

async function actionsIn(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const range = { start: somewhere, end: document.positionAt(document.getText().length) };
  const params = { textDocument: { uri: document.uri }, range, context: { diagnostics: [] } };
  return session.request<CodeAction[]>('textDocument/codeAction', params);
}

function applied(document: TextDocument, { edit }: CodeAction): string {
  const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepEqual(others, []);
  assert.deepEqual(change?.textDocument, { uri: document.uri, version: document.version });
  return TextDocument.applyEdits(
    document,
    (change?.edits ?? []).flatMap((one) => ('newText' in one ? [one] : [])),
  );
}

/** What no edit of ours may bring about. */
const faults = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => code === 'syntax' || code === 'schema').map(({ message }) => message);

const newFaults = (before: readonly Diagnostic[], after: readonly Diagnostic[]) =>
  faults(after).filter((message) => !faults(before).includes(message));

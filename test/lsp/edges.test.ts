import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver';
import { turns } from '../../server/src/lsp/turns.ts';
import { Program } from '../../server/src/program/program.ts';
import { Snapshot } from '../../server/src/program/snapshot.ts';
import { InProcess } from './in-process.ts';

const uri = 'file:///p.changeplan.yaml';
const plan = 'changeplan: 1\ntitle: P\nlead: nobody\n';
const textDocument = { uri };

describe('at the edges of the protocol', () => {
  let server: InProcess | undefined;
  afterEach(() => server?.stop());
  const start = async (disk: Record<string, string> = {}, more: Parameters<typeof InProcess.start>[1] = {}) => {
    server = await InProcess.start(disk, more);
    return server;
  };

  it('a second “initialize”, and whatever comes after “shutdown”, is refused', async () => {
    const it = await start();
    it.open(uri, plan);
    await assert.rejects(it.ask('initialize', { processId: null, rootUri: null, capabilities: {} }), { code: -32600 });
    assert.ok((await it.found(uri)).length > 0);
    await it.ask('shutdown', undefined);
    for (const method of [
      'textDocument/hover',
      'textDocument/diagnostic',
      'textDocument/formatting',
      'workspace/symbol',
    ])
      await assert.rejects(
        it.ask(method, { textDocument, position: { line: 0, character: 0 }, options: {}, query: '' }),
        { code: -32600 },
        method,
      );
  });

  it('a request that fails keeps what was found before', async () => {
    let isBroken = false;
    class Breaking extends Program {
      override snapshot(): Snapshot {
        const snapshot = super.snapshot();
        snapshot.findings = (name) => {
          if (isBroken) throw new Error('This is the fault that the test makes.');
          return Snapshot.prototype.findings.call(snapshot, name);
        };
        return snapshot;
      }
    }
    const it = await start({}, { program: Breaking });
    it.open(uri, plan);
    const before = await it.found(uri);
    assert.ok(before.length > 0);
    isBroken = true;
    it.type(uri, `${plan}purpose: Q\n`);
    assert.deepEqual(await it.found(uri), before);
    const other = 'file:///q.changeplan.yaml';
    it.open(other, plan);
    await assert.rejects(it.pull(other), { code: -32603 });
  });

  it('YAML that is no plan gets nothing, and what plans use does', async () => {
    const it = await start();
    const tell = (name: string, text: string) =>
      it.tell('textDocument/didOpen', { textDocument: { uri: name, languageId: 'yaml', version: 1, text } });
    const [compose, organization] = ['file:///compose.yaml', 'file:///org.yaml'];
    tell(compose, 'services:\n  web: { image: x }\n');
    tell(organization, 'changeplan: 1\nkind: organization\ntitel: O\n');
    assert.deepEqual(await it.found(compose), []);
    assert.equal(await it.ask('textDocument/documentSymbol', { textDocument: { uri: compose } }), null);
    assert.ok((await it.found(organization)).length > 0);
  });

  it('Format Document gives the one layout, whatever the width of a tab', async () => {
    const it = await start();
    it.open(uri, 'changeplan: 1\ntitle: P\nactions:\n    a:\n        summary: A\n');
    const format = (tabSize: number) =>
      it.ask<TextEdit[]>('textDocument/formatting', {
        textDocument,
        options: { tabSize, insertSpaces: tabSize !== 8 },
      });
    const edits = await format(2);
    assert.ok(edits.length > 0);
    for (const tabSize of [1, 4, 8, 0, -3]) assert.deepEqual(await format(tabSize), edits);
  });

  for (const [path, why] of [
    ['"\\ud83d.yaml"', 'half a character'],
    ['"%ZZ.yaml"', 'is not there'],
    ['"a%2Fb.yaml"', 'is not there'],
    ['"\\0.yaml"', 'control character'],
  ] as const)
    it(`the path ${path} costs only itself`, async () => {
      const it = await start();
      it.open(uri, `${plan}uses: ${path}\n`);
      const found = await it.found(uri);
      assert.ok(found.some(({ code, message }) => code === 'unresolved-use' && String(message).includes(why)));
      assert.ok(found.some(({ code }) => code === 'missing-purpose'));
    });

  it('a file that a plan uses is watched under any name, also before it is there', async () => {
    const disk: Record<string, string> = { 'file:///old.txt': 'changeplan: 1\nkind: organization\ntitle: O\n' };
    const it = await start(disk);
    it.open(uri, `${plan}uses: [old.txt, sub/new, "a{b}.txt"]\n`);
    const unresolved = async () => (await it.found(uri)).filter(({ code }) => code === 'unresolved-use').length;
    assert.equal(await unresolved(), 2);
    const watched = JSON.stringify(it.registered);
    for (const pattern of ['**/old.txt', '**/new', '**/a?b?.txt']) assert.ok(watched.includes(pattern), watched);
    disk['file:///sub/new'] = 'changeplan: 1\nkind: organization\ntitle: N\n';
    it.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///sub/new', type: 1 }] });
    assert.equal(await unresolved(), 1);
  });

  it('“Accept” is not offered of what cannot be accepted', async () => {
    const it = await start();
    it.open(
      uri,
      `${plan}accepted: [{ rule: no-ally, reason: R }, { rule: shallow-base, reason: R, until: 2020-01-01 }]\n"\n`,
    );
    const report = await it.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    const items = report.kind === 'full' ? report.items : [];
    const never = items.filter(({ code }) => /acceptance|syntax/.test(String(code)));
    assert.ok(new Set(never.map(({ code }) => code)).size >= 2);
    for (const diagnostic of never) {
      const context = { diagnostics: [diagnostic] };
      const actions = await it.ask<{ title: string }[]>('textDocument/codeAction', {
        textDocument,
        range: diagnostic.range,
        context,
      });
      assert.deepEqual(
        actions.filter(({ title }) => title.startsWith(`Accept “${diagnostic.code}”`)),
        [],
      );
    }
  });
});

describe('turns', () => {
  it('are taken one after the other, those first that are urgent by then', async () => {
    const order: string[] = [];
    const urgent = new Set<string>();
    const inTurn = turns((uri) => urgent.has(uri));
    const work = (uri: string) =>
      inTurn(uri, async () => {
        order.push(`begin ${uri}`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`end ${uri}`);
        if (uri === 'b') throw new Error('b');
      });
    const all = [work('a'), work('b'), work('c'), work('d')];
    urgent.add('d');
    const ends = await Promise.allSettled(all);
    assert.deepEqual(
      order,
      ['a', 'd', 'b', 'c'].flatMap((uri) => [`begin ${uri}`, `end ${uri}`]),
    );
    assert.deepEqual(
      ends.map(({ status }) => status === 'fulfilled'),
      [true, false, true, true],
    );
  });
});

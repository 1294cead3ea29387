import assert from 'node:assert/strict';
import { type DocumentDiagnosticReport, LSPErrorCodes, type TextEdit } from 'vscode-languageserver';
import { turns } from '../../server/src/lsp/turns.ts';
import { Program } from '../../server/src/program/program.ts';
import { Snapshot } from '../../server/src/program/snapshot.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
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

  describe('of many plans over one organization file', () => {
    const [one, shared] = ['file:///w/0.changeplan.yaml', 'file:///w/o.changeplan.yaml'];
    const organization = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { us: {} }\n';
    const rated = (power: string, more = '') =>
      `changeplan: 1\ntitle: P\nuses: o.changeplan.yaml\nlead: nobody\nstakeholders: { us: { power: ${power} } }\n${more}`;
    /** A server that reads the others only once it is let on. */
    async function held(others: Record<string, string>) {
      let letOn = () => {};
      const gate = new Promise<void>((resolve) => {
        letOn = resolve;
      });
      const disk: Record<string, string> = { ...others, [shared]: organization };
      const { read } = filesInMemory(disk);
      const it = await start(disk, {
        read: async (name) => (name in others ? gate.then(() => read(name)) : read(name)),
        patience: async () => {},
      });
      /** Asked anew where the server says so, as editors do. */
      const found = (name: string): ReturnType<InProcess['found']> =>
        it
          .found(name)
          .catch((error) => (error.code === LSPErrorCodes.ServerCancelled ? found(name) : Promise.reject(error)));
      const rules = async (name: string) => new Set((await found(name)).map(({ code }) => code));
      const told = async (name: string) => {
        while (!it.stale.some(({ uris }) => uris.includes(name))) await new Promise((next) => setTimeout(next, 5));
        it.stale.length = 0;
      };
      return { it, letOn, rules, told };
    }

    it('the first has its findings before the others are read, and those come later that concern them', async () => {
      const others = Array.from({ length: 50 }, (_, index) => [
        `file:///w/${index + 1}.changeplan.yaml`,
        rated('limited'),
      ]);
      const { it, letOn, rules, told } = await held(Object.fromEntries(others));
      it.open(one, rated('dominant', 'accepted: [{ rule: plans-collide, reason: R, by: B }]\n'));
      const early = await rules(one);
      assert.ok(early.has('unknown-reference'));
      assert.ok(!early.has('rated-differently') && !early.has('unused-acceptance'));
      letOn();
      await told(one);
      const late = await rules(one);
      assert.ok(late.has('rated-differently') && late.has('unused-acceptance'));
    });

    it('each is told before all that are open are loaded, and of a shared file what they find in it comes later', async () => {
      const slow = 'file:///w/slow.yaml';
      const { it, letOn, rules, told } = await held({ [slow]: organization });
      it.open(shared, organization.replace('us: {}', 'us: { nme: Us }'));
      it.open(one, rated('strong').replace('o.changeplan.yaml', '[o.changeplan.yaml, slow.yaml]'));
      it.open('file:///w/1.changeplan.yaml', rated('strong').replace('o.changeplan.yaml', 'slow.yaml'));
      assert.ok((await rules(shared)).has('schema'));
      letOn();
      await told(shared);
    });

    it('the others hear what is otherwise when nobody has typed for a moment, and nothing once the server is to end', async () => {
      const two = 'file:///w/1.changeplan.yaml';
      const { it, rules, told } = await held({});
      it.open(one, rated('strong'));
      it.open(two, rated('strong'));
      assert.ok(!(await rules(one)).has('rated-differently'));
      await it.quiet();
      await rules(one);
      it.stale.length = 0;
      it.type(two, rated('limited'));
      await told(one);
      assert.ok((await rules(one)).has('rated-differently'));
      it.type(two, rated('strong'));
      await it.ask('shutdown', undefined);
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.deepEqual(it.stale, []);
    });
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
  it('are taken one after the other, those first that matter most by then', async () => {
    const order: string[] = [];
    const urgent = new Set<string>();
    const inTurn = turns((uri) => (urgent.has(uri) ? 1 : 0));
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

  it('are given away in between to what matters more', async () => {
    const order: string[] = [];
    const ranks: Record<string, number> = { a: 1, b: 0, c: 2, d: 3 };
    const inTurn = turns((uri) => ranks[uri] ?? 0);
    const work = (uri: string) =>
      inTurn(uri, async (letFirst) => {
        order.push(`begin ${uri}`);
        await new Promise((resolve) => setImmediate(resolve));
        await letFirst();
        order.push(`end ${uri}`);
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(work));
    assert.deepEqual(order, ['begin a', 'begin d', 'end d', 'begin c', 'end c', 'end a', 'begin b', 'end b']);
  });
});

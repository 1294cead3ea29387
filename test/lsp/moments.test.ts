import assert from 'node:assert/strict';
import { CancellationTokenSource, DiagnosticSeverity, ResponseError } from 'vscode-languageserver';
import { checkPlans } from '../../server/src/cli/checking.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';
import { InProcess } from './in-process.ts';

const uri = 'file:///p.changeplan.yaml';
const shared = 'file:///o.changeplan.yaml';
const plan = 'changeplan: 1\nuses: o.changeplan.yaml\nlead: nurses\nstakeholders:\n  nurses: { nme: Nurses }\n';
const org = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { wards: { name: Wards } }\n';
const textDocument = { uri };
const position = { line: 4, character: 4 };
const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };

/** Everything that waits for the files that a plan uses. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/rename': { position, newName: 'ward-nurses' },
  'textDocument/prepareRename': { position },
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
  'textDocument/hover': { position },
  'textDocument/completion': { position },
  'textDocument/definition': { position },
  'textDocument/references': { position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { position },
  'textDocument/documentLink': {},
  'textDocument/documentSymbol': {},
  'textDocument/semanticTokens/full': {},
  'textDocument/semanticTokens/range': { range },
  'textDocument/inlayHint': { range },
  'textDocument/codeLens': {},
};

const codeOf = (error: unknown) => (error instanceof ResponseError ? error.code : error);

describe('an answer is of one moment', () => {
  /** A server that waits for the file that the plan uses, until it is let on. */
  async function waiting() {
    let letOn = () => {};
    const gate = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    const { read } = filesInMemory({ [shared]: org });
    const server = await InProcess.start(
      { [shared]: org },
      { read: async (name) => (name === shared ? gate.then(() => read(name)) : read(name)) },
    );
    server.open(uri, plan);
    return { server, letOn };
  }

  for (const [method, params] of Object.entries(requests)) {
    it(`to ${method}, or says that the text has changed`, async () => {
      const { server, letOn } = await waiting();
      const answer = server.ask(method, { textDocument, ...params }).catch(codeOf);
      server.type(uri, `# a line at the top\n${plan}`);
      await server.ask('changeplan/rules', {});
      letOn();
      assert.equal(await answer, -32801);
      server.stop();
    });
  }

  it('to a request for diagnostics, or asks to be asked anew', async () => {
    const { server, letOn } = await waiting();
    const answer = server.pull(uri).catch(codeOf);
    server.type(uri, `# a line at the top\n${plan}`);
    letOn();
    assert.equal(await answer, -32802);
    server.stop();
  });

  it('which is the later one when only the file that it waits for has changed', async () => {
    const { server, letOn } = await waiting();
    const answer = server.ask('textDocument/hover', { textDocument, position });
    await server.ask('changeplan/rules', {});
    server.open(shared, org.replace('{ wards:', '{ nurses: { name: Nurses at night }, wards:'));
    await server.ask('changeplan/rules', {});
    letOn();
    assert.match(JSON.stringify(await answer), /Nurses at night/);
    server.stop();
  });

  it('and comes, when another file has changed that has nothing to do with it', async () => {
    const { server, letOn } = await waiting();
    const answer = server.ask<object>('textDocument/rename', { textDocument, position, newName: 'clinics' });
    server.open('file:///else.changeplan.yaml', 'changeplan: 1\n');
    await server.ask('changeplan/rules', {});
    letOn();
    assert.match(JSON.stringify(await answer), /"version":1.*clinics/);
    server.stop();
  });

  it('and never comes to somebody who has cancelled', async () => {
    const { server, letOn } = await waiting();
    const cancellation = new CancellationTokenSource();
    const answer = server.ask('textDocument/hover', { textDocument, position }, cancellation.token).catch(codeOf);
    await server.ask('changeplan/rules', {});
    cancellation.cancel();
    await server.ask('changeplan/rules', {});
    letOn();
    assert.equal(await answer, -32800);
    server.stop();
  });
});

describe('what is asked right after a key', () => {
  const asked = {
    'textDocument/hover': { position },
    'textDocument/completion': { position },
    'textDocument/semanticTokens/full': {},
  };
  /** A plan that says something wrong where a key can be explained, and what is told there. */
  const wrong = `${plan}  wards: { stance: hesitant }\n`;
  const hoverIn = async (server: InProcess) =>
    JSON.stringify(await server.ask('textDocument/hover', { textDocument, position: { line: 5, character: 22 } }));
  /** A server whose checks stand still until they are let on. */
  async function heldUp() {
    let letOn = () => {};
    const gate = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    const server = await InProcess.start({ [shared]: org }, { pause: () => gate, patience: async () => {} });
    server.open(uri, plan);
    return { server, letOn };
  }

  for (const [method, params] of Object.entries(asked))
    it(`is answered before the check has ended: ${method}`, async () => {
      const { server, letOn } = await heldUp();
      let isFound = false;
      const found = server.found(uri).then(() => {
        isFound = true;
      });
      assert.ok(await server.ask(method, { textDocument, ...params }));
      assert.equal(isFound, false);
      letOn();
      await found;
      server.stop();
    });

  it('makes hover run no rule: pages of rules come with the findings', async () => {
    const { server, letOn } = await heldUp();
    server.type(uri, wrong);
    const found = server.found(uri);
    const early = await hoverIn(server);
    letOn();
    await found;
    const late = await hoverIn(server);
    assert.match(early, /^(?!.*whole page).*do about the plan today/);
    assert.match(late, /\*\*schema\*\*.*whole page.*do about the plan today/);
    server.type(uri, `${wrong}\n`);
    assert.equal(await hoverIn(server), early, 'nothing that was found in an earlier text');
    server.stop();
  });

  it('tells of findings on hover also in an editor that does not say what changes on disk', async () => {
    const server = await InProcess.start({ [shared]: org }, { capabilities: { textDocument: { diagnostic: {} } } });
    server.open(uri, wrong);
    await server.found(uri);
    assert.match(await hoverIn(server), /whole page/);
    server.stop();
  });
});

describe('diagnostics', () => {
  it('say that nothing has changed, when nothing has', async () => {
    const server = await InProcess.start({ [shared]: org });
    server.open(uri, plan);
    const { resultId } = await server.pull(uri);
    server.type(uri, plan.replace('nme: Nurses', 'nme: Nurse!'));
    assert.deepEqual(await server.pull(uri, resultId), { kind: 'unchanged', resultId });
    server.type(uri, `\n${plan}`);
    assert.equal((await server.pull(uri, resultId)).kind, 'full');
    assert.equal((await server.pull(uri, 'of another server')).kind, 'full');
    server.stop();
  });

  it('are made for the last of many texts only', async () => {
    const server = await InProcess.start({});
    server.open(uri, plan);
    const answers = Array.from({ length: 20 }, (_, index) => {
      server.type(uri, plan + '#'.repeat(index));
      return server.pull(uri).then(({ kind }) => kind, codeOf);
    });
    assert.deepEqual(await Promise.all(answers), [...new Array(19).fill(-32802), 'full']);
    server.stop();
  });

  it('are no more than an editor can show, and say so', async () => {
    const server = await InProcess.start({});
    const mentions = Array.from({ length: 1200 }, (_, index) => `nobody-${index}`).join(', ');
    server.open(
      uri,
      `changeplan: 1\ntitle: T\nstakeholders:\n  a: { influences: [${mentions}] }\n  b: { stanc: ally }\n`,
    );
    const found = await server.found(uri);
    assert.equal(found.length, 1000);
    assert.match(String(found.at(-1)?.message), /^There are 12\d\d findings in this file\. Only the 999 most serious/);
    assert.equal(found.at(-1)?.severity, DiagnosticSeverity.Information);
    const severities = found.slice(0, -1).map(({ severity = 0 }) => severity);
    assert.deepEqual(severities, [...severities].sort());
    assert.ok(found.slice(200).every(({ relatedInformation = [] }) => relatedInformation.length === 0));
    server.stop();
  });

  it('of a file that plans share are the same on the command line and in the editor, whatever was opened first', async () => {
    const [one, two] = ['file:///one.changeplan.yaml', 'file:///two.changeplan.yaml'];
    const text =
      'changeplan: 1\ntitle: T\nuses: o.changeplan.yaml\nactions: { a: { summary: A, aligns-with: respect } }\n';
    const accepted =
      'accepted:\n  - { rule: stakeholder-without-values, subject: stakeholders.wards, reason: R, by: B }\n';
    const disk = { [shared]: org, [one]: text, [two]: text + accepted };
    const names = [shared, one, two];
    const { files } = await checkPlans({ names, details: {} }, world, {
      files: filesInMemory(disk),
      progress: () => {},
    });
    const said = files.map(({ name, findings }) => [
      name,
      findings.map(({ rule, accepted: by }) => `${rule}${by ? ', accepted' : ''}`),
    ]);
    for (const order of [names, names.toReversed(), [two, shared, one]]) {
      const server = await InProcess.start(disk);
      for (const name of order) server.open(name, disk[name] ?? '');
      for (const [name, expected] of said) {
        const found = await server.found(String(name));
        const shown = found.map(
          ({ code, message }) => `${code}${String(message).startsWith('Accepted:') ? ', accepted' : ''}`,
        );
        assert.deepEqual(shown, expected, `${name} after ${order}`);
      }
      server.stop();
    }
    assert.match(JSON.stringify(said), /"stakeholder-without-values"/);
  });
});

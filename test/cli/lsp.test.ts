import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { changeplan } from './changeplan.ts';

/** Talks to the server that the command starts, until the work is done or the process has ended. */
async function withServer<T>(
  work: (server: MessageConnection, process: ChildProcess) => Promise<T>,
  ...args: string[]
) {
  const child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio', ...args]);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    return await work(connection, child);
  } finally {
    connection.dispose();
    child.kill();
  }
}

const initialize = { processId: null, rootUri: null, capabilities: {} };

describe('changeplan lsp', () => {
  it('starts the language server on standard input and output', () =>
    withServer(async (server) => {
      const { capabilities } = await server.sendRequest<{ capabilities: object }>('initialize', initialize);
      assert.ok('hoverProvider' in capabilities);
    }));
  it('tells the findings of a plan, and ends when it is told to', () =>
    withServer(async (server, child) => {
      await server.sendRequest('initialize', initialize);
      await server.sendNotification('initialized', {});
      const told = new Promise<{ diagnostics: { code: string }[] }>((resolve) =>
        server.onNotification('textDocument/publishDiagnostics', resolve),
      );
      const text = 'changeplan: 1\ntitle: T\nlead: nobody\n';
      const uri = 'file:///nowhere/p.changeplan.yaml';
      const textDocument = { uri, languageId: 'changeplan', version: 1, text };
      await server.sendNotification('textDocument/didOpen', { textDocument });
      assert.ok((await told).diagnostics.some(({ code }) => code === 'unknown-reference'));
      const ended = once(child, 'exit');
      await server.sendRequest('shutdown');
      await server.sendNotification('exit');
      assert.deepEqual(await ended, [0, null]);
    }));
  it('refuses what is asked too early as such, and what it does not know', () =>
    withServer(async (server) => {
      const textDocument = { uri: 'file:///nowhere/p.changeplan.yaml' };
      for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'no/such'])
        await assert.rejects(server.sendRequest(method, { textDocument }), { code: -32002 }, method);
      await server.sendRequest('initialize', initialize);
      await assert.rejects(server.sendRequest('no/such', { textDocument }), { code: -32601 });
      assert.equal(
        await server.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
        null,
      );
    }));
  it('ends when the editor is gone', () =>
    withServer(async (server, child) => {
      await server.sendRequest('initialize', initialize);
      const ended = once(child, 'exit');
      child.stdin?.end();
      assert.deepEqual(await ended, [1, null], 'nobody has asked it to shut down');
    }));
  it('takes the process of the editor, which some name', () =>
    withServer(async (server) => {
      await server.sendRequest('initialize', initialize);
    }, `--clientProcessId=${process.pid}`));
  it('needs --stdio', async () => {
    const { code, err } = await changeplan(['lsp']);
    assert.equal(code, 2);
    assert.match(err, /--stdio/);
  });
});

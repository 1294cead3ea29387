// Somebody types for minutes while 500 plans are open: does the memory of the server stay as it is?
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { endsWithUs, Problem, root, run } from './process.mjs';

const many = 500;
/** Between two keys of somebody who types fast, in milliseconds. */
const pause = 120;
const words = ['nobody has asked them yet', 'stance', ' and who pays for it?', ': [', '“what they fear”'];

/** Types for so many minutes, tells the memory of each, and throws when that of the last is clearly more than after the first third. */
export async function soak(minutes) {
  const editor = await editorOf(join(root, 'dist/server.js'));
  const texts = plans();
  const opened = Array.from({ length: many }, (_, index) => editor.open(index, texts[index % texts.length]));
  // What is kept of a plan that is looked at for the first time is no growth.
  const shown = opened.slice(0, 7);
  for (const plan of [...shown, ...shown]) {
    editor.type(plan, `${plan.text}\n`);
    await editor.look(plan);
  }
  const each = [];
  const end = performance.now() + minutes * 60_000;
  let keys = 0;
  let slowest = 0;
  for (let turn = 0; performance.now() < end; turn++) {
    // A line is written, and taken back.
    const plan = shown[turn % shown.length];
    const word = words[turn % words.length];
    const line = plan.text.indexOf('\n', plan.text.indexOf('purpose:'));
    for (const text of [...[...word].map((_, index) => word.slice(0, index + 1)), word.slice(0, 3), '']) {
      const begun = performance.now();
      editor.type(plan, plan.text.slice(0, line) + text + plan.text.slice(line));
      await editor.look(plan);
      keys++;
      slowest = Math.max(slowest, performance.now() - begun);
      const minute = Math.floor(minutes - (end - performance.now()) / 60_000);
      if (keys % 20 === 0) each[minute] = Math.min(each[minute] ?? Infinity, await editor.memory());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  editor.end();
  const known = each.filter((it) => it !== undefined);
  console.log(
    `${many} plans open, ${keys} keys in ${minutes} minutes; the slowest was answered after ${slowest.toFixed(0)} ms.`,
  );
  console.log(`Least memory of each minute: ${known.map((it) => it.toFixed(0)).join(', ')} MB.`);
  const [before, after] = [known[Math.floor(known.length / 3)], known.at(-1)];
  if (after > before * 1.1)
    throw new Problem(`The memory has grown from ${before.toFixed(0)} to ${after.toFixed(0)} MB.`);
}

const plans = () =>
  readdirSync(join(root, 'examples'), { recursive: true })
    .filter((file) => file.endsWith('plan.changeplan.yaml'))
    .map((file) => readFileSync(join(root, 'examples', file), 'utf8'));

/** An editor that asks after each key what one asks that shows the text: findings, hints, completions. */
async function editorOf(file) {
  const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = await import(
    'vscode-languageserver/node'
  );
  const server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  endsWithUs(server);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  const folder = pathToFileURL(join(root, 'examples/one-billing-platform')).href;
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceEdit: { documentChanges: true } } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: folder, capabilities });
  await connection.sendNotification('initialized', {});
  const ask = (method, params) => connection.sendRequest(`textDocument/${method}`, params).catch(() => null);
  return {
    open: (index, text) => {
      const plan = { uri: `${folder}/soak-${index}.changeplan.yaml`, version: 1, text };
      const { uri, version } = plan;
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'changeplan', version, text },
      });
      return plan;
    },
    type: (plan, text) => {
      const contentChanges = [{ text }];
      plan.version++;
      const { uri, version } = plan;
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    look: async ({ uri, version }) => {
      const textDocument = { uri };
      const start = { line: 4, character: 3 };
      const all = [ask('diagnostic', { textDocument }), ask('hover', { textDocument, position: start })];
      if (version % 5 === 0)
        all.push(
          ask('completion', { textDocument, position: start }),
          ask('codeLens', { textDocument }),
          ask('documentSymbol', { textDocument }),
          ask('codeAction', { textDocument, range: { start, end: start }, context: { diagnostics: [] } }),
        );
      await Promise.all(all);
    },
    memory: async () => Number(await run('ps', ['-o', 'rss=', '-p', String(server.pid)])) / 1024,
    end: () => server.kill(),
  };
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';

const company = `changeplan: 1
kind: organization
title: The company
stakeholders:
  helpdesk: { name: Those whom customers call }
`;
const billing = `changeplan: 1
title: One bill for everything
uses: ../company.changeplan.yaml
lead: helpdesk
stakeholders:
  helpdesk: { stance: neutral }
  nobody: { influences: [helpdsk] }
`;
const files: Readonly<Record<string, string>> = {
  'memfs:/company.changeplan.yaml': company,
  'memfs:/plans/.changeplanrc.yaml': 'changeplan: 1\nrules: { without-actions: error }\n',
  'memfs:/plans/billing.changeplan.yaml': billing,
};
const uri = 'memfs:/plans/billing.changeplan.yaml';

declare const TO_REQUIRE: string;

let code = '';

/** As `linked` of the client does it. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(TO_REQUIRE, '') }));
  },
};

/** What a worker loads, all in one: its files are modules, which the world below does not know. */
async function builtCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['dist/web/server.js'],
    bundle: true,
    format: 'iife',
    write: false,
    external: ['node:fs', 'node:https'],
    plugins: [withoutNode],
  });
  return outputFiles[0]?.text ?? '';
}

describe('the language server in a browser', () => {
  before(async () => {
    code = await builtCode();
  });

  it('needs nothing of Node, and reads what a plan needs through the editor', async () => {
    const server = await Worker.start();
    const { items } = await server.ask<{ items: readonly { code: string; severity: number }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    const found = items.map(({ code, severity }) => `${code} ${severity}`);
    assert.ok(found.includes('unknown-reference 1'), found.join());
    assert.ok(!found.some((it) => it.startsWith('unresolved-use')), found.join());
    // As it is configured there.
    assert.ok(found.includes('without-actions 1'), found.join());
  });

  it('shows a report and gives it away', async () => {
    const server = await Worker.start();
    const report = await server.ask<{ title: string }>('changeplan/report', { uri });
    assert.equal(report.title, 'One bill for everything');
    // What is named leads to its place in the text.
    assert.match(JSON.stringify(report), /"at":\{"file":"memfs:\/plans\/billing\.changeplan\.yaml","start":\d/);
    for (const [format, start] of [
      ['html', '<!doctype html>'],
      ['markdown', '# One bill'],
      ['svg', '<svg'],
      ['json', '{'],
    ] as const) {
      const { text } = await server.ask<{ text: string }>('changeplan/export', { uri, format });
      assert.equal(text.slice(0, start.length).toLowerCase(), start.toLowerCase());
    }
    for (const format of ['docx', 'pptx', 'xlsx']) {
      const { base64 } = await server.ask<{ base64: string }>('changeplan/export', { uri, format });
      assert.equal(atob(base64).slice(0, 2), 'PK');
    }
    for (const format of ['csv', 'ics'])
      assert.notEqual((await server.ask<{ text: string }>('changeplan/export', { uri, format })).text, '');
    assert.match((await server.ask<{ html: string }>('changeplan/paper', { uri, kind: 'board' })).html, /^<!doctype/i);
    assert.match((await server.ask<{ html: string }>('changeplan/fence', { text: billing })).html, /^<div/);
  });

  it('makes a plan of the register that it has made', async () => {
    const server = await Worker.start();
    const { base64: bytes } = await server.ask<{ base64: string }>('changeplan/export', { uri, format: 'xlsx' });
    const asked = { name: 'register.xlsx', bytes, wishes: [] };
    const { stakeholders, text } = await server.ask<{ stakeholders: number; text: string }>('changeplan/import', asked);
    assert.equal(stakeholders, 2);
    assert.match(text, /^ {2}helpdesk:/m);
  });

  it('says that it cannot ask git', async () => {
    const server = await Worker.start();
    const past = await server.ask<{ changes: { sentence: string } }>('changeplan/past', { uri, parts: ['changes'] });
    assert.equal(past.changes.sentence, 'The plan is open in a browser, where git cannot be asked.');
  });

  it('ends when it is told to', async () => {
    const server = await Worker.start();
    assert.equal(await server.ask('shutdown', undefined), null);
    server.tell('exit', undefined);
    assert.equal(await server.ended, true);
  });
});

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly items?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What was built, in a world that has what a web worker has, and nothing of Node; and the editor's end of it. */
class Worker {
  readonly #world: { onmessage?: (event: { readonly data: Message }) => void };
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly ended: Promise<boolean>;

  private constructor() {
    let end: (ended: boolean) => void;
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    const { TextDecoder, TextEncoder, URL, Blob, atob, btoa } = globalThis;
    const { MessageChannel, performance, setTimeout, clearTimeout, queueMicrotask } = globalThis;
    // A port of Node’s would keep the process alive.
    class Channel {
      constructor() {
        const { port1, port2 } = new MessageChannel();
        setImmediate(() => (port1 as unknown as { unref: () => void }).unref());
        Object.assign(this, { port1, port2 });
      }
    }
    this.#world = {
      ...{ TextDecoder, TextEncoder, URL, Blob, atob, btoa, console },
      ...{ MessageChannel: Channel, performance, setTimeout, clearTimeout, queueMicrotask },
      addEventListener: () => {},
      // By this the libraries tell a worker from a page.
      importScripts: () => {},
      postMessage: (message: Message) => this.#hear(structuredClone(message)),
      close: () => end(true),
    } as object;
    Object.assign(this.#world, { self: this.#world });
    runInContext(code, createContext(this.#world));
  }

  static async start(): Promise<Worker> {
    const worker = new Worker();
    await worker.ask('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'memfs:/', name: 'plans' }],
      capabilities: { textDocument: { diagnostic: {} } },
    });
    worker.tell('initialized', {});
    const text = files[uri];
    worker.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'changeplan', version: 1, text } });
    return worker;
  }

  async ask<T>(method: string, params: unknown): Promise<T> {
    const id = this.#waiting.size + 1;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#say({ id, method, params });
    const { result, error } = await answer;
    assert.equal(error, undefined);
    return result as T;
  }

  tell(method: string, params: unknown): void {
    this.#say({ method, params });
  }

  #say(message: object): void {
    setImmediate(() => this.#world.onmessage?.({ data: structuredClone({ jsonrpc: '2.0', ...message }) as Message }));
  }

  #hear(message: Message): void {
    if (message.method === undefined) this.#waiting.get(message.id ?? 0)?.(message);
    else if (message.id !== undefined) this.#say({ id: message.id, result: this.#read(message) });
  }

  #read({ method, params }: Message): unknown {
    if (method === 'changeplan/readFile') return files[params?.uri ?? ''] ?? null;
    if (method === 'changeplan/listFiles') return [uri];
    // What it registers for, and what is no question of ours.
    return null;
  }
}

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { framed, jsonEncoder } from '../../server/src/lsp/framing.ts';
import { tries } from '../robust/survive.ts';

const message = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What is passed on of chunks, and why they are broken. */
async function passed(...chunks: readonly (string | Buffer)[]): Promise<{ out: Buffer; why: string | undefined }> {
  let why: string | undefined;
  const stream = framed((it) => {
    why ??= it;
  });
  const out: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => out.push(chunk));
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await new Promise((resolve) => stream.once('end', resolve));
  return { out: Buffer.concat(out), why };
}

describe('messages of an editor', () => {
  it('are passed on as they are, however they are cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
        fc.array(fc.nat(200), { maxLength: 6 }),
        async (bodies, cuts) => {
          const heads = ['', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'];
          const bytes = Buffer.from(bodies.map((body, index) => `${heads[index % 2]}${message(body)}`).join(''));
          const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
          const { out, why } = await passed(...chunks.filter(({ length }) => length > 0));
          assert.equal(why, undefined);
          assert.ok(out.equals(bytes));
        },
      ),
      tries(15, 500),
    ));

  for (const [name, why, ...chunks] of [
    ['random bytes', /./, randomBytes(65_536)],
    ['a line of garbage', /is no header/, 'garbage here\r\n\r\n'],
    ['a line of garbage with a line feed alone', /is no header/, 'garbage\n'],
    ['a head without a length', /does not say how long/, 'Content-Type: x\r\n\r\n{}'],
    ['a length that is none', /of no length/, 'Content-Length: abc\r\n\r\n'],
    ['a length below nothing', /of no length/, 'Content-Length: -1\r\n\r\n'],
    ['a length beyond all', /of no length/, `Content-Length: ${2 ** 40}\r\n\r\n{}`],
    ['a length with a fraction', /of no length/, 'Content-Length: 1.5\r\n\r\n{}'],
    ['a head without an end', /has no end/, 'Content-Length: 1\r\n'.repeat(1000)],
    ['bytes behind a message', /./, message('{}'), 'more'.repeat(5000)],
    ['a second message that is none', /is no header/, `${message('{}')}{"jsonrpc":"2.0"}\r\n`],
  ] as const)
    it(`are broken by ${name}`, async () => assert.match((await passed(...chunks)).why ?? '', why));

  it('are broken when one does not go on', async () => {
    for (const start of ['Content-Le', 'Content-Length: 10\r\n\r\n{}'])
      await new Promise<void>((resolve) => {
        const alive = setInterval(() => {}, 1000);
        framed(() => {
          clearInterval(alive);
          resolve();
        }, 40).write(start);
      });
  });
});

/** A pipe that takes its time, and what has gone through it. */
function slowPipe() {
  const taken: Buffer[] = [];
  const pipe = new Writable({
    write(chunk: Buffer, _encoding, done) {
      setImmediate(() => {
        taken.push(Buffer.from(chunk));
        done();
      });
    },
  });
  return { pipe, text: () => Buffer.concat(taken).toString() };
}

describe('messages to an editor', () => {
  const value = fc.jsonValue({ depthSize: 'medium' });
  const spared = fc.oneof(value, fc.constant(undefined), fc.array(fc.option(value, { nil: undefined })), fc.date());

  it('say what was to be said, one after the other', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'binary' }), spared), { maxLength: 4 }),
        async (results) => {
          const { pipe, text } = slowPipe();
          const writer = new StreamMessageWriter(pipe, { contentTypeEncoder: jsonEncoder() });
          const messages = results.map((result, id) => ({ jsonrpc: '2.0', id, result }));
          await Promise.all(messages.map((it) => writer.write(it)));
          const wanted = messages.map((it) => message(JSON.stringify(it))).join('');
          assert.equal(text(), wanted);
        },
      ),
      tries(100, 500),
    ));

  it('may be longer than all before', async () => {
    const { pipe, text } = slowPipe();
    const items = Array.from({ length: 3000 }, (_, index) => ({ index, text: '🙂“'.repeat(100) }));
    const said = { jsonrpc: '2.0', id: 1, result: { items } };
    await new StreamMessageWriter(pipe, { contentTypeEncoder: jsonEncoder() }).write(said);
    assert.equal(text(), message(JSON.stringify(said)));
  });
});

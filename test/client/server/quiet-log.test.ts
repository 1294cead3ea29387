import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import { quietLog, withoutContents } from '../../../client/src/server/quiet-log.ts';

const marker = 'Quixlyzorb';

describe('what the client of the server logs', () => {
  for (const [entry, logged] of [
    [
      `Request textDocument/rename failed.\n  Message: This plan already has a stakeholder “${marker}”.\n  Code: -32803 `,
      'Request textDocument/rename failed.\n  Code: -32803 ',
    ],
    [
      `The hover request failed (TypeError).\n    at hover (server.js:1:2)\n    at async Promise.all (index 0)\n    at answer (server.js:3:4)`,
      'The hover request failed (TypeError).\n    at hover (server.js:1:2)\n    at async Promise.all (index 0)\n    at answer (server.js:3:4)',
    ],
    [
      `Sending document notification textDocument/didChange failed\nError: ${marker} is no plan\nof ${marker}\n  at ${marker}’s\n    at send (extension.js:1:2)`,
      'Sending document notification textDocument/didChange failed\n    at send (extension.js:1:2)',
    ],
    [
      `Notification handler 'x' failed with message: ${marker} is not iterable`,
      "Notification handler 'x' failed with message: …",
    ],
    [
      `Received response 'textDocument/rename - (7)' in 3ms. Request failed: ${marker} is taken (-32803).\nResult: "${marker}"`,
      "Received response 'textDocument/rename - (7)' in 3ms. Request failed: …",
    ],
    [
      `Sending notification 'textDocument/didOpen'.\nParams: {\n    "text": "name: ${marker}"\n}`,
      "Sending notification 'textDocument/didOpen'.",
    ],
    [`{"type":"send-notification","message":{"params":{"text":"name: ${marker}"}}}`, '…'],
    [`TypeError: ${marker} is no function`, 'TypeError: …'],
    ['Server process exited with signal SIGKILL.', 'Server process exited with signal SIGKILL.'],
  ] as const)
    it(`keeps what happened, and not what a plan says: ${logged.split('\n')[0]}`, () =>
      assert.equal(withoutContents(entry), logged));

  it('says so in each way of writing, and leaves the rest of the channel as it is', () => {
    const written: string[] = [];
    const write = (it: string | Error) => void written.push(String(it));
    const channel = Object.freeze({
      name: 'Change Plan',
      get logLevel() {
        return 2;
      },
      ...{ trace: write, debug: write, info: write, warn: write, error: write },
      ...{ append: write, appendLine: write, replace: write },
    }) as unknown as LogOutputChannel;
    const quiet = quietLog(channel);
    for (const how of ['trace', 'debug', 'info', 'warn', 'append', 'appendLine', 'replace'] as const)
      quiet[how](`It failed: ${marker}\n${marker}`);
    quiet.error(new Error(marker));
    assert.deepEqual(written.slice(0, -1), Array(7).fill('It failed: …'));
    assert.match(written.at(-1) ?? '', /^Error: …\n\s+at /);
    assert.doesNotMatch(written.join(), RegExp(marker));
    assert.deepEqual([quiet.name, quiet.logLevel], ['Change Plan', 2]);
  });
});

import assert from 'node:assert/strict';
import type { ExitCode, Io } from '../../server/src/cli/io.ts';
import { UsageError } from '../../server/src/cli/io.ts';
import { watching } from '../../server/src/cli/watching.ts';

/** Does the work once, and once more for each change. */
async function watched(results: readonly (ExitCode | Error)[], isTerminal = false) {
  const printed: string[] = [];
  let turn = 0;
  const io = {
    isTerminal,
    out: (text: string) => printed.push(text),
    err: (text: string) => printed.push(text),
    watch: async (_: readonly string[], work: () => Promise<void>) => {
      while (turn < results.length) await work();
    },
  } as Pick<Io, 'isTerminal' | 'out' | 'err' | 'watch'> as Io;
  const code = await watching(['.'], io, async () => {
    const result = results[turn++] ?? 0;
    if (result instanceof Error) throw result;
    printed.push(`${result}`);
    return result;
  });
  return { code, printed };
}

const waits = 'Waiting for changes. Ctrl+C ends it.\n';

describe('watching', () => {
  it('does the work now and after each change', async () =>
    assert.deepEqual(await watched([1, 0, 1]), { code: 1, printed: ['1', waits, '0', waits, '1', waits] }));

  it('clears a terminal before it does', async () =>
    assert.deepEqual((await watched([0, 0], true)).printed, ['0', waits, '\u001b[2J\u001b[3J\u001b[H', '0', waits]));

  it('ends with a mistake at the keyboard, and tells one that comes later', async () => {
    await assert.rejects(watched([new UsageError('No.')]), UsageError);
    assert.deepEqual(await watched([0, new UsageError('No.'), 1]), {
      code: 1,
      printed: ['0', waits, 'No.\n', waits, '1', waits],
    });
  });

  it('does not hide a fault of the program', () => assert.rejects(watched([0, new TypeError('x')]), TypeError));
});

import { availableParallelism } from 'node:os';
import { commandOf, everything, runNode } from './process.mjs';

/** Runs the tests that need no editor. With UPDATE=1 they write what they expect instead of comparing it. */
export async function runUnitTests(env = {}) {
  const args = [
    'dist/test/**/*.test.js',
    '--ignore',
    'dist/test/vscode/**',
    '--parallel',
    '--jobs',
    String(availableParallelism()),
  ];
  const output = await runNode(commandOf('mocha'), args, {
    env,
    excerpt: everything,
    sentence: 'Some tests failed.',
  });
  return /\d+ passing/.exec(output)?.[0];
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, everything, Problem, root, runNode } from './process.mjs';

const reporter = join(root, 'scripts/reporter.cjs');
const chances = join(root, 'scripts/same-chances.mjs');

/**
 * Runs the tests that need no editor, and gives a line about them. `words` choose: all tests of the files whose path
 * holds one of them, and of the other files those tests whose name does. With UPDATE=1 tests write what they expect
 * instead of comparing it; with THOROUGH=1 those that try things at random or one after another go on for minutes.
 */
export async function runUnitTests(words = [], env = {}) {
  return withoutNetwork((offline) => runChosen(words, { ...env, ...offline }));
}

/** Runs whole files in one process, one after the other: `names` are paths below test/ without their ending. */
export async function runTestFiles(names, env = {}) {
  const files = names.map((name) => `dist/test/${name}.test.mjs`);
  return withoutNetwork((offline) => mocha(files, { ...env, ...offline }, [], 1));
}

async function runChosen(words, env) {
  const files = testFiles();
  if (words.length === 0) return mocha(files, env);
  const named = files.filter((file) => words.some((word) => file.includes(word)));
  const others = files.filter((file) => !named.includes(file));
  const lines = [
    named.length > 0 && (await mocha(named, env)),
    await mocha(others, env, ['--grep', words.map(escaped).join('|')]),
  ].filter((line) => line && !line.startsWith('0 '));
  if (lines.length === 0) throw new Problem(`No test is called ${words.join(' or ')}.`);
  return lines.join('; ');
}

/** Plans are private: fails when a test, or a Node that it starts, tries to reach anything beyond this machine. */
async function withoutNetwork(tests) {
  const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
  const told = join(folder, 'told');
  const guard = `--require "${join(root, 'scripts/no-network.cjs').replaceAll('\\', '/')}"`;
  try {
    const line = await tests({
      NO_NETWORK: told,
      NODE_OPTIONS: [process.env.NODE_OPTIONS, guard].filter(Boolean).join(' '),
    });
    if (existsSync(told)) throw new Problem(`The tests passed, but not on this machine alone.\n${readFileSync(told)}`);
    return line;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const packageTest = 'dist/test/package/package.test.mjs';

/** Opens, installs and starts the packages in release/. */
export const runPackageTest = () => mocha([packageTest], {}, ['--timeout', '120000']);

/**
 * Processes take the next file of a queue. These folders come first, as they have the files that take longest, so that all
 * processes end at about the same time, and those that start programs, which is quick as long as a process is small.
 */
const first = ['tidy', 'git', 'cli', 'workspace', 'lsp', 'check', 'robust'];

/** Paths such as `dist/test/rules/pages.test.mjs`, as they are to be read. */
function testFiles() {
  const folder = 'dist/test';
  const place = (file) => [...first, file.split('/')[2]].indexOf(file.split('/')[2]);
  return readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file !== packageTest)
    .sort((a, b) => place(a) - place(b));
}

async function mocha(files, env, more = [], processes = availableParallelism()) {
  const parallel = processes > 1 ? ['--parallel', '--jobs', String(processes)] : [];
  const patience = env.THOROUGH || env.FUZZ ? ['--timeout', '10m'] : [];
  const always = ['--require', chances, '--reporter', reporter, ...patience];
  const output = await runNode(commandOf('mocha'), [...files, ...more, ...parallel, ...always], {
    env,
    excerpt: everything,
    minutes: 60,
    sentence: 'Some tests failed.',
  });
  return output.trim().split('\n').at(-1);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Faults put into copies of the sources, and whether the tests of their area find them: how good the nets are.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { areas } from './areas.mjs';
import { commandOf, Problem, root, runNode } from './process.mjs';

/** Where a fault is put: the area that is to find it, the file, and what stands there instead of what. */
const faults = [
  ['files', 'workspace/border.ts', "way !== '..' && !way", "way !== '..' || !way"],
  ['files', 'workspace/border.ts', "throw new OutOfBounds('leads outside this workspace');", 'return;'],
  ['files', 'workspace/border.ts', 'return homes.get(own) ?? (isBelow(', 'return (isBelow('],
  ['files', 'workspace/search.ts', "entry.name !== '.git' && entry.name !== 'node_modules'", "entry.name !== '.git'"],
  ['files', 'workspace/search.ts', ".split('\\0')", ".split('\\n')"],
  ['files', 'workspace/search.ts', 'if (target.isFile()) return undefined;', 'return undefined;'],
  ['files', 'workspace/paths.ts', 'Array<string>(start.length - 1 - same)', 'Array<string>(start.length - same)'],
  ['configuration', 'text/glob.ts', "case '?':\n        this.#at++;", "case '?':"],
  [
    'configuration',
    'text/glob.ts',
    'if (!isAlone) return this.#repeat(isNoSlash);',
    'if (!isAlone) return this.#repeat(isAny);',
  ],
  [
    'configuration',
    'text/glob.ts',
    'if (taken === takesAway && matches(name)) taken = !takesAway;',
    'if (matches(name)) taken = true;',
  ],
  [
    'configuration',
    'check/configuration.ts',
    'rules: new Map(settings.filter(([rule]) => rule !== alwaysTold)),',
    'rules: new Map(settings),',
  ],
  ['redaction', 'report/masking.ts', 'const least = unspaced.test(first) ? 2 : 5;', 'const least = 50;'],
  [
    'redaction',
    'report/masking.ts',
    'if (words.length > 1 && (joined.length > 5',
    'if (words.length > 9 && (joined.length > 5',
  ],
  ['redaction', 'report/redact.ts', '!isLeftOut(behind(described, key.text))', 'key.text !== undefined'],
  ['redaction', 'report/redact.ts', 'faults: faults.map((fault) => redactFault(fault, names)),', 'faults,'],
  ['redaction', 'report/name-words.ts', '...said.flatMap(halvesOf)', '...[]'],
  [
    'protocol',
    'lsp/framing.ts',
    'const taken = Math.min(missing, chunk.length - at);',
    'const taken = Math.min(missing, chunk.length);',
  ],
  [
    'protocol',
    'lsp/framing.ts',
    "if (length === undefined) return 'a message does not say how long it is';",
    'if (length === undefined) return undefined;',
  ],
  ['writing', 'workspace/writing.ts', 'again(() => writeFileAtomic(', 'again(() => writeFile('],
  ['writing', 'workspace/writing.ts', '(await hasMark(target))', 'false'],
];

/** As many as the two processors of a small machine can try at once. */
const atOnce = 2;

/**
 * Puts in one fault after the other, and at last none for each area, as tests that fail anyway find nothing. Throws when they
 * do, or when fewer than four in five faults are found.
 */
export async function findSeeded() {
  const start = performance.now();
  const controls = [...new Set(faults.map(([area]) => area))].map((area) => [area]);
  const left = [...faults, ...controls];
  const missed = [];
  const failing = [];
  const work = async (_, number) => {
    const builds = buildsIn(`dist/seeded/${number}`);
    for (let fault = left.shift(); fault; fault = left.shift()) {
      const begun = performance.now();
      const isFound = await finds(fault, builds);
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      const [area, file, text] = fault;
      if (!isFound && file) missed.push(fault);
      if (isFound && !file) failing.push(area);
      const outcome = file ? (isFound ? 'found ' : 'MISSED') : isFound ? 'FAILS ' : 'passes';
      const what = file ? `${file}: ${text.split('\n')[0]}` : 'without a fault';
      console.log(`${outcome} ${seconds.padStart(4)} s  ${area.padEnd(14)} ${what}`);
    }
    await builds.end();
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    rmSync(join(root, 'dist/seeded'), { recursive: true, force: true });
  }
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`${faults.length - missed.length} of ${faults.length} faults found in ${minutes} minutes.`);
  if (failing.length > 0) throw new Problem(`Fail without a fault: ${failing.join(', ')}.`);
  if (missed.length > faults.length / 5) throw new Problem('Too many are missed.');
}

/** Whether a test fails: the quick ones come first, and the first that does ends it. */
async function finds([area, file, text, instead], { build, outdir }) {
  const outputs = `${outdir}/${area}`;
  await build(area, file && { source: join(root, 'server/src', file), text, instead });
  const files = areas[area].map((it) => `${outputs}/test/${it}.test.mjs`);
  const env = { FUZZ: '4', CHANGEPLAN_DIST: outputs };
  try {
    await runNode(commandOf('mocha'), [...files, '--bail', '--timeout', '120000'], { cwd: root, env, minutes: 3 });
    return false;
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}

/** Builds what the tests of an area need, again and again: only the file with the fault, and the one before, is read anew. */
function buildsIn(outdir) {
  const contexts = new Map();
  let fault;
  const plugin = {
    name: 'fault',
    setup: (of) =>
      of.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        if (!fault || relative(fault.source, path) !== '') return undefined;
        const before = readFileSync(path, 'utf8');
        if (!before.includes(fault.text))
          throw new Problem(`${path} does not hold “${fault.text}” any more; write another fault.`);
        return { contents: before.replace(fault.text, () => fault.instead), loader: 'ts' };
      }),
  };
  const made = async (area) => {
    const [{ context }, { node }] = await Promise.all([import('esbuild'), import('./bundling.mjs')]);
    const common = { ...node, plugins: [plugin, ...node.plugins], outbase: '.', outdir: `${outdir}/${area}` };
    const tests = {
      ...common,
      external: ['vscode', 'mocha', 'playwright-core', 'vscode-oniguruma', 'esbuild', '@biomejs/biome'],
      entryPoints: areas[area].map((it) => `test/${it}.test.ts`),
      outExtension: { '.js': '.mjs' },
    };
    const cli = { ...common, entryPoints: { cli: 'server/src/cli/bin.ts' } };
    return Promise.all([tests, ...(area === 'writing' ? [cli] : [])].map((it) => context(it)));
  };
  return {
    outdir,
    build: async (area, next) => {
      fault = next;
      if (!contexts.has(area)) contexts.set(area, await made(area));
      for (const it of contexts.get(area)) await it.rebuild();
    },
    end: () => Promise.all([...contexts.values()].flat().map((it) => it.dispose())),
  };
}

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

/** Puts in one fault after the other; throws when fewer than four in five are found. */
export async function findSeeded() {
  const start = performance.now();
  const missed = [];
  for (const [index, fault] of faults.entries()) {
    const isFound = await finds(fault);
    if (!isFound) missed.push(fault);
    const [area, file, text] = fault;
    console.log(
      `${String(index + 1).padStart(2)} ${isFound ? 'found ' : 'MISSED'} ${area.padEnd(14)} ${file}: ${text.split('\n')[0]}`,
    );
  }
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const line = `${faults.length - missed.length} of ${faults.length} faults found in ${minutes} minutes.`;
  console.log(line);
  if (missed.length > faults.length / 5) throw new Problem('Too many are missed.');
}

async function finds([area, file, text, instead]) {
  const { build } = await import('esbuild');
  const { node } = await import('./bundling.mjs');
  const source = join(root, 'server/src', file);
  const before = readFileSync(source, 'utf8');
  if (!before.includes(text)) throw new Problem(`${file} does not hold “${text}” any more; write another fault.`);
  const plugin = {
    name: 'fault',
    setup: (of) =>
      of.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) =>
        relative(source, path) === '' ? { contents: before.replace(text, () => instead), loader: 'ts' } : undefined,
      ),
  };
  const outdir = 'dist/seeded';
  const common = { ...node, plugins: [plugin, ...node.plugins], outdir, outbase: '.' };
  const external = ['vscode', 'mocha', 'playwright-core', 'vscode-oniguruma', 'esbuild', '@biomejs/biome'];
  try {
    await build({
      ...common,
      external,
      entryPoints: areas[area].map((it) => `test/${it}.test.ts`),
      outExtension: { '.js': '.mjs' },
    });
    await build({ ...common, entryPoints: { cli: 'server/src/cli/bin.ts', server: 'server/src/lsp/node.ts' } });
    const files = areas[area].map((it) => `${outdir}/test/${it}.test.mjs`);
    const env = { FUZZ: '5', CHANGEPLAN_DIST: outdir };
    await runNode(commandOf('mocha'), [...files, '--bail', '--timeout', '120000'], { cwd: root, env, minutes: 5 });
    return false;
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  } finally {
    rmSync(join(root, outdir), { recursive: true, force: true });
  }
}

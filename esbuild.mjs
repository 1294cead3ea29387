// Builds what runs, into dist/: `node esbuild.mjs [--tests] [--watch]`. Types are tsc's business, not esbuild's.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { browser, common, node } from './scripts/bundling.mjs';
import { notices } from './scripts/notices.mjs';
import { styleOf } from './scripts/styles.mjs';

const watch = process.argv.includes('--watch');
const withTests = watch || process.argv.includes('--tests');

const product = { minify: !watch, sourcemap: 'linked', outdir: 'dist' };

/** VS Code takes what ends in `.js` here for a module of the newer kind, which its workers do not know. */
const cjsInWorker = { format: 'cjs', outExtension: { '.js': '.cjs' } };

/** What runs inside the panel, and what it says in German. */
const panel = { preview: 'client/preview/main.tsx', 'preview.de': 'client/preview/german.ts' };

const bundles = [
  {
    ...node,
    ...product,
    entryPoints: {
      extension: 'client/src/node.ts',
      server: 'server/src/lsp/node.ts',
      cli: 'server/src/cli/bin.ts',
      // Shares its files with the others, and none of those that it needs knows Node.
      'web/server': 'server/src/lsp/browser.ts',
    },
    chunkNames: 'chunks/[name]-[hash]',
  },
  // For VS Code in a browser: one file, as its workers load no others.
  { ...browser, ...product, ...cjsInWorker, outdir: 'dist/web', entryPoints: { extension: 'client/src/browser.ts' } },
  // Inside the panel, and its looks.
  { ...browser, ...product, format: 'iife', entryPoints: panel },
  { ...common, ...product, loader: { '.css': 'css' }, entryPoints: { preview: 'client/preview/preview.css' } },
  // In VS Code's Markdown preview: a style that stays within its fences.
  {
    ...common,
    ...product,
    stdin: { contents: scoped(['server/src/report/report.css', 'client/markdown/fences.css']), loader: 'css' },
    outdir: undefined,
    outfile: 'dist/fences.css',
  },
];

// Tests find the repository through the working directory; mocha and fast-check, which is told its seed, must stay one instance.
const forTests = {
  sourcemap: 'linked',
  external: ['vscode', 'mocha', 'playwright-core', 'vscode-oniguruma', 'esbuild', '@biomejs/biome', 'fast-check'],
  outbase: '.',
  outdir: 'dist',
};
const testFiles = filesBelow('test').filter((file) => /\.test\.tsx?$/.test(file));
const runsInVSCode = (file) => file.startsWith(join('test', 'vscode'));
const runsInWorker = (file) => file.startsWith(join('test', 'vscode', 'web'));
const testBundles = [
  {
    ...browser,
    ...forTests,
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/vscode/web/assert.ts' },
    ...cjsInWorker,
    entryPoints: ['test/vscode/web/index.ts'],
  },
  {
    ...node,
    ...forTests,
    entryPoints: testFiles.filter((file) => !runsInVSCode(file)),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'test/shared/[hash]',
  },
  {
    ...common,
    ...forTests,
    platform: 'node',
    format: 'cjs',
    entryPoints: testFiles.filter((file) => runsInVSCode(file) && !runsInWorker(file)),
    outExtension: { '.js': '.cjs' },
  },
];

clear();
const wanted = withTests ? [...bundles, ...testBundles] : bundles;
if (watch) await Promise.all(wanted.map(async (bundle) => (await context(bundle)).watch()));
else {
  const built = await Promise.all(wanted.map((bundle) => build({ ...bundle, metafile: true })));
  const shipped = built.slice(0, bundles.length);
  writeFileSync('dist/third-party-notices.txt', notices(shipped));
  const imports = importsIn(shipped);
  writeFileSync('dist/imports.json', JSON.stringify(imports));
  writeFileSync('dist/web/server.json', JSON.stringify(inOrder('dist/web/server.js', imports)));
}

/** Away with what an earlier build has left; tests stay for those who only build what runs. */
function clear() {
  const left = existsSync('dist') ? readdirSync('dist') : [];
  for (const name of left) if (withTests || name !== 'test') rmSync(join('dist', name), { recursive: true });
}

/** Who loads whom among what was built, for those who pack it. */
function importsIn(builds) {
  const outputs = builds.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  return Object.fromEntries(outputs.map(([path, { imports }]) => [path, imports.map((it) => it.path)]));
}

/** A file and all that it loads, at once or later; each after what it loads. From dist/. */
function inOrder(entry, imports) {
  const found = new Set();
  const visit = (path) => {
    for (const next of imports[path]) if (next in imports && !found.has(next)) visit(next);
    found.add(path);
  };
  visit(entry);
  return [...found].map((path) => path.replace(/^dist\//, ''));
}

function scoped(files) {
  return `@scope (.changeplan-fence) {\n${files.map(styleOf).join('\n')}\n}\n`;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

// Builds what runs, into dist/: `node esbuild.mjs [--tests] [--watch]`. Types are tsc's business, not esbuild's.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const withTests = watch || process.argv.includes('--tests');

const common = {
  bundle: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.md': 'text' },
  define: { VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  logLevel: 'warning',
  minify: !watch,
  sourcemap: 'linked',
  target: 'es2022',
};
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] };

const bundles = [
  { ...node, entryPoints: { extension: 'client/src/extension.ts', server: 'server/src/lsp/node.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: { preview: 'client/preview/main.tsx' },
    outdir: 'dist',
  },
  { ...common, loader: { '.css': 'css' }, entryPoints: { preview: 'server/src/report/report.css' }, outdir: 'dist' },
  // In VS Code's Markdown preview: loaded by the extension when it is needed, and a style that stays within its fences.
  { ...node, entryPoints: { fences: 'client/markdown/fences.ts' }, outdir: 'dist' },
  {
    ...common,
    stdin: { contents: scoped(['server/src/report/report.css', 'client/markdown/fences.css']), loader: 'css' },
    outfile: 'dist/fences.css',
  },
];

// Tests find the repository through the working directory, and mocha must stay one instance.
const forTests = {
  ...node,
  minify: false,
  external: ['vscode', 'mocha', 'playwright-core', 'vscode-oniguruma', 'esbuild', '@biomejs/biome'],
  outbase: '.',
  outdir: 'dist',
};
const isTest = (file) => /\.test\.tsx?$/.test(file);
const runsInVSCode = (file) => file.startsWith(join('test', 'vscode'));
const testFiles = filesBelow('test').filter(isTest);
const testBundles = [
  // What they share is built and loaded once; it asks for `require` where a package of another kind was bundled.
  {
    ...forTests,
    format: 'esm',
    splitting: true,
    entryPoints: testFiles.filter((file) => !runsInVSCode(file)),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'test/shared/[hash]',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  },
  { ...forTests, entryPoints: testFiles.filter(runsInVSCode) },
];

rmSync('dist', { recursive: true, force: true });
const wanted = withTests ? [...bundles, ...testBundles] : bundles;
if (watch) await Promise.all(wanted.map(async (bundle) => (await context(bundle)).watch()));
else await Promise.all(wanted.map((bundle) => build(bundle)));

function scoped(styles) {
  return `@scope (.changeplan-fence) {\n${styles.map((file) => readFileSync(file, 'utf8')).join('\n')}\n}\n`;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

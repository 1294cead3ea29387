// Builds everything that runs: `node esbuild.mjs [--watch]`. Types are tsc's business, not esbuild's.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');

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
  {
    ...node,
    minify: false,
    // Tests find the repository through the working directory, and mocha must stay one instance.
    external: ['vscode', 'mocha', 'playwright-core', 'vscode-oniguruma', 'esbuild', '@biomejs/biome'],
    entryPoints: filesBelow('test').filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx')),
    outbase: '.',
    outdir: 'dist',
  },
];

rmSync('dist', { recursive: true, force: true });
if (watch) await Promise.all(bundles.map(async (bundle) => (await context(bundle)).watch()));
else await Promise.all(bundles.map((bundle) => build(bundle)));

function scoped(styles) {
  return `@scope (.changeplan-fence) {\n${styles.map((file) => readFileSync(file, 'utf8')).join('\n')}\n}\n`;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

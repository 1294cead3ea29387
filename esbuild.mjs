// Builds what runs, into dist/: `node esbuild.mjs [--tests] [--watch]`. Types are tsc's business, not esbuild's.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { common, node } from './scripts/bundling.mjs';
import { notices } from './scripts/notices.mjs';
import { styleOf } from './scripts/styles.mjs';

const watch = process.argv.includes('--watch');
const withTests = watch || process.argv.includes('--tests');

const product = { minify: !watch, sourcemap: 'linked', outdir: 'dist' };

const bundles = [
  {
    ...node,
    ...product,
    entryPoints: {
      extension: 'client/src/extension.ts',
      server: 'server/src/lsp/node.ts',
      cli: 'server/src/cli/bin.ts',
    },
    chunkNames: 'chunks/[name]-[hash]',
  },
  // Inside the panel, and its looks.
  { ...common, ...product, platform: 'browser', format: 'iife', entryPoints: { preview: 'client/preview/main.tsx' } },
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

// Tests find the repository through the working directory, and mocha must stay one instance.
const forTests = {
  sourcemap: 'linked',
  external: ['vscode', 'mocha', 'playwright-core', 'vscode-oniguruma', 'esbuild', '@biomejs/biome'],
  outbase: '.',
  outdir: 'dist',
};
const testFiles = filesBelow('test').filter((file) => /\.test\.tsx?$/.test(file));
const runsInVSCode = (file) => file.startsWith(join('test', 'vscode'));
const testBundles = [
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
    entryPoints: testFiles.filter(runsInVSCode),
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
  writeFileSync('dist/imports.json', JSON.stringify(importsIn(shipped)));
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

function scoped(files) {
  return `@scope (.changeplan-fence) {\n${files.map(styleOf).join('\n')}\n}\n`;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

// `npm run bench`: prints how long the work after a keystroke takes, beside the floor that parsing sets.
import { join } from 'node:path';
import { main, root, runNode } from './process.mjs';
import { installPackages } from './setup.mjs';

await main(async () => {
  await installPackages();
  const { build } = await import('esbuild');
  const outfile = join(root, 'dist/bench.cjs');
  await build({
    entryPoints: [join(root, 'test/bench/speed.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.css': 'text', '.md': 'text' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  process.stdout.write(await runNode(outfile));
});

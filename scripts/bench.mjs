// `npm run bench`: prints how fast ours is beside others that do the same work in the same run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asked, main, Problem, root } from './process.mjs';
import { build as buildProduct, findChromium, installPackages, installTool } from './setup.mjs';

const help = `npm run bench -- [--quick] [--only WORD]… [--write]

  --quick      few repeats: to see that everything runs, not to quote
  --only WORD  only the figures with that word in their names
  --write      keep the result in docs/performance.md`;

/** Others that do such work. They are fetched into a folder of their own and are no part of the project. */
const others = {
  'yaml-language-server': ['2.0.0', '20 MB'],
  '@stoplight/spectral-cli': ['6.16.3', '70 MB', 'spectral'],
};

await main(async () => {
  const { values } = asked(help, {
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(help);
  await installPackages();
  await buildProduct();
  await bundle();
  const { run } = await import(pathToFileURL(join(root, 'dist/bench/main.mjs')).href);
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  await run({
    root,
    quick: values.quick,
    only: values.only,
    command,
    peer,
    browser,
    ...(values.write && { page: join(root, 'docs/performance.md') }),
  });
});

async function bundle() {
  const [{ build }, { node }] = await Promise.all([import('esbuild'), import('./bundling.mjs')]);
  await build({
    ...node,
    absWorkingDir: root,
    entryPoints: ['main', 'block-server', 'yaml-alone', 'git-alone'].map((name) => `test/bench/${name}.ts`),
    outdir: 'dist/bench',
    outExtension: { '.js': '.mjs' },
    external: [...node.external, 'esbuild', 'playwright-core'],
    minify: true,
  });
}

/** Fetches one of the others when it is asked for: its command, or why there is none. */
async function peer(name) {
  try {
    return { command: await installTool(name, ...others[name]) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { missing: error.message.split('\n')[0] };
  }
}

/** The browser in which the preview is drawn, or why there is none. */
async function browser() {
  try {
    return { command: await findChromium() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { missing: error.message.split('\n')[0] };
  }
}

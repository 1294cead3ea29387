// `npm run check -- PATH …`: the command line's check, set up and built first where that is needed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endsWithUs, main, Problem, root } from './process.mjs';
import { build, installPackages, isStale } from './setup.mjs';

/** What the check itself exits with when it could not do its work. */
const couldNotCheck = 2;

await main(async () => {
  await setUp();
  process.exitCode = await check(process.argv.slice(2));
});

async function setUp() {
  try {
    await installPackages();
    if (isStale('dist/cli.js')) await build();
  } catch (error) {
    throw new Problem(error.message, couldNotCheck);
  }
}

/** Standard output belongs to the check alone, and paths mean what they mean where npm was called. */
function check(args) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'check', ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  endsWithUs(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? couldNotCheck));
  });
}

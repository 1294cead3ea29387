// `npm test`: all that must hold before a change is shared. `npm test -- --no-vscode` leaves out the real VS Code.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { commandOf, everything, main, root, runNode } from './process.mjs';
import { build, findChromium, installPackages, installVSCode } from './setup.mjs';
import { runUnitTests } from './unit.mjs';

const steps = {
  packages: installPackages,
  types: () => tool('typescript', 'tsc'),
  'lint and format': () => tool('@biomejs/biome', 'biome', 'ci', '.'),
  build,
  'unit tests': runUnitTests,
  'VS Code': provideVSCode,
  'VS Code tests': runTestsInVSCode,
};

await main(async () => {
  const start = performance.now();
  for (const [name, step] of Object.entries(steps)) if (isWanted(name)) await timed(name, step);
  console.log(`All is well after ${seconds(start)}.`);
});

function isWanted(step) {
  return !(step.startsWith('VS Code') && process.argv.includes('--no-vscode'));
}

async function timed(name, step) {
  const start = performance.now();
  const line = (outcome) => `${name.padEnd(16)} ${seconds(start).padStart(7)}  ${outcome}`;
  try {
    console.log(line((await step()) ?? 'done'));
  } catch (error) {
    console.log(line('FAILED'));
    throw error;
  }
}

async function tool(packageName, command, ...args) {
  await runNode(commandOf(packageName, command), args, { excerpt: everything, sentence: '' });
}

/** A step of its own, so that a download is seen and not taken for a slow test. */
async function provideVSCode() {
  await findChromium();
  await installVSCode();
}

async function runTestsInVSCode() {
  const options = { excerpt: everything, minutes: 20, sentence: 'Some tests in VS Code failed.' };
  const output = await runNode(join(root, 'test/vscode/run.mjs'), [], options);
  return output.match(/\d+ passing/g)?.join(' + ');
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

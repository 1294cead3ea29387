// `npm test`: what must hold before a change is shared. `npm test -- --no-vscode` leaves out the real VS Code, `npm test --
// --all` runs also the tests of which another one is an example, as continuous integration does, `npm test -- --thorough` tries
// much more at random and the oldest VS Code too, `npm test -- base` runs only what is called so, and all of that; `npm run
// test:oldest` is the suite in the oldest VS Code alone. VS Code runs what is installed from the package.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { makePackages } from './package.mjs';
import { asked, commandOf, everything, main, root, runNode } from './process.mjs';
import { programs } from './programs.mjs';
import { build, findChromium, installPackages, installVSCode } from './setup.mjs';
import { runPackageTest, runUnitTests } from './unit.mjs';

const flag = { type: 'boolean', default: false };
const usage = 'npm test -- takes --no-vscode, --all, --thorough, --oldest, and words of the names of tests.';

const allSteps = {
  packages: installPackages,
  types: () => tool('typescript', 'tsc'),
  'lint and format': () => tool('@biomejs/biome', 'biome', 'ci', '.'),
  build: () => build({ tests: true }),
  'unit tests': (wish) => runUnitTests(wish.positionals, effort(wish)),
  'to be installed': testPackages,
  'VS Code': provideVSCode,
  'VS Code tests': () => runTestsInVSCode('--installed'),
  'oldest VS Code': () => runTestsInVSCode('--installed', '--oldest', 'suite'),
};

/** What is left where only tests of some name are asked for. */
const ofWords = ['packages', 'build', 'unit tests'];
/** And where only the oldest VS Code is. */
const ofOldest = ['packages', 'build', 'to be installed', 'oldest VS Code'];

await main(async () => {
  const wish = asked(usage, {
    options: { 'no-vscode': flag, all: flag, thorough: flag, oldest: flag },
    allowPositionals: true,
  });
  const start = performance.now();
  for (const [name, step] of Object.entries(allSteps)) if (isWanted(name, wish)) await timed(name, () => step(wish));
  if (wish.positionals.length === 0) console.log(leftOut(wish));
  console.log(`All is well after ${seconds(start)}.`);
});

/** What the unit tests are told of the time that they have. */
function effort({ values: { thorough, all }, positionals: words }) {
  if (thorough) return { THOROUGH: '1' };
  return all || words.length > 0 ? { ALL: '1' } : {};
}

/** So that nobody takes for tried what was not. */
function leftOut(wish) {
  const others = programs.map(({ name }) => name).join(' and ');
  const steps = Object.keys(allSteps).filter((name) => !isWanted(name, wish));
  const parts = [...steps, `what is tried in ${others} (npm run test:with-programs)`];
  return `Left out: ${parts.join(', ')}.`;
}

function isWanted(step, { values, positionals: words }) {
  if (words.length > 0) return ofWords.includes(step);
  if (values.oldest) return ofOldest.includes(step);
  if (step === 'oldest VS Code' && !values.thorough) return false;
  return !(step.includes('VS Code') && values['no-vscode']);
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

async function testPackages() {
  await makePackages();
  return runPackageTest();
}

async function runTestsInVSCode(...args) {
  const options = { excerpt: everything, minutes: 40, sentence: 'Some tests in VS Code failed.' };
  const output = await runNode(join(root, 'test/vscode/run.mjs'), args, options);
  return output.match(/\d+ passing/g)?.join(' + ');
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

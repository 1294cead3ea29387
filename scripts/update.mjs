// `npm run update`: tests write what they expect instead of comparing it, to be read as a diff; with a word only those
// that are called so, such as `npm run update -- shallow-base`.
import { main } from './process.mjs';
import { build, installPackages } from './setup.mjs';
import { runUnitTests } from './unit.mjs';

await main(async () => {
  await installPackages();
  await build({ tests: true });
  console.log(await runUnitTests(process.argv.slice(2), { UPDATE: '1' }));
  console.log('Everything that is printed is fresh. Read what changed with `git diff`.');
});

// `npm run update`: tests write what they expect instead of comparing it, to be read as a diff; with a word only those
// that are called so, such as `npm run update -- shallow-base`.
import { asked, main } from './process.mjs';
import { build, installPackages } from './setup.mjs';
import { runUnitTests } from './unit.mjs';

await main(async () => {
  const { positionals: words } = asked('npm run update -- takes words of the names of tests.', {
    allowPositionals: true,
  });
  await installPackages();
  await build({ tests: true });
  console.log(await runUnitTests(words, { UPDATE: '1' }));
  console.log('Everything that is printed is fresh. Read what changed with `git diff`.');
});
